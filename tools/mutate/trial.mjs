import fs from 'node:fs';
import path from 'node:path';
import { root } from '../project.mjs';
import { run } from '../run.mjs';
import { runTests } from './runTests.mjs';

// Milliseconds. Test files that take longer are tried last, and for so long only: what they would find later is taken
// to live. A mutant that makes the others take several times what they take without it does not end.
const longestQuick = 8000;
const longestSlow = 20_000;
const timesSlower = 5;

/** Writes what types are checked of to a folder, as it is now. */
export function writePlainCopy(folder) {
  for (const name of ['client', 'server', 'test', 'tools', 'tsconfig.json', 'package.json']) {
    fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Tries mutants, of which a copy of the project holds all. */
export class Trial {
  #copy;
  #plain;
  #tests;

  /** `plain` is a second copy, without mutants, in which types are checked. */
  constructor(copy, plain, coverage) {
    this.#copy = copy;
    this.#plain = plain;
    this.#tests = Object.entries(coverage)
      .map(([file, { time, reached }]) => ({ file, time, reached: new Set(reached) }))
      .toSorted((a, b) => a.time - b.time);
  }

  /** What sees that something is wrong; undefined if nothing does. */
  async killerOf(mutant) {
    const reaching = this.#tests.filter(({ reached }) => reached.has(mutant.id));
    const quick = reaching.filter(({ time }) => time <= longestQuick);
    const slow = reaching.filter(({ time }) => time > longestQuick);
    const expected = quick.reduce((sum, { time }) => sum + time, 0);
    if (quick.length > 0) {
      const milliseconds = 10_000 + timesSlower * expected;
      const { code } = await runTests(this.#copy, namesOf(quick), { mutant: mutant.id, milliseconds });
      if (code !== 0) return code === 'timeout' ? 'no end' : 'a test';
    }
    if (await this.#hasWrongTypes(mutant)) return 'its types';
    if (slow.length === 0) return undefined;
    const { code } = await runTests(this.#copy, namesOf(slow), { mutant: mutant.id, milliseconds: longestSlow });
    return code === 0 || code === 'timeout' ? undefined : 'a random test';
  }

  async #hasWrongTypes({ file, start, end, replacement }) {
    const inPlain = path.join(this.#plain, file);
    const source = fs.readFileSync(inPlain, 'utf8');
    fs.writeFileSync(inPlain, source.slice(0, start) + replacement + source.slice(end));
    const { code } = await run(path.join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json'], { cwd: this.#plain });
    fs.writeFileSync(inPlain, source);
    return code !== 0;
  }
}

function namesOf(tests) {
  return tests.map(({ file }) => file);
}
