import { fork } from 'node:child_process';
import path from 'node:path';

/** A process that has read test files of a copy of the project, and runs their tests. */
export class TestRunner {
  #child;
  #waiting;
  #output = '';

  /** Returns also the result of `read`: the tests, and the mutants that reading reached. */
  static async start(copy, files, mutant) {
    const runner = new TestRunner(copy);
    const read = await runner.ask({ kind: 'read', files, mutant });
    return { runner, ...read };
  }

  constructor(copy) {
    this.#child = fork('./tools/mutate/testProcess.mjs', {
      cwd: copy,
      execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--import=./tools/textModules.mjs'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { ...process.env, NODE_COMPILE_CACHE: path.join(path.dirname(copy), 'compiled') },
    });
    this.#child.stderr.on('data', data => {
      this.#output = `${this.#output}${data}`.slice(-4000);
    });
    this.#child.on('message', message => this.#waiting?.(message));
    this.#child.on('exit', () => this.#waiting?.({ ended: true, output: this.#output }));
  }

  /** The reply to a message; `ended` if the process has ended instead. */
  async ask(message) {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return { ended: true, output: this.#output };
    const answer = await new Promise(resolve => {
      this.#waiting = resolve;
      this.#child.send(message);
    });
    this.#waiting = undefined;
    return answer;
  }

  stop() {
    if (this.#child.connected) this.#child.disconnect();
  }
}
