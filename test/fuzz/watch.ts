import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../support/pages.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { Current } from './current.ts';
import type { Failure, Message, Task } from './messages.ts';

export type Run = {
  /** The file that a process runs. */
  readonly worker: string;
  readonly seed: number;
  readonly first: number;
  readonly end: number;
  /** The end of the run, as a value of `Date.now()`. */
  readonly until: number;
  /** The most memory that a process may hold. */
  readonly megabytes: number;
  readonly take: (message: Message) => void;
};

const lookEvery = 50;

/**
 * Runs a process that reads documents until it has read all, or the time is over. A process is ended if it exceeds its
 * limit for a document, in processor time so that no other work counts; one that exceeds its memory ends by itself.
 * Another process continues after that document.
 */
export async function watch(run: Run): Promise<void> {
  using folder = new TemporaryFolder();
  let next: number | undefined = run.first;
  while (next !== undefined && next < run.end && Date.now() < run.until) next = await runUntilStuck(run, next, folder);
}

/** Resolves to the number of the next document; undefined if none is left. */
async function runUntilStuck(run: Run, first: number, folder: TemporaryFolder): Promise<number | undefined> {
  const { seed, end, until, take } = run;
  const file = path.join(folder.path, 'current');
  const current = Current.create(file);
  // JSON, in which the task is passed, has no infinity.
  const child = start(run, { seed, first, end: Math.min(end, Number.MAX_SAFE_INTEGER), current: file });
  let isAllRead = false;
  child.on('message', (message: Message) => {
    take(message);
    if (message.kind === 'end') isAllRead = true;
  });
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', text => {
    complaint += text;
  });
  let place: string | undefined;
  let seen = { number: -1, since: 0 };
  let told = 0;
  const look = setInterval(() => {
    const used = current.processor;
    take({ kind: 'processor', time: used - told });
    told = used;
    const { number, limit } = current.head;
    if (number !== seen.number) seen = { number, since: used };
    else if (number >= 0 && used - seen.since > limit) place = 'hangs';
    if (place !== undefined || Date.now() >= until) child.kill('SIGKILL');
  }, lookEvery);
  const { code, signal } = await ended(child);
  clearInterval(look);
  const { number } = current.head;
  const { text } = current;
  current.close();
  if (isAllRead || (place === undefined && Date.now() >= until)) return undefined;
  if (outOfMemory.test(complaint)) place = 'wants too much memory';
  if (place === undefined || number < 0) throw new Error(`the process ended by ${signal ?? code}:\n${complaint}`);
  const failure: Failure = { kind: 'failure', number, text, place, error: place };
  take(failure);
  return number + 1;
}

const outOfMemory = /^FATAL ERROR: .*heap out of memory/m;

function start({ worker, megabytes }: Run, task: Task): ChildProcess {
  const textModules = pathToFileURL(path.join(root, 'tools/textModules.mjs')).href;
  const flags = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', `--import=${textModules}`];
  return fork(worker, [JSON.stringify(task)], {
    execArgv: [...flags, `--max-old-space-size=${megabytes}`],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
}

type End = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/** Resolves when all its output has been read. */
function ended(child: ChildProcess): Promise<End> {
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
    child.on('error', reject);
  });
}
