import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocumentText } from '../../../server/src/yaml/document.ts';
import { answerOf, mapIn, shownTree } from './nodes.ts';

describe('a line that is no YAML is mended', () => {
  const cases: readonly (readonly [what: string, text: string, tree: unknown, ...holes: string[]])[] = [
    ['a bare word above a key', 'a: b\nwor\nc: d\n', { a: 'b', wor: undefined, c: 'd' }, 'word wor'],
    ['a bare word below a key', 'a: b\nwor\n', { a: 'b', wor: undefined }, 'word wor'],
    ['a bare letter', 'a: b\nw\nc: d\n', { a: 'b', c: 'd' }, 'word w'],
    ['a bare word in a map', 'a:\n  b: c\n  wor\n  d: e\n', { a: { b: 'c', wor: undefined, d: 'e' } }, 'word wor'],
    [
      'a bare word at a dash',
      'a:\n- b: c\n- wor\n  d: e\n',
      { a: [{ b: 'c' }, { wor: undefined, d: 'e' }] },
      'word wor',
    ],
    ['two words', 'a: b\ntwo words\nc: d\n', { a: 'b', c: 'd' }, 'line two words'],
    ['an unclosed quote', 'a: "b\nc: d\n', { c: 'd' }, 'line a: "b'],
    ['an unclosed bracket', 'a: [b\nc: d\n', { c: 'd' }, 'line a: [b'],
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

describe('what can not be mended leaves a document in which nothing is absent', () => {
  const cases: readonly (readonly [what: string, text: string])[] = [
    ['more broken lines than a person types', `a: b\n${'c: [\nd: "\n'.repeat(6)}`],
    ['nesting that no reader bears', `a: ${'['.repeat(100_000)}`],
  ];
  for (const [what, text] of cases) {
    test(what, () => {
      const { root, holes } = parseDocumentText(text);
      assert.ok(holes.all.some(({ kind, span }) => kind === 'line' && span.start === 0 && span.end === text.length));
      if (root?.kind === 'map') assert.equal(root.get('k'), 'unknown');
    });
  }
});
