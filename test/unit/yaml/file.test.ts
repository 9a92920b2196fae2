import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFile, type YamlFile } from '../../../server/src/yaml/read/file.ts';
import { fc } from '../../support/random.ts';
import { shownTree } from './nodes.ts';

const all = (): boolean => true;
const one = 'a: 1\n';
const two = '---\nb: 2\n';
const three = '---\nc: 3\n';
const text = one + two + three;

describe('parseFile', () => {
  test('reads what is of interest, and knows where all is', () => {
    const file = parseFile(text, part => part.includes('b'));
    assert.deepEqual(shown(file), [
      [one, false, undefined],
      [two, true, { b: '2' }],
      [three, false, undefined],
    ]);
  });

  test('an error in one document is none of the others', () => {
    const file = parseFile(`${one}---\nb: "\n${three}`, all);
    assert.deepEqual(shownTree(file.documents[0]?.document?.root), { a: '1' });
    assert.deepEqual(shownTree(file.documents[2]?.document?.root), { c: '3' });
  });
});

describe('after an edit, documents are taken over as they are', () => {
  /** For each document of the new file, the index of the same document in the old file; `new` for one that was read. */
  const cases: readonly (readonly [what: string, before: string, after: string, ...from: (number | 'new')[]])[] = [
    ['no change', text, text, 0, 1, 2],
    ['a change in the first', text, `a: 9\n${two}${three}`, 'new', 1, 2],
    ['a change in the middle', text, `${one}---\nb: 9\n${three}`, 0, 'new', 2],
    ['a change in the last', text, `${one}${two}---\nc: 9\n`, 0, 1, 'new'],
    ['a line above all', text, `# new\n${text}`, 'new', 1, 2],
    ['a longer first document, which moves the others', text, `a: 1\nd: 4\n${two}${three}`, 'new', 1, 2],
    ['a document more at the start', text, `---\nd: 4\n---\n${text}`, 'new', 'new', 1, 2],
    ['a document more in the middle', text, `${one}---\nd: 4\n${two}${three}`, 0, 'new', 1, 2],
    ['a document more at the end', text, `${text}---\nd: 4\n`, 0, 1, 2, 'new'],
    ['a document less', text, one + three, 0, 2],
    ['two documents that become one', text, `${one}b: 2\n${three}`, 'new', 2],
    ['one document that becomes two', text, `${one}---\nd: 4\n---\ne: 5\n${three}`, 0, 'new', 'new', 2],
    ['documents of the same text', two + two + two, two + two, 0, 1],
    ['other line ends', text, text.replaceAll('\n', '\r\n'), 'new', 'new', 'new'],
    ['all another', text, 'd: 4\n', 'new'],
    ['nothing left', text, '', 'new'],
  ];
  for (const [what, before, after, ...from] of cases) {
    test(what, () => {
      const old = parseFile(before, all);
      const now = parseFile(after, all, old);
      const kept = now.documents.map(({ document }) => old.documents.findIndex(slot => slot.document === document));
      assert.deepEqual(
        kept.map(index => (index === -1 ? 'new' : index)),
        from,
      );
    });
  }

  test('one that was of no interest stays so', () => {
    let asked = 0;
    const none = (): boolean => {
      asked++;
      return false;
    };
    const now = parseFile(`${text}---\nd: 4\n`, none, parseFile(text, none));
    assert.equal(asked, 4);
    assert.ok(now.documents.every(({ document }) => document === undefined));
  });

  for (const [what, before, after] of [
    ['its key is typed', 'sop:\n  mac: x\n', 'sops:\n  mac: x\n'],
    ['its code is typed', 'sops:\n  ma: x\n', 'sops:\n  mac: x\n'],
    ['its code ends the first line of a document', 'sops:\n', 'sops:\n---\nmac: x\n'],
  ] as const) {
    test(`a text is sealed as soon as ${what}, and no longer`, () => {
      const open = parseFile(`${one}---\n${before}`, all);
      const sealed = parseFile(`${one}---\n${after}`, all, open);
      assert.deepEqual([open.isSealed, sealed.isSealed], [false, true]);
      assert.ok(!parseFile(open.text, all, sealed).isSealed);
    });
  }

  test('what is read after any edits is what is read anew', () => {
    const piece = fc.constantFrom('---\n', '...\n', 'a: 1\n', '# c\n', 'b: "\n', '\n', '{{ x }}\n', '- d\r\n');
    const texts = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''));
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 5 }), versions => {
        let file: YamlFile | undefined;
        for (const version of versions) {
          file = parseFile(version, all, file);
          assert.deepEqual(shown(file), shown(parseFile(version, all)));
        }
      }),
    );
  });
});

function shown(file: YamlFile): unknown {
  return file.documents.map(({ span, document }) => [
    file.text.slice(span.start, span.end),
    document !== undefined,
    shownTree(document?.root),
  ]);
}
