import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contains, overlaps, type Span, shift } from '../../../server/src/text/span.ts';

const span = (start: number, end: number): Span => ({ start, end });
const outer = span(2, 6);

const cases: readonly (readonly [what: string, inner: Span, contained: boolean, overlapping: boolean])[] = [
  ['the same', span(2, 6), true, true],
  ['one within', span(3, 5), true, true],
  ['an empty one within', span(4, 4), true, true],
  ['an empty one at the start', span(2, 2), true, true],
  ['an empty one at the end', span(6, 6), true, true],
  ['an empty one before', span(1, 1), false, false],
  ['an empty one after', span(7, 7), false, false],
  ['one that ends where it starts', span(0, 2), false, false],
  ['one that starts where it ends', span(6, 8), false, false],
  ['one over its start', span(1, 3), false, true],
  ['one over its end', span(5, 7), false, true],
  ['one around', span(1, 7), false, true],
  ['one far off', span(8, 9), false, false],
];

describe('contains', () => {
  for (const [what, inner, expected] of cases) test(what, () => assert.equal(contains(outer, inner), expected));
});

describe('overlaps, either way round', () => {
  for (const [what, other, , expected] of cases) {
    test(what, () => assert.deepEqual([overlaps(outer, other), overlaps(other, outer)], [expected, expected]));
  }

  test('two empty ones at one offset', () => assert.equal(overlaps(span(3, 3), span(3, 3)), true));
  test('two empty ones apart', () => assert.equal(overlaps(span(3, 3), span(4, 4)), false));
});

test('shift moves both ends, either way', () => {
  assert.deepEqual(shift(outer, 3), span(5, 9));
  assert.deepEqual(shift(outer, -2), span(0, 4));
});
