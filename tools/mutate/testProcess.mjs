// Reads test files, and then runs their tests as messages request: each once, to measure what it reaches, or those that
// try a mutant, until one fails. Random tests make the same texts each time.

import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { BitSet } from './bitSet.mjs';

const collectorUrl = new URL('./testCollector.mjs', import.meta.url).href;
registerHooks({
  resolve(specifier, context, next) {
    const isOfTests = specifier === 'node:test' && context.parentURL !== collectorUrl;
    return isOfTests ? { url: collectorUrl, shortCircuit: true } : next(specifier, context);
  },
});
fc.configureGlobal({ seed: 1 });
const { collectFrom, tests } = await import(collectorUrl);
globalThis.__stryker__ ??= {};
const instrumented = globalThis.__stryker__;

// A mutant may never end: a thread ends the whole process when it exceeds its processor time or memory.
const mostMemory = 2 * 1024 ** 3;
const limit = new Float64Array(new SharedArrayBuffer(8));
limit[0] = Number.POSITIVE_INFINITY;
new Worker(
  `const { workerData } = require('node:worker_threads');
   setInterval(() => {
     const { user, system } = process.cpuUsage();
     const isGreedy = process.memoryUsage.rss() > ${mostMemory};
     if ((user + system) / 1000 > workerData[0] || isGreedy) process.kill(process.pid, 'SIGKILL');
   }, 50);`,
  { eval: true, workerData: limit },
).unref();

const answers = {
  /** Reads files; with a mutant, it is active from the first line on. */
  async read({ files, mutant }) {
    instrumented.activeMutant = mutant;
    allow(60_000);
    for (const file of files) await collectFrom(file, pathToFileURL(path.resolve(file)).href);
    allow(Number.POSITIVE_INFINITY);
    return { tests: tests.map(({ file, name }) => ({ file, name })), reached: takeReached() };
  },

  /** Runs a test; returns the mutants that it reaches, and its time in milliseconds of the processor. */
  async measure({ at }) {
    takeReached();
    const started = processorTime();
    const error = await failureOf(tests[at]);
    return { time: processorTime() - started, reached: takeReached(), error };
  },

  /**
   * Runs tests until one fails; returns its index among them. A test that fails from then on, mutant or not, is
   * reported as such.
   */
  async try({ mutant, chosen }) {
    instrumented.activeMutant = mutant;
    for (const { at, time } of chosen) {
      allow(2000 + 5 * time);
      const error = await failureOf(tests[at]);
      if (error === undefined) continue;
      instrumented.activeMutant = undefined;
      allow(10_000 + 5 * time);
      const isSpoilt = (await failureOf(tests[at])) !== undefined;
      allow(Number.POSITIVE_INFINITY);
      return { killer: at, isSpoilt };
    }
    instrumented.activeMutant = undefined;
    allow(Number.POSITIVE_INFINITY);
    return {};
  },
};

process.on('message', async ({ kind, ...rest }) => {
  try {
    process.send(await answers[kind](rest));
  } catch (error) {
    process.send({ error: String(error?.stack ?? error) });
  }
});
process.on('disconnect', () => process.exit());

async function failureOf({ run }) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error?.stack ?? error);
  }
}

function takeReached() {
  const reached = Object.keys(instrumented.mutantCoverage?.static ?? {});
  if (instrumented.mutantCoverage !== undefined) instrumented.mutantCoverage.static = {};
  return BitSet.of(reached.map(Number)).written;
}

function allow(milliseconds) {
  limit[0] = processorTime() + milliseconds;
}

function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
