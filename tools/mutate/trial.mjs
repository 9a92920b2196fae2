import fs from 'node:fs';
import path from 'node:path';
import { root } from '../project.mjs';
import { run } from '../run.mjs';
import { BitSet } from './bitSet.mjs';
import { TestRunner } from './testRunner.mjs';

/** Writes the sources that are type-checked to a folder, as they are now. */
export function writePlainCopy(folder) {
  for (const name of ['client', 'server', 'test', 'tools', 'tsconfig.json', 'package.json']) {
    fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Tries the mutants in a copy of the project. */
export class Trial {
  #copy;
  #plain;
  #mutants;
  #tests;
  #runner;

  /** `plain`: a second copy, without mutants, for type checks. Tests longer than `longest` are left out. */
  constructor(copy, plain, mutants, coverage, longest) {
    this.#copy = copy;
    this.#plain = plain;
    this.#mutants = mutants;
    // Tests that reach much in little time come first.
    this.#tests = coverage
      .filter(({ time, reached }) => time <= longest && reached.size > 0)
      .map(test => ({ ...test, cost: (test.time + 1) / (test.reached.size + 1) }))
      .toSorted((a, b) => a.cost - b.cost);
  }

  /** The check that detects a mutant; undefined if none does. */
  async killerOf(mutant) {
    const reaching = this.#tests.filter(({ reached }) => reached.has(mutant.id));
    const killer =
      reaching.length > 0 ? await this.#killerAmong(reaching, mutant) : await this.#killerWhileRead(mutant);
    if (killer !== undefined) return killer;
    return (await this.#hasWrongTypes(mutant)) ? 'its types' : undefined;
  }

  /** For a mutant that is inactive while files are read: one process tries many. */
  async #killerAmong(reaching, mutant) {
    this.#runner ??= await start(this.#copy, filesOf(this.#tests));
    const answer = await this.#runner.try(reaching, mutant);
    if (answer.ended || answer.isSpoilt) {
      this.#runner.stop();
      this.#runner = undefined;
    }
    if (answer.ended) return 'no end';
    // The failure may be left over from the mutant.
    return answer.isSpoilt ? this.#killerInFreshProcess(reaching, mutant) : answer.killer;
  }

  /**
   * For a mutant that is reached only while files are read: it must be active then. The tests that reach its file
   * count.
   */
  async #killerWhileRead(mutant) {
    this.#runner ??= await start(this.#copy, filesOf(this.#tests));
    if (!this.#runner.reached.has(mutant.id)) return undefined;
    const neighbours = this.#mutants.filter(({ file }) => file === mutant.file);
    const near = this.#tests.filter(({ reached }) => neighbours.some(({ id }) => reached.has(id)));
    return this.#killerInFreshProcess(near.length > 0 ? near : this.#tests, mutant);
  }

  async #killerInFreshProcess(tests, mutant) {
    const runner = await start(this.#copy, filesOf(tests), mutant.id);
    if (runner.ended) return 'reading';
    const answer = await runner.try(tests, mutant);
    runner.stop();
    return answer.ended ? 'no end' : answer.killer;
  }

  async #hasWrongTypes({ file, start, end, replacement }) {
    const inPlain = path.join(this.#plain, file);
    const source = fs.readFileSync(inPlain, 'utf8');
    fs.writeFileSync(inPlain, source.slice(0, start) + replacement + source.slice(end));
    const { code } = await run(path.join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json'], { cwd: this.#plain });
    fs.writeFileSync(inPlain, source);
    return code !== 0;
  }

  stop() {
    this.#runner?.stop();
  }
}

/** A process that has read these files, and tries mutants by the tests in them. */
async function start(copy, files, mutant) {
  const { runner, tests, reached } = await TestRunner.start(copy, files, mutant);
  const ended = tests === undefined;
  const places = new Map(tests?.map(({ file, name }, at) => [`${file} ${name}`, at]));
  return {
    ended,
    reached: BitSet.read(reached ?? ''),
    stop: () => runner.stop(),
    async try(chosen, { id }) {
      const placed = chosen.map(({ file, name, time }) => ({ at: places.get(`${file} ${name}`), time }));
      const { killer, ...answer } = await runner.ask({ kind: 'try', mutant: id, chosen: placed });
      return killer === undefined ? answer : { ...answer, killer: tests[killer].file };
    },
  };
}

function filesOf(tests) {
  return [...new Set(tests.map(({ file }) => file))];
}
