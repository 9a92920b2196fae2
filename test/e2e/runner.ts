import fs from 'node:fs';
import type Mocha from 'mocha';

/**
 * Runs the tests that `load` imports, writes their results to the file that the environment names, and rejects if one
 * failed. Every entry point that VS Code calls in its extension host ends here.
 */
export async function runTests(load: () => Promise<void>): Promise<void> {
  const { default: MochaRunner } = await import('mocha');
  const mocha = new MochaRunner({ ui: 'tdd', timeout: 180_000, color: false, reporter: 'spec' });
  // As Mocha does before it loads a file: defines the globals `suite` and `test`.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  const failed = await new Promise<number>(resolve => {
    record(mocha.run(resolve));
  });
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

/**
 * Writes the record after every test: a host that crashes may exit as if all had passed, so only the record counts. If
 * nothing at all passes, it does not wait for the deadline of every test.
 */
function record(runner: Mocha.Runner): void {
  const file = process.env.PODSENSE_TEST_RECORD;
  const result = { passed: 0, skipped: 0, failures: [] as Failure[], ended: false };
  const write = () => {
    if (file !== undefined) fs.writeFileSync(file, JSON.stringify(result));
  };
  runner.on('pass', () => {
    result.passed++;
    write();
  });
  runner.on('pending', () => {
    result.skipped++;
    write();
  });
  runner.on('fail', (test: Mocha.Test, error: Error) => {
    result.failures.push({ name: test.fullTitle(), detail: error.stack ?? error.message });
    write();
    if (result.passed === 0 && result.failures.length === 3) runner.abort();
  });
  runner.on('end', () => {
    result.ended = true;
    write();
  });
}

type Failure = { readonly name: string; readonly detail: string };
