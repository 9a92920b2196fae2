/**
 * suite/ sees the extension as another extension does: through VS Code's API, in its host. It must not know the
 * extension's code. VS Code calls this file to run the tests.
 */
import { runTests } from '../runner.ts';

/** Runs every test of this folder. */
export function run(): Promise<void> {
  return runTests(async () => {
    await import('./diagnostics.test.ts');
    await import('./documents.test.ts');
    await import('./fixes.test.ts');
    await import('./fixOnSave.test.ts');
    await import('./settings.test.ts');
    await import('./settingsFile.test.ts');
    await import('./pages.test.ts');
    await import('./knowledge.test.ts');
    await import('./chart.test.ts');
    await import('./workspace.test.ts');
    await import('./virtualFiles.test.ts');
    await import('./navigation.test.ts');
    await import('./snippets.test.ts');
  });
}
