import fs from 'node:fs';
import path from 'node:path';
import { root } from '../project.mjs';
import { runNode } from '../run.mjs';
import { medianTime } from './measure.mjs';
import { milliseconds, printTable } from './table.mjs';

const manifests = path.join(import.meta.dirname, '../../../shared/corpus');

/** Times whole runs of the command line: on the examples, and on public manifests if they are at hand. */
export async function benchCommandLine() {
  const rows = [['check examples', milliseconds(await timeOf(path.join(root, 'examples')))]];
  if (fs.existsSync(manifests)) rows.push(['check public manifests', milliseconds(await timeOf(manifests))]);
  printTable('The command line', ['', 'time'], rows);
}

function timeOf(folder) {
  return medianTime(3, () => runNode(['dist/cli.js', 'check', folder], { cwd: root }));
}
