import fs from 'node:fs';
import path from 'node:path';
import { root, testResults } from '../project.mjs';
import { runNode } from '../run.mjs';
import { readRecord } from './tally.mjs';

const session = path.join(root, 'test/e2e/session.mjs');

/**
 * A user's session by keyboard in the workbench of an edition of VS Code (`newest`, `oldest`), on the extension in this
 * folder, or on the one that is installed in the folder `extensions`. Its screenshots stay in test-results/NAME.
 */
export async function testSession(name, edition, extensions) {
  const results = path.join(testResults, name);
  fs.rmSync(results, { recursive: true, force: true });
  const args = [session, edition, results, ...(extensions === undefined ? [] : [extensions])];
  const { code, output } = await runNode(args, { cwd: root });
  const tally = readRecord(path.join(results, 'record.json'), `It ended with code ${code}.\n${output}`, code === 0);
  tally.notes.push(`screenshots: ${path.relative(root, results)}`);
  return tally;
}
