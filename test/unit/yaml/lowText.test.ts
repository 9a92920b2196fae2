import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocumentText } from '../../../server/src/yaml/read/document.ts';
import { mapIn, shownTree } from './nodes.ts';

describe('lines of a text that are not indented, as kubectl takes them', () => {
  const cases: readonly (readonly [what: string, text: string, tree: unknown])[] = [
    ['at the indentation of the key', 'a:\n  b: "one\n  two"\nc: d\n', { a: { b: 'one two' }, c: 'd' }],
    ['before it', 'a:\n  b: "one\ntwo"\nc: d\n', { a: { b: 'one two' }, c: 'd' }],
    ['in single quotes', "a:\n  b: 'it\n  isn''t'\nc: d\n", { a: { b: "it isn't" }, c: 'd' }],
    ['in an item', '- "one\ntwo"\n- c\n', ['one two', 'c']],
    ['with a blank line', 'a:\n  b: "\n\n  c"\n', { a: { b: '\nc' } }],
    ['behind an escape', 'a:\n  b: "one\\\n  two"\n', { a: { b: 'onetwo' } }],
    ['with a tab', 'a:\n  b: "one\n\ttwo"\n', { a: { b: 'one two' } }],
    ['that look like comments and keys', 'a:\n  b: "c\n# d\n  e: f"\n  g: h\n', { a: { b: 'c # d e: f', g: 'h' } }],
    ['twice', 'a:\n  b: "c\n  d"\n  e: "f\n  g"\n', { a: { b: 'c d', e: 'f g' } }],
    ['with carriage returns', 'a:\r\n  b: "c\r\n  d"\r\ne: f\r\n', { a: { b: 'c d' }, e: 'f' }],
    ['of a list in brackets', 'a:\n  b: [c,\n  "d\ne"]\nf: g\n', { a: { b: ['c', 'd e'] }, f: 'g' }],
    ['of a map in braces', 'a:\n  b: {c: d, # it\'s "}"\ne: f\n}\ng: h\n', { a: { b: { c: 'd', e: 'f' } }, g: 'h' }],
    ['with an apostrophe', "a:\n  b: [it's,\n  c]\nd: e\n", { a: { b: ["it's", 'c'] }, d: 'e' }],
  ];
  for (const [what, text, tree] of cases) {
    test(what, () => {
      const document = parseDocumentText(text);
      assert.deepEqual(shownTree(document.root), tree);
      assert.deepEqual(document.holes.all, []);
    });
  }

  test('the text keeps its place', () => {
    const text = 'a:\n  b: "one\n  two"\n  c: d\n';
    const value = mapIn(parseDocumentText(text), 'a').own('b')?.value;
    assert.equal(text.slice(value?.span.start, value?.span.end), '"one\n  two"');
  });

  test('a quote that the next one only seems to close is still being typed', () => {
    const { root, holes } = parseDocumentText('a:\n  b: "one\n  c: "two"\n  d: e\n');
    assert.deepEqual(shownTree(root), { a: { b: undefined, c: 'two', d: 'e' } });
    assert.equal(holes.all.length, 1);
  });

  test('a document with many of them is read, and the last ones are unknown', () => {
    const { root } = parseDocumentText(`a:\n${'  - "b\n  c"\n'.repeat(40)}`);
    assert.notEqual(root, undefined);
  });
});
