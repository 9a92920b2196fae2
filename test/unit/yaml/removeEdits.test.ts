import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { removeEntry, removeFromList } from '../../../server/src/yaml/edit/edits.ts';
import { edited } from './edited.ts';

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
    ['in flow style one with a comment on it', 0, 'a: [b, # why\n  c]\n', 'a: [c]\n'],
    ['in flow style one before the comment on another', 0, 'a: [b,\n  # of c\n  c]\n', undefined],
    ['in flow style one behind the comment on another', 1, 'a: [b, # of b\n  c]\n', undefined],
    ['in flow style the last before a comment', 1, 'a: [b, c] # why\n', 'a: [b] # why\n'],
    ['in flow style one beside an alias', 0, 'x: &x c\na: [b, *x]\n', 'x: &x c\na: [*x]\n'],
    ['in flow style one beside an alias of a map', 0, 'x: &x {c: d}\na: [b, *x]\n', undefined],
    ['one that an alias repeats a part of', 0, 'a:\n  - b: &x c\n  - c\nd: *x\n', undefined],
    ['from among those of a template', 0, 'a:\n  - b\n  - c\n  {{- .Values.more }}\n', undefined],
  ];
  for (const [what, index, text, after] of cases) {
    test(what, () => {
      const result = edited(text, (document, root) => {
        const list = root.own('a')?.value;
        const item = list?.kind === 'seq' ? list.items[index] : undefined;
        assert.ok(item !== undefined);
        return removeFromList(document, root, 'a', item);
      });
      assert.equal(result, after);
    });
  }
});

describe('a key is removed', () => {
  for (const [what, text, after] of [
    ['in flow style the last, with a comma after it', '{b: c, a: d,}\n', '{b: c,}\n'],
    ['in flow style, with its comment', '{\n  a: d, # of a\n  b: c\n}\n', '{\n  b: c\n}\n'],
    ['in flow style before a comment on another', '{\n  a: d,\n  # of b\n  b: c\n}\n', undefined],
    ['in flow style behind the comment on another', '{\n  b: c, # of b\n  a: d\n}\n', undefined],
    ['from the line of a dash', 'x:\n- a: d # of a\n  b: c\n', 'x:\n- b: c\n'],
    ['from the line of a dash, before a comment on another', 'x:\n- a: d\n  # of b\n  b: c\n', undefined],
    ['that an alias repeats', 'a: &x d\nb: *x\n', undefined],
    ['that an alias repeats a part of', 'a: {c: [&x d]}\nb: *x\n', undefined],
    ['that a merge key supplies too', 'x: &x {a: e}\ny:\n  <<: *x\n  a: d\n  b: c\n', undefined],
  ] as const) {
    test(what, () => {
      const result = edited(text, (document, root) => {
        const list = root.own('x')?.value;
        const item = list?.kind === 'seq' ? list.items[0] : root.own('y')?.value;
        return removeEntry(document, item?.kind === 'map' ? item : root, 'a');
      });
      assert.equal(result, after);
    });
  }
});
