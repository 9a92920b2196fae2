/**
 * publicWorkspace/ sees the extension on manifests by other authors: accounts, bindings and workloads in files of their
 * own. It must not know the extension's code. VS Code calls this file to run the tests.
 */
import { runTests } from '../runner.ts';

/** Runs every test of this folder. */
export function run(): Promise<void> {
  return runTests(async () => {
    await import('./findings.test.ts');
    await import('./accounts.test.ts');
    await import('./acrossFiles.test.ts');
    await import('./kustomize.test.ts');
    await import('./customResources.test.ts');
    await import('./volumes.test.ts');
    await import('./hovers.test.ts');
    await import('./completions.test.ts');
  });
}
