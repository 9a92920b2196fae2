import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Queue } from '../../../client/src/findings/queue.ts';

test('works begin when the one before has ended, also in an error, and answer in that order', async () => {
  const queue = new Queue();
  const seen: string[] = [];
  let open = () => {};
  const gate = new Promise<void>(resolve => {
    open = resolve;
  });
  const first = queue.run(async () => {
    seen.push('first begins');
    await gate;
    seen.push('first ends');
    throw new Error('no');
  });
  const second = queue.run(async () => {
    seen.push('second');
    return 2;
  });
  open();
  await assert.rejects(first, /no/);
  assert.equal(await second, 2);
  assert.deepEqual(seen, ['first begins', 'first ends', 'second']);
});
