// Stands in for node:test in the process that tries mutants: it collects tests instead of running them, so that each
// can run repeatedly, by itself. It implements only what the unit tests use of node:test.
import { mock } from 'node:test';

/** `{ file, name, run }` of each test, in the order in which they were read. */
export const tests = [];

let file = '';
let names = [];

/** Reads a file of tests. */
export async function collectFrom(name, url) {
  file = name;
  await import(url);
}

export function describe(name, ...rest) {
  const outer = names;
  names = [...outer, name];
  rest.at(-1)();
  names = outer;
}

/** Cleanup runs at the end of the process, since tests may run again until then. */
export function after(clean) {
  process.once('exit', clean);
}

export function test(name, ...rest) {
  const body = rest.at(-1);
  const run = async () => {
    try {
      await body({ mock });
    } finally {
      mock.restoreAll();
    }
  };
  tests.push({ file, name: [...names, name].join(' > '), run });
}
