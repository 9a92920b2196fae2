/**
 * publicFolders/ sees the extension on several folders of manifests by other authors, while these change on the disk
 * and in the editor. It must not know the extension's code. VS Code calls this file to run the tests.
 */
import { runTests } from '../runner.ts';

/** Runs every test of this folder. */
export function run(): Promise<void> {
  return runTests(async () => {
    await import('./folders.test.ts');
    await import('./excludes.test.ts');
    await import('./buffers.test.ts');
    await import('./files.test.ts');
    await import('./checkout.test.ts');
  });
}
