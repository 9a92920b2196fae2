import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isSameAnswer } from '../../../server/src/cases/asked/inquiry.ts';

class Thing {}
const thing = new Thing();

describe('two answers', () => {
  for (const [what, a, b, isSame] of [
    ['equal texts', 'a', 'a', true],
    ['other texts', 'a', 'b', false],
    ['nothing and null', undefined, null, false],
    ['equal lists', [1, ['a']], [1, ['a']], true],
    ['lists of other lengths', [1], [1, 2], false],
    ['a list and an object', [], {}, false],
    ['equal objects', { a: 1, b: { c: 2 } }, { b: { c: 2 }, a: 1 }, true],
    ['an absent value and none', { a: undefined }, {}, true],
    ['a value more', { a: 1 }, { a: 1, b: 2 }, false],
    ['equal sets', new Set(['a', 'b']), new Set(['b', 'a']), true],
    ['other sets', new Set(['a']), new Set(['b']), false],
    ['a larger set', new Set(['a']), new Set(['a', 'b']), false],
    ['the same thing', thing, thing, true],
    ['two things of a class', thing, new Thing(), false],
    ['maps, whatever is in them', new Map(), new Map(), false],
  ] as const)
    test(`${what}: ${isSame ? 'equal' : 'not equal'}`, () => assert.equal(isSameAnswer(a, b), isSame));
});
