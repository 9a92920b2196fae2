import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, testResults } from '../project.mjs';
import { runNode } from '../run.mjs';
import { countsOf, Tally } from './tally.mjs';

const reporter = path.join(root, 'tools/suites/nodeReporter.mjs');
const textModules = pathToFileURL(path.join(root, 'tools/textModules.mjs'));

/** Runs test/FOLDER/**\/*.test.ts with Node's own test runner, from the TypeScript sources. */
export async function testWithNode(folder) {
  const record = path.join(testResults, `${folder}.jsonl`);
  fs.rmSync(record, { force: true });
  const { code, output } = await runNode(
    [
      '--test',
      '--test-concurrency=2',
      '--test-timeout=300000',
      `--test-reporter=${pathToFileURL(reporter)}`,
      `--test-reporter-destination=${record}`,
      `test/${folder}/**/*.test.ts`,
    ],
    { cwd: root, env: { ...process.env, NODE_OPTIONS: nodeOptions() } },
  );
  const tally = readRecord(record);
  if (code !== 0 && tally.failed === 0)
    tally.fail(`node --test on test/${folder}`, output || `ended with code ${code}`);
  return tally;
}

/** The type-stripping loader warns of package.json's missing "type", once for each process. */
function nodeOptions() {
  return [process.env.NODE_OPTIONS, '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', `--import=${textModules}`]
    .filter(Boolean)
    .join(' ');
}

/**
 * The record is lines of JSON, as nodeReporter.mjs writes them: complete up to the point at which the run was cut off.
 */
function readRecord(file) {
  const tally = new Tally();
  if (!fs.existsSync(file)) return tally;
  for (const text of fs.readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const entry = JSON.parse(text);
    if (entry.note !== undefined) {
      tally.notes.push(entry.note);
    } else if (entry.name !== undefined) {
      tally.fail(`${entry.file}:${entry.line} ${entry.name}`, entry.detail);
    } else {
      tally.passed += entry.passed;
      tally.skipped += entry.skipped;
      tally.notes.push(`${entry.file}: ${countsOf(entry)}`);
    }
  }
  return tally;
}
