import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Pacer, Turns } from '../../../server/src/workspace/pace/pace.ts';

/** A task that takes time at each step, and records each. */
function* work(name: string, steps: number, noted: string[]) {
  for (let step = 0; step < steps; step++) {
    const end = Date.now() + 10;
    while (Date.now() < end);
    noted.push(name);
    yield;
  }
}

test('of works that begin together each makes a step in a turn of its own', async () => {
  const noted: string[] = [];
  const turns = new Turns(async () => {
    await setImmediate();
    noted.push('-');
  });
  const isWanted = () => true;
  await Promise.all(['a', 'b', 'c'].map(name => new Pacer(turns, isWanted).run(work(name, 3, noted))));
  const turnsMade = noted.join('').split(/-+/);
  assert.deepEqual(
    turnsMade.filter(steps => steps.length > 1),
    [],
  );
  assert.equal(noted.filter(one => one !== '-').length, 9);
});

test('what a client waits for comes before what nobody does', async () => {
  const noted: string[] = [];
  const turns = new Turns(() => setImmediate());
  const background = ['x', 'y', 'z'].map(name => new Pacer(turns, () => true).run(work(name, 5, noted)));
  const asked = new Pacer(turns, () => true, true).run(work('a', 5, noted));
  await Promise.all([...background, asked]);
  assert.deepEqual(noted.slice(0, 8), ['x', 'a', 'a', 'a', 'a', 'a', 'x', 'y']);
});

test('a work that has lost its purpose makes no further step', async () => {
  const noted: string[] = [];
  const pacer = new Pacer(new Turns(() => setImmediate()), () => noted.length < 2);
  assert.equal(await pacer.run(work('a', 5, noted)), undefined);
  assert.deepEqual(noted, ['a', 'a']);
});
