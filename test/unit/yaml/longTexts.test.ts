import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocumentText } from '../../../server/src/yaml/read/document.ts';
import { mapIn, shownTree } from './nodes.ts';

const megabyte = `# ${'x'.repeat(61)}\n`.repeat(16_385);

describe('of a document that is too long for the library', () => {
  const mended: readonly (readonly [what: string, text: string, tree: unknown])[] = [
    ['a line with two values loses them', 'a: b: c\nd: e\n', { a: undefined, d: 'e' }],
    ['a tab for indentation loses its line', 'a:\n\tb: c\nd: e\n', { a: undefined, d: 'e' }],
  ];
  for (const [what, text, tree] of mended) {
    test(what, () => {
      const document = parseDocumentText(megabyte + text);
      assert.deepEqual(shownTree(mapIn(document)), tree);
      assert.ok(document.errorAt !== undefined && document.errorAt >= megabyte.length);
    });
  }

  test('what cannot be mended is one hole', () => {
    const document = parseDocumentText(`${megabyte}a: b: c\n${'d: e: f\n'.repeat(9)}`);
    assert.equal(document.root, undefined);
    assert.equal(document.holes.all.length, 1);
  });

  test('forms that only the library reads are read up to 5 MB', () => {
    assert.deepEqual(shownTree(mapIn(parseDocumentText(`${megabyte}a: "b\tc"\n`))), { a: 'b\tc' });
    assert.equal(parseDocumentText(`${megabyte.repeat(5)}a: "b\tc"\n`).root, undefined);
  });
});
