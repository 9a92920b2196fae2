import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ResultIds } from '../../../server/src/features/diagnostics/diagnostics.ts';
import { finish } from '../../../server/src/text/steps.ts';

const [a, b] = [
  { message: 'a', range: [1, 2] },
  { message: 'b', range: [3] },
];

function idOf(items: readonly object[], ids = new ResultIds()): string {
  return finish(ids.inSteps(items, 3));
}

describe('the id of a list', () => {
  test('is that of equal items in another process', () => assert.equal(idOf([{ ...a }, b]), idOf([a, { ...b }])));

  test('is the same of items that are known', () => {
    const ids = new ResultIds();
    assert.equal(idOf([a, b], ids), idOf([a, b], ids));
  });

  test('ends with the number of edits', () => assert.match(idOf([a]), /^[0-9a-z]+\.3$/));

  for (const [what, other] of [
    ['other items', [a, { ...b, message: 'c' }]],
    ['another order', [b, a]],
    ['an item less', [a]],
    ['an item twice', [a, b, b]],
    ['no items', []],
  ] as const)
    test(`is another one of ${what}`, () => assert.notEqual(idOf([a, b]), idOf(other)));
});
