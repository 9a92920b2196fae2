import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './project.mjs';

/**
 * Runs a command to its end and returns its exit code and all that it printed. With `show`, its output is also shown at
 * once.
 */
export function run(command, args, { show = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const output = [];
    const collect = (stream, screen) =>
      stream.on('data', data => {
        output.push(data);
        if (show) screen.write(data);
      });
    collect(child.stdout, process.stdout);
    collect(child.stderr, process.stderr);
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve({ code: code ?? 1, output: Buffer.concat(output).toString() + (signal ? `\nended by ${signal}` : '') }),
    );
  });
}

/** Runs a script of the project with the Node that runs this one. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** Like `run`, for a command that must not fail. */
export async function mustRun(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with code ${code}\n${output}`);
  return output;
}

/** Runs npm, which on Windows is a script that needs a shell. */
export function npm(args, options) {
  const windows = process.platform === 'win32';
  return mustRun(windows ? 'npm.cmd' : 'npm', args, {
    ...options,
    shell: windows,
    env: { ...process.env, npm_config_loglevel: 'error' },
  });
}

/** Runs a command of an installed package. */
export function runInstalled(command, args, options) {
  const file = path.join(root, 'node_modules/.bin', command);
  const windows = process.platform === 'win32';
  return run(windows ? `"${file}.cmd"` : file, args, { cwd: root, shell: windows, ...options });
}
