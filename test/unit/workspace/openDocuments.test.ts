import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { OpenDocuments } from '../../../server/src/workspace/checking/openDocuments.ts';
import { fc } from '../../support/random.ts';

const uri = 'file:///w/a.yaml';

test('a text is after each change what the library makes of it', () => {
  const part = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '🕐')).map(units => units.join(''));
  const position = fc.record({ line: fc.integer({ min: -1, max: 9 }), character: fc.integer({ min: -1, max: 9 }) });
  const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
    { weight: 9, arbitrary: fc.record({ text: part, range: fc.record({ start: position, end: position }) }) },
    fc.record({ text: part }),
  );
  const versions = fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 4 });
  fc.assert(
    fc.property(part, versions, (text, all) => {
      const documents = opened(text);
      let expected = text;
      for (const [at, contentChanges] of all.entries()) {
        for (const one of contentChanges) expected = after(expected, one);
        const snapshot = documents.change(uri, at + 1, contentChanges);
        assert.equal(snapshot?.text, expected);
        assert.equal(snapshot.version, at + 1);
      }
    }),
  );
});

describe('no change at all closes the document:', () => {
  const none: readonly (readonly [what: string, change: unknown])[] = [
    ['nothing', null],
    ['no text', {}],
    ['a range without text', { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }],
    ['a text that is none', { text: 5 }],
    ['a range that is none', { text: 'a', range: null }],
    ['a range without an end', { text: 'a', range: { start: { line: 0, character: 0 } } }],
  ];
  for (const [what, change] of none) {
    test(what, () => {
      const documents = opened('a: b\n');
      const contentChanges = [change as TextDocumentContentChangeEvent];
      assert.throws(() => documents.change(uri, 2, contentChanges), TypeError);
      assert.equal(documents.get(uri), undefined);
      assert.equal(documents.change(uri, 3, [{ text: 'x' }]), undefined);
    });
  }
});

/** A document of its own for each change: the library's table of lines is wrong behind one outside of the text. */
function after(text: string, change: TextDocumentContentChangeEvent): string {
  return TextDocument.update(TextDocument.create(uri, 'yaml', 0, text), [change], 1).getText();
}

function opened(text: string): OpenDocuments {
  const documents = new OpenDocuments();
  documents.open({ uri, languageId: 'yaml', version: 0, text });
  return documents;
}
