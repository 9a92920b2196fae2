import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { editDistance, nearest } from '../../../server/src/text/editDistance.ts';
import { fc } from '../../support/random.ts';

describe('editDistance', () => {
  const cases: readonly (readonly [a: string, b: string, distance: number])[] = [
    ['', '', 0],
    ['zone', 'zone', 0],
    ['', 'zone', 4],
    ['zone', 'zones', 1],
    ['zone', 'zoe', 1],
    ['zone', 'zane', 1],
    ['zone', 'zoen', 1],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
  ];
  for (const [a, b, distance] of cases) {
    test(`${a} and ${b}`, () => assert.deepEqual([editDistance(a, b), editDistance(b, a)], [distance, distance]));
  }

  test('is 0 only for the same text, and never more than the longer one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b') }),
        fc.string({ unit: fc.constantFrom('a', 'b') }),
        (a, b) => {
          const distance = editDistance(a, b);
          assert.equal(distance === 0, a === b);
          assert.ok(distance >= Math.abs(a.length - b.length) && distance <= Math.max(a.length, b.length));
        },
      ),
    );
  });
});

describe('nearest', () => {
  const candidates = ['warning', 'error', 'hint', 'off'] as const;
  const cases: readonly (readonly [word: string, candidate: string | undefined])[] = [
    ['warn', undefined],
    ['warnin', 'warning'],
    ['WARNING', 'warning'],
    ['eror', 'error'],
    ['ofi', 'off'],
    ['something else', undefined],
  ];
  for (const [word, candidate] of cases) {
    test(`of ${word}`, () => assert.equal(nearest(word, candidates), candidate));
  }

  test('of the equally near ones is the first', () => assert.equal(nearest('ab', ['ac', 'ad']), 'ac'));
  test('of none is none', () => assert.equal(nearest('word', []), undefined));

  test('a word of a megabyte is soon found to be near to nothing', () => {
    assert.equal(
      nearest(
        'x'.repeat(1_000_000),
        Array.from({ length: 600 }, (_, i) => `Area/City${i}`),
      ),
      undefined,
    );
  });
});
