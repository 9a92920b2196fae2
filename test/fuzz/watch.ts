import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { root } from '../support/pages.ts';
import { Current, newShared } from './current.ts';
import type { Failure, Message, Task } from './messages.ts';

export type Run = {
  /** The file that a thread runs. */
  readonly worker: string;
  readonly seed: number;
  readonly first: number;
  readonly end: number;
  /** When it is over, as `Date.now()` says it. */
  readonly until: number;
  /** How much memory a thread may hold. */
  readonly megabytes: number;
  readonly take: (message: Message) => void;
};

const lookEvery = 50;

/**
 * Has a thread read documents until it has read all, or the time is over. A thread is ended that works on a document
 * for longer than it may, by the processor's time so that no other work counts, or that wants more memory than it may
 * have: another goes on after that document.
 */
export async function watch(run: Run): Promise<void> {
  let next: number | undefined = run.first;
  while (next !== undefined && next < run.end && Date.now() < run.until) next = await runUntilStuck(run, next);
}

/** Answers the number of the document to go on with; undefined if nothing is left. */
function runUntilStuck(
  { worker: file, seed, end, until, megabytes, take }: Run,
  first: number,
): Promise<number | undefined> {
  const shared = newShared();
  const current = new Current(shared);
  const task: Task = { seed, first, end, shared };
  const textModules = pathToFileURL(path.join(root, 'tools/textModules.mjs')).href;
  const worker = new Worker(file, {
    workerData: task,
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', `--import=${textModules}`],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  return new Promise((resolve, reject) => {
    let least = Number.POSITIVE_INFINITY;
    let seen = { number: -1, since: 0 };
    let isOver = false;
    const finish = (next: number | undefined): void => {
      isOver = true;
      clearInterval(timer);
      worker.terminate().then(() => resolve(next), reject);
    };
    const giveUp = (place: string): void => {
      if (isOver) return;
      const { number, text } = current;
      const failure: Failure = { kind: 'failure', number, text, place, error: place };
      take(failure);
      finish(number + 1);
    };
    const timer = setInterval(() => {
      const used = processorTime();
      const { number, limit } = current;
      // One step may want more than the thread's own limit, and would end the process. What a thread before has held is
      // given back by and by, and some of what this one holds is no longer needed.
      const memory = process.memoryUsage.rss();
      least = Math.min(least, memory);
      if (number >= 0 && memory - least > 2 * megabytes * 1024 * 1024) return giveUp('wants too much memory');
      if (number !== seen.number) seen = { number, since: used };
      else if (number >= 0 && used - seen.since > limit) return giveUp('hangs');
      if (Date.now() >= until) finish(undefined);
    }, lookEvery);
    worker.on('message', (message: Message) => {
      take(message);
      if (message.kind === 'end') finish(undefined);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' && current.number >= 0) return giveUp('wants too much memory');
      clearInterval(timer);
      reject(error);
    });
  });
}

/** Milliseconds that this process has used of the processor. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
