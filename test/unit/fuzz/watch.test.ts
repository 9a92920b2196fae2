import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import type { Message } from '../../fuzz/messages.ts';
import { watch } from '../../fuzz/watch.ts';

for (const [what, seed, place] of [
  ['hangs', 1, 'hangs'],
  ['wants memory without end', 2, 'wants too much memory'],
] as const) {
  test(`a document that ${what} is told with its text, and those after it are read`, { timeout: 60_000 }, async () => {
    const messages: Message[] = [];
    await watch({
      worker: path.join(import.meta.dirname, 'stuckWorker.ts'),
      seed,
      first: 0,
      end: 3,
      until: Number.POSITIVE_INFINITY,
      megabytes: 300,
      take: message => messages.push(message),
    });
    const failures = messages.filter(({ kind }) => kind === 'failure');
    assert.deepEqual(failures, [{ kind: 'failure', number: 1, text: 'text 1 \ud83d', place, error: place }]);
    const read = messages.flatMap(message => (message.kind === 'document' ? [message.number] : []));
    assert.deepEqual(read, [0, 2]);
  });
}
