import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { splitDocuments } from '../../../server/src/yaml/read/file.ts';
import { fc } from '../../support/random.ts';

const cases: readonly (readonly [what: string, documents: readonly string[]])[] = [
  ['an empty text', ['']],
  ['one document', ['a: 1\n']],
  ['a marker between', ['a: 1\n', '---\nb: 2\n']],
  ['a marker before the first', ['---\na: 1\n', '---\nb: 2\n']],
  ['comments before the first marker', ['# one\n\n---\na: 1\n']],
  ['comments before a later marker are of the document they stand in', ['a: 1\n# two\n', '---\nb: 2\n']],
  [
    "directives of ytt's overlays are of the document below them",
    ['a: 1\n# one\n', '#@overlay/match by="name"\n#@overlay/match missing_ok=True\n---\nb: 2\n', '---\nc: 3\n'],
  ],
  ['other code of ytt is of the document it stands in', ['a: 1\n#@ end\n', '---\nb: 2\n']],
  ['documents without content', ['---\n', '---\n', '---\n']],
  ['an end marker', ['a: 1\n...\n', 'b: 2\n']],
  ['comments and directives after an end marker are of the next one', ['a: 1\n...\n', '# two\n%YAML 1.2\n---\nb: 2\n']],
  ['a directive', ['%YAML 1.2\n---\na: 1\n']],
  ['what looks like a directive in a document', ['a: 1\n%b: 2\n']],
  ['content after a marker', ['--- a\n', '--- {b: 2}\n', '---\tc\n']],
  ['a marker without a line end', ['a: 1\n', '---']],
  ['CRLF', ['a: 1\r\n', '---\r\nb: 2\r\n...\r\n', 'c: 3']],
  ['in a block scalar', ['a: |\n  text\n', '---\n  b: 2\n']],
  ['an end marker in a block scalar', ['a: |\n  text\n...\n', 'b: 2\n']],
  ['an indented marker is text', ['a: |\n  ---\n  ...\n']],
  ['four dashes are text', ['a\n----\nb\n']],
  ['a marker with text behind it is text', ['a\n---b\n...c\n']],
  ['a byte order mark', ['\ufeffa: 1\n', '---\nb: 2\n']],
  ['a byte order mark before a marker', ['\ufeff---\na: 1\n', '---\nb: 2\n']],
  ['a byte order mark before a comment', ['\ufeff# one\n---\na: 1\n']],
];

describe('splitDocuments', () => {
  for (const [what, documents] of cases) {
    test(what, () => assert.deepEqual(textsOf(documents.join('')), documents));
  }

  test('documents follow one another and cover the text', () => {
    const line = fc.constantFrom('---', '...', '--- a', '# c', '%d', 'k: |', '  v', '', ' ', '\ufeff');
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), fc.boolean(), (lines, eol, ended) => {
        const text = lines.join(eol) + (ended ? eol : '');
        assert.equal(textsOf(text).join(''), text);
      }),
    );
  });
});

function textsOf(text: string): readonly string[] {
  return splitDocuments(text).map(({ start, end }) => text.slice(start, end));
}
