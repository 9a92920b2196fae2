import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isManifestName } from '../../server/src/protocol/manifestFiles.ts';
import { root } from '../project.mjs';
import { runNode } from '../run.mjs';
import { medianTime } from './measure.mjs';
import { kubeLinterTime } from './peers.mjs';
import { milliseconds, printTable } from './table.mjs';
import { writeWorkload } from './workspace.mjs';

const manifests = path.join(import.meta.dirname, '../../../shared/corpus');

/**
 * Times whole runs of the command line: on the examples, on public manifests if they are at hand, and in a folder of ten
 * thousand files, beside a plain read of these.
 */
export async function benchCommandLine({ peers }) {
  const rows = [['--version', milliseconds(await timeOf('--version'))]];
  rows.push(['check examples', milliseconds(await timeOf('check', path.join(root, 'examples')))]);
  if (fs.existsSync(manifests)) rows.push(['check public manifests', milliseconds(await timeOf('check', manifests))]);
  for (const name of ['plain', 'charts']) {
    const place = path.join(manifests, name);
    if (!fs.existsSync(place)) continue;
    const time = (await timeOf('check', place)) / megabytesOf(place);
    rows.push([`check a MB of public manifests, ${name}`, milliseconds(time)]);
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-bench-'));
  try {
    fs.mkdirSync(path.join(folder, '.git'));
    for (let index = 0; index < 10_000; index++) writeWorkload(folder, index);
    rows.push(['a plain read of 10,000 files', milliseconds(await medianTime(3, () => readAll(folder)))]);
    rows.push(['check 10,000 files', milliseconds(await timeOf('check', folder))]);
    const one = path.join(folder, 'team-7/app-7/workload.yaml');
    rows.push(['check one of them', milliseconds(await timeOf('check', one))]);
    const alone = path.join(folder, 'alone.yaml');
    fs.copyFileSync(one, alone);
    for (let team = 0; team < 100; team++) fs.rmSync(path.join(folder, `team-${team}`), { recursive: true });
    rows.push(['check the same file alone', milliseconds(await timeOf('check', alone))]);
    const other = peers ? kubeLinterTime(manifests) : undefined;
    if (other !== undefined) rows.push(['public manifests, kube-linter', milliseconds(other)]);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
  printTable('The command line', ['', 'time'], rows);
}

/** Of the files that are read. */
function megabytesOf(folder) {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sizes = names.filter(isManifestName).map(name => fs.statSync(path.join(folder, name)).size);
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}

async function readAll(folder) {
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.yaml')) fs.readFileSync(path.join(folder, name), 'utf8');
}

function timeOf(...args) {
  return medianTime(3, () => runNode(['dist/cli.js', ...args], { cwd: root }));
}
