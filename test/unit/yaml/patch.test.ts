import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits, joinEdits } from '../../../server/src/text/edit.ts';
import { type Patch, removeFromList, replaceScalar, setScalar } from '../../../server/src/yaml/edit/edits.ts';
import { parseDocumentText, type YamlDocument } from '../../../server/src/yaml/read/document.ts';
import type { MapNode } from '../../../server/src/yaml/tree/node.ts';
import { mapIn } from './nodes.ts';

/** The text after a patch of its root; undefined where there is none. */
function patched(text: string, patch: (document: YamlDocument, root: MapNode) => Patch): string | undefined {
  const document = parseDocumentText(text);
  const edits = patch(document, mapIn(document));
  const joined = edits && joinEdits(edits);
  return joined && applyEdits(text, joined);
}

describe('an item is removed from a list', () => {
  const cases: readonly (readonly [what: string, index: number, text: string, after: string | undefined])[] = [
    ['the first', 0, 'a:\n  - b: 1\n    c: 2\n  - d: 3\n', 'a:\n  - d: 3\n'],
    ['one between others', 1, 'a:\n- b\n- c # why\n- d\n', 'a:\n- b\n- d\n'],
    ['the last', 1, 'a:\n  - b\n  - c\n# of e\ne: f\n', 'a:\n  - b\n# of e\ne: f\n'],
    ['the last of a text without a last line end', 1, 'a:\r\n  - b\r\n  - c', 'a:\r\n  - b'],
    ['a sequence in a sequence', 0, 'a:\n  - - b\n    - c\n  - d\n', 'a:\n  - d\n'],
    ['one whose value begins below the dash', 0, 'a:\n  -\n    b: 1\n  - c\n', 'a:\n  - c\n'],
    ['the only one, with the key', 0, 'a:\n  - b\nc: d\n', 'c: d\n'],
    ['the only one of the only key', 0, 'a:\n  - b\n', undefined],
    ['in flow style the first', 0, 'a: [b, c]\n', 'a: [c]\n'],
    ['in flow style the last', 1, 'a: [{b: 1}, {c: 2}]\n', 'a: [{b: 1}]\n'],
    ['in JSON', 1, '{"a": [\n  "b",\n  "c",\n  "d"\n]}\n', '{"a": [\n  "b",\n  "d"\n]}\n'],
    ['one that is shown elsewhere too', 0, 'a:\n  - &x b\n  - c\nd: *x\n', undefined],
    ['from among those of a template', 0, 'a:\n  - b\n  - c\n  {{- .Values.more }}\n', undefined],
  ];
  for (const [what, index, text, after] of cases) {
    test(what, () => {
      const result = patched(text, (document, root) => {
        const list = root.own('a')?.value;
        const item = list?.kind === 'seq' ? list.items[index] : undefined;
        assert.ok(item !== undefined);
        return removeFromList(document, root, 'a', item);
      });
      assert.equal(result, after);
    });
  }
});

describe('a value becomes true', () => {
  for (const [text, after] of [
    ['a: false # why\n', 'a: true # why\n'],
    ['a: "false"\n', 'a: true\n'],
    ['a:\nb: c\n', 'a: true\nb: c\n'],
    ['{"a": false}\n', '{"a": true}\n'],
    ['{a: , b: c}\n', '{a: true , b: c}\n'],
  ] as const) {
    test(text.trim(), () =>
      assert.equal(
        patched(text, (document, root) => setScalar(document, root, 'a', true)),
        after,
      ),
    );
  }
});

test('a text keeps its quotes', () => {
  const replaced = ["'a'", '"a"', 'a'].map(text =>
    patched(`x: ${text}\n`, (document, root) => {
      const value = root.own('x')?.value;
      assert.ok(value?.kind === 'scalar');
      return replaceScalar(document, value, 'b');
    }),
  );
  assert.deepEqual(replaced, ["x: 'b'\n", 'x: "b"\n', 'x: b\n']);
});
