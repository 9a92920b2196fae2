// Reads documents one after another, in a process that can be ended whatever it does.
import v8 from 'node:v8';
import vm from 'node:vm';
import { checkReaders } from '../support/readers.ts';
import { check } from './check.ts';
import { begin, send } from './child.ts';
import { batchOf, batchSize, type FuzzDocument } from './documents.ts';
import { askEverything } from './everyFeature.ts';
import { minimised, placeOf } from './minimised.ts';
import { publicManifests, readSources } from './sources.ts';

const askedEvery = 10;
const memoryEvery = 20_000;

const { task, current } = await begin();
const { seed, first, end } = task;
const sources = readSources();
const { documents, files, fences } = sources;
const beside = `${documents.length} public manifests and ${files.length} long files of ${publicManifests}`;
await send({ kind: 'sources', text: `${beside}, ${fences.length} examples` });
for (let batch = Math.floor(first / batchSize); batch * batchSize < end; batch++) {
  for (const [at, document] of batchOf(sources, seed, batch).entries()) {
    const number = batch * batchSize + at;
    if (number < first || number >= end) continue;
    await read(number, document);
    if ((number + 1) % memoryEvery === 0) await send({ kind: 'memory', bytes: heapInUse() });
  }
}
await send({ kind: 'memory', bytes: heapInUse() });
await send({ kind: 'end' });
process.disconnect();

async function read(number: number, document: FuzzDocument): Promise<void> {
  const isAsked = number % askedEvery === 0;
  const task = isAsked ? readAndAsk : readAndCheck;
  const { origin, name, text, beside } = document;
  current.set(number, text, limitOf(text, isAsked));
  const started = performance.now();
  let failure: unknown;
  try {
    task(document);
  } catch (error) {
    failure = error;
  }
  const time = performance.now() - started;
  await send({ kind: 'document', number, origin, isAsked, length: text.length, time });
  if (failure === undefined) return;
  current.set(number, text, Number.POSITIVE_INFINITY);
  const smallest = minimised(document, task, failure);
  await send({ kind: 'failure', number, name, text, beside, smallest, place: placeOf(failure), error: said(failure) });
}

function readAndCheck(document: FuzzDocument): void {
  checkReaders(document.text);
  check(document);
}

function readAndAsk(document: FuzzDocument): void {
  checkReaders(document.text);
  askEverything(document);
}

/** The limit for a text in milliseconds of processor time, by its length: what takes longer grows faster than that. */
function limitOf(text: string, isAsked: boolean): number {
  return (isAsked ? 10 : 1) * (3000 + text.length / 10);
}

/** After a collection, so that only live memory counts. */
function heapInUse(): number {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  collect();
  return v8.getHeapStatistics().used_heap_size;
}

function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? String(error.stack) : `${error.message}\n${said(error.cause)}`;
}
