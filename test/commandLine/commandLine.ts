import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../support/pages.ts';
import type { TemporaryFolder } from '../support/temporaryFolder.ts';

const script = path.join(root, 'dist/cli.js');

type Ended = { readonly code: number | null; readonly output: string; readonly bytes: Buffer; readonly errors: string };

/** Runs the built command line in a folder, with a text on standard input, in the language of a locale. */
export function podsense(
  folder: TemporaryFolder,
  args: readonly string[],
  { input = '', locale = 'C' }: { readonly input?: string | Uint8Array; readonly locale?: string } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH, LC_ALL: locale };
    const child = spawn(process.execPath, [script, ...args], { cwd: folder.path, env });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', data => output.push(data));
    child.stderr.on('data', data => errors.push(data));
    child.once('error', reject);
    child.once('close', code => {
      const bytes = Buffer.concat(output);
      resolve({ code, bytes, output: bytes.toString(), errors: Buffer.concat(errors).toString() });
    });
    child.stdin.end(input);
  });
}
