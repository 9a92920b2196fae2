import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocumentText } from '../../../server/src/yaml/read/document.ts';
import { unknownLines } from '../../../server/src/yaml/template/hole.ts';
import { answerOf, mapIn, shownTree } from './nodes.ts';

describe('a line that is no YAML is mended', () => {
  const cases: readonly (readonly [what: string, text: string, tree: unknown, ...holes: string[]])[] = [
    ['a bare word above a key', 'a: b\nwor\nc: d\n', { a: 'b', wor: undefined, c: 'd' }, 'word wor'],
    ['a bare word below a key', 'a: b\nwor\n', { a: 'b', wor: undefined }, 'word wor'],
    ['a bare letter', 'a: b\nw\nc: d\n', { a: 'b', w: undefined, c: 'd' }, 'word w'],
    ['a bare word in a map', 'a:\n  b: c\n  wor\n  d: e\n', { a: { b: 'c', wor: undefined, d: 'e' } }, 'word wor'],
    [
      'a bare word at a dash',
      'a:\n- b: c\n- wor\n  d: e\n',
      { a: [{ b: 'c' }, { wor: undefined, d: 'e' }] },
      'word wor',
    ],
    ['two words', 'a: b\ntwo words\nc: d\n', { a: 'b', c: 'd' }, 'line two words'],
    ['a quote that is never closed', 'a: "b\nc: d\n', { a: undefined, c: 'd' }, 'value "b'],
    ['a quote that another one closes', 'a: "b\nc: "d"\ne: f\n', { a: undefined, c: 'd', e: 'f' }, 'value "b'],
    ['a quote in an item', '- a\n- "b\n- c\n', ['a', undefined, 'c'], 'value "b'],
    ['a quote at a key', 'a: b\n"c\nd: e\n', { a: 'b', d: 'e' }, 'line "c'],
    ['a bracket', 'a: [b\nc: d\n', { a: undefined, c: 'd' }, 'value [b'],
    ['a brace', 'a:\n  b: {c: d\n  e: f\n', { a: { b: undefined, e: 'f' } }, 'value {c: d'],
    ['brackets in brackets', 'a: [[b], [c\nd: e\n', { a: undefined, d: 'e' }, 'value [[b], [c'],
    ['a quote in brackets', 'a: ["b\nc: d\n', { a: undefined, c: 'd' }, 'value ["b'],
    ['two values', 'a: b: c\nd: e\n', { a: undefined, d: 'e' }, 'value b: c'],
    ['an alias without a name', 'a: *\nb: c\n', { a: undefined, b: 'c' }, 'value *'],
    ['a sign that no value begins with', 'a: @b\nc: d\n', { a: undefined, c: 'd' }, 'value @b'],
    ['a block scalar with a wrong header', 'a: |b\nc: d\n', { a: undefined, c: 'd' }, 'value |b'],
    ['less indentation than its neighbours', 'a:\n  - b\n c: d\ne: f\n', { a: ['b'], e: 'f' }, 'line  c: d'],
    [
      'no key below an empty item and many blank lines',
      `a:\n  - ${'\n'.repeat(2000)}b: c\nd: %\n`,
      { a: [''], b: 'c', d: undefined },
      'value %',
    ],
    ['a key that is too long', `a: b\n${'c'.repeat(1030)}: d\n`, { a: 'b' }, `line ${'c'.repeat(1030)}: d`],
    ['a tab for indentation', 'a:\n\tb: c\nd: e\n', { a: undefined, d: 'e' }, 'line \tb: c'],
    ['a key without a space', 'a: b\nc:d\ne: f\n', { a: 'b', e: 'f' }, 'line c:d'],
    ['with CRLF', 'a: b\r\nwor\r\nc: d\r\n', { a: 'b', wor: undefined, c: 'd' }, 'word wor'],
    [
      'more than one',
      'a: b\none\nc: d\ntwo\n',
      { a: 'b', one: undefined, c: 'd', two: undefined },
      'word one',
      'word two',
    ],
  ];
  for (const [what, text, tree, ...holes] of cases) {
    test(what, () => {
      const document = parseDocumentText(text);
      assert.deepEqual(
        document.holes.all.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`),
        holes,
      );
      assert.deepEqual(shownTree(document.root), tree);
    });
  }
});

describe('while a word is typed', () => {
  const cases: readonly (readonly [what: string, text: string, key: string, answer: string])[] = [
    ['the key it begins may be there', 'a: b\nserv\nc: d\n', 'service', 'unknown'],
    ['the word itself is there, without a value', 'a: b\nserv\nc: d\n', 'serv', 'own ?'],
    ['another key is not there', 'a: b\nserv\nc: d\n', 'name', 'absent'],
    ['a key that is there stays', 'a: b\nserv\nc: d\n', 'c', 'own d'],
    ['of one letter, the key it begins may be there', 'a: b\ns\nc: d\n', 'service', 'unknown'],
    ['in another map, no key is less known', 'a:\n  serv\n  b: c\nd: e\n', 'service', 'absent'],
    ['a blanked line may be any key', 'a: b\ntwo words\nc: d\n', 'k', 'unknown'],
  ];
  for (const [what, text, key, answer] of cases) {
    test(what, () => assert.equal(answerOf(mapIn(parseDocumentText(text)), key), answer));
  }
});

test('a value that is nested deeper than can be read is not known, and the rest is', () => {
  const text = `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\nb: c\n`;
  assert.deepEqual(shownTree(parseDocumentText(text).root), { a: undefined, b: 'c' });
});

test('in a document that can not be mended nothing is absent', () => {
  const text = `a: b\n${'c: [\nd: @\n'.repeat(6)}`;
  const document = parseDocumentText(text);
  assert.deepEqual(document.holes.all, [unknownLines({ start: 0, end: text.length })]);
  assert.equal(answerOf(mapIn(document), 'k'), 'unknown');
});
