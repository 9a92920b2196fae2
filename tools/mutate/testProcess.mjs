// Runs test files in this process, one after another, and ends at the first test that fails. With a file named in
// COVERAGE_FILE, goes on to the end and writes which mutants they have reached. Random tests make the same texts each time.
import fs from 'node:fs';
import { run } from 'node:test';
import fc from 'fast-check';

fc.configureGlobal({ seed: 1 });
const { COVERAGE_FILE: coverageFile } = process.env;
const failed = [];
const tests = run({ files: process.argv.slice(2), isolation: 'none', concurrency: 1 });
tests.on('test:fail', ({ name, details }) => {
  failed.push(`${name}: ${details.error?.cause?.message ?? details.error}`);
  if (coverageFile === undefined) end();
});
tests.on('end', end);
tests.resume();

function end() {
  if (coverageFile !== undefined) {
    const reached = Object.keys(globalThis.__stryker__?.mutantCoverage?.static ?? {});
    fs.writeFileSync(coverageFile, JSON.stringify(reached));
  }
  if (failed.length > 0) console.error(failed.join('\n').slice(0, 2000));
  process.exit(failed.length > 0 ? 1 : 0);
}
