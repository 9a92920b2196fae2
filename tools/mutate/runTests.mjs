import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Runs test files of a copy of the project in one process, until the first test fails or the time is over, which is
 * answered as the code `timeout`. With `coverage`, runs all of them and writes the mutants that they reach to that file.
 */
export function runTests(copy, tests, { mutant, coverage, milliseconds = 600_000 }) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
        '--import=./tools/textModules.mjs',
        './tools/mutate/testProcess.mjs',
        ...tests,
      ],
      {
        cwd: copy,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: {
          ...process.env,
          NODE_COMPILE_CACHE: path.join(path.dirname(copy), 'compiled'),
          ...(mutant === undefined ? {} : { __STRYKER_ACTIVE_MUTANT__: mutant }),
          ...(coverage === undefined ? {} : { COVERAGE_FILE: coverage }),
        },
      },
    );
    let output = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, milliseconds);
    child.stderr.on('data', data => {
      output += data;
    });
    child.once('error', reject);
    child.once('close', code => {
      clearTimeout(timer);
      resolve({ code: late ? 'timeout' : (code ?? 1), output });
    });
  });
}
