import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lineBreakLength, lineBreakOf, lineEnd, lineStart } from '../../../server/src/text/lines.ts';

const text = 'ab\r\ncd\n\nef';

describe('the line of an offset', () => {
  const cases: readonly (readonly [offset: number, start: number, end: number])[] = [
    [0, 0, 2],
    [2, 0, 2],
    [4, 4, 6],
    [6, 4, 6],
    [7, 7, 7],
    [8, 8, 10],
    [10, 8, 10],
  ];
  for (const [offset, start, end] of cases) {
    test(`${offset}`, () => assert.deepEqual([lineStart(text, offset), lineEnd(text, offset)], [start, end]));
  }

  test('an offset between \\r and \\n is of the line that they end', () => {
    assert.deepEqual([lineStart(text, 3), lineEnd(text, 3)], [0, 3]);
  });
});

describe('lineBreakLength', () => {
  const cases: readonly (readonly [at: number, length: number])[] = [
    [2, 2],
    [6, 1],
    [7, 1],
    [0, 0],
    [10, 0],
  ];
  for (const [at, length] of cases) test(`at ${at}`, () => assert.equal(lineBreakLength(text, at), length));

  test('a lone \\r ends no line of YAML files', () => assert.equal(lineBreakLength('a\rb', 1), 0));
});

describe('lineBreakOf', () => {
  const cases: readonly (readonly [what: string, text: string, offset: number, lineBreak: string])[] = [
    ['its line', 'a\r\nb\n', 0, '\r\n'],
    ['its line, not the one before', 'a\r\nb\n', 3, '\n'],
    ['the line before, for a last line without one', 'a\r\nb', 3, '\r\n'],
    ['\\n where there is none', 'a', 0, '\n'],
    ['\\n at the start', '\na', 0, '\n'],
    ['an empty text', '', 0, '\n'],
  ];
  for (const [what, of, offset, expected] of cases) {
    test(what, () => assert.equal(lineBreakOf(of, offset), expected));
  }
});
