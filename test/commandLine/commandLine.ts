import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../support/pages.ts';

const script = path.join(root, 'dist/cli.js');

type Ended = {
  /** Null if a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly bytes: Buffer;
  readonly errors: string;
};

type Surroundings = {
  readonly input?: string | Uint8Array;
  readonly locale?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** For Node.js itself. */
  readonly options?: readonly string[];
  /** The numeric id of a user and group to run as, which only root can set. */
  readonly user?: number;
  /** The largest file that can be written, in units of at most 1,024 bytes. */
  readonly fileLimit?: number;
};

/** Runs the built command line in a folder, with a text on standard input, in the language of a locale. */
export function podsense(
  folder: { readonly path: string },
  args: readonly string[],
  { input = '', locale = 'C', env = {}, options = [], user, fileLimit }: Surroundings = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const command = [process.execPath, ...options, script, ...args];
    const [program = '', ...rest] =
      fileLimit === undefined
        ? command
        : ['sh', '-c', 'ulimit -f "$1" && shift && exec "$@"', 'sh', `${fileLimit}`, ...command];
    const child = spawn(program, rest, {
      cwd: folder.path,
      env: { PATH: process.env.PATH, LC_ALL: locale, ...env },
      ...(user !== undefined && { uid: user, gid: user }),
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', data => output.push(data));
    child.stderr.on('data', data => errors.push(data));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const bytes = Buffer.concat(output);
      resolve({ code, signal, bytes, output: bytes.toString(), errors: Buffer.concat(errors).toString() });
    });
    // One that reads no input may have ended before this is written.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
