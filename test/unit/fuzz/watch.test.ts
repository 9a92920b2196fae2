import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import type { Message } from '../../fuzz/messages.ts';
import { type Run, watch } from '../../fuzz/watch.ts';

for (const [what, seed, place] of [
  ['hangs', 1, 'hangs'],
  ['wants memory without end', 2, 'wants too much memory'],
] as const) {
  test(`a document that ${what} is told with its text, and those after it are read`, async () => {
    const messages: Message[] = [];
    await watch(runOf(seed, Number.POSITIVE_INFINITY, messages));
    const failures = messages.filter(({ kind }) => kind === 'failure');
    assert.deepEqual(failures, [{ kind: 'failure', number: 1, text: 'text 1 \ud83d', place, error: place }]);
    const read = messages.flatMap(message => (message.kind === 'document' ? [message.number] : []));
    assert.deepEqual(read, [0, 2]);
  });
}

test('an error that is none of a document ends the run, and says what it is', async () => {
  await assert.rejects(watch(runOf(3, Number.POSITIVE_INFINITY, [])), /ended by 1:.*the worker is wrong/s);
});

test('a run without a last document reads until its process has no more', async () => {
  const messages: Message[] = [];
  await watch({ ...runOf(5, Number.POSITIVE_INFINITY, messages), end: Number.POSITIVE_INFINITY });
  const read = messages.flatMap(message => (message.kind === 'document' ? [message.number] : []));
  assert.deepEqual(read, [0, 1, 2]);
});

test('a run is over when its time is', async () => {
  const messages: Message[] = [];
  await watch(runOf(4, Date.now() + 500, messages));
  assert.deepEqual(
    messages.filter(({ kind }) => kind === 'failure'),
    [],
  );
});

function runOf(seed: number, until: number, messages: Message[]): Run {
  return {
    worker: path.join(import.meta.dirname, 'stuckWorker.ts'),
    seed,
    first: 0,
    end: 3,
    until,
    megabytes: 100,
    take: message => messages.push(message),
  };
}
