/**
 * chinese/ sees the extension in a VS Code whose display language is Chinese. It must not know the extension's code. VS
 * Code calls this file to run the tests.
 */
import { runTests } from '../runner.ts';

/** Runs every test of this folder. */
export function run(): Promise<void> {
  return runTests(async () => {
    await import('./chinese.test.ts');
  });
}
