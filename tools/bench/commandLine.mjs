import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isManifestName } from '../../server/src/protocol/manifestFiles.ts';
import { root } from '../project.mjs';
import { measureNode, measureRuns } from './measure.mjs';
import { measureKubeLinter } from './peers.mjs';
import { megabytes, milliseconds, printTable } from './table.mjs';
import { writeWorkload } from './workspace.mjs';

const manifests = path.join(import.meta.dirname, '../../../shared/corpus');

/**
 * Times whole runs of the command line: on the examples, on public manifests if they are at hand, and in a folder of ten
 * thousand files, beside a plain read of these.
 */
export async function benchCommandLine({ peers }) {
  const rows = [];
  const add = async (what, ...args) => rows.push(row(what, await measureRuns(3, ...args)));
  rows.push(row('a start of Node.js', await measureNode(9, '-e', '0')));
  await add('check examples', 'check', path.join(root, 'examples'));
  if (fs.existsSync(manifests)) await add('check public manifests', 'check', manifests);
  for (const name of ['plain', 'charts']) {
    const place = path.join(manifests, name);
    if (!fs.existsSync(place)) continue;
    const { p50, cpu } = await measureRuns(3, 'check', place);
    const size = megabytesOf(place);
    rows.push(row(`check a MB of public manifests, ${name}`, { p50: p50 / size, cpu: cpu && cpu / size }));
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-bench-'));
  try {
    fs.mkdirSync(path.join(folder, '.git'));
    for (let index = 0; index < 10_000; index++) writeWorkload(folder, index);
    rows.push(row('a plain read of 10,000 files', await readingTime(folder)));
    await add('check 10,000 files', 'check', folder);
    const one = path.join(folder, 'team-7/app-7/workload.yaml');
    await add('check one of them', 'check', one);
    const alone = path.join(folder, 'alone.yaml');
    fs.copyFileSync(one, alone);
    const peer = peers ? await measureKubeLinter(folder) : undefined;
    if (peer !== undefined) rows.push(row('the 10,000 files, kube-linter', peer));
    for (let team = 0; team < 100; team++) fs.rmSync(path.join(folder, `team-${team}`), { recursive: true });
    await add('check the same file alone', 'check', alone);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
  printTable('The command line', ['', 'time', 'CPU', 'memory'], rows);
}

function row(what, { p50, cpu, memory }) {
  return [what, milliseconds(p50), milliseconds(cpu), megabytes(memory)];
}

/** Of the files that are read. */
function megabytesOf(folder) {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sizes = names.filter(isManifestName).map(name => fs.statSync(path.join(folder, name)).size);
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}

/** The time and the CPU of reading all manifests of a folder, in a process of its own. */
export async function readingTime(folder) {
  const script = `
    const fs = require('fs');
    for (const name of fs.readdirSync(process.argv[1], { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.yaml')) fs.readFileSync(process.argv[1] + '/' + name, 'utf8');`;
  return measureNode(3, '-e', script, folder);
}
