import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits, joinEdits } from '../../../server/src/text/edit.ts';
import {
  addDocumentBefore,
  addEntry,
  addFirstEntry,
  addItemBefore,
  addToList,
  addToMap,
  allOrNone,
  type Edits,
  removeEntry,
  removeFromList,
  renameKey,
  replaceScalar,
  setScalar,
} from '../../../server/src/yaml/edit/edits.ts';
import { parseDocumentText, type YamlDocument } from '../../../server/src/yaml/read/document.ts';
import type { MapNode } from '../../../server/src/yaml/tree/node.ts';
import { mapIn } from './nodes.ts';

/** The text after an edit of its root; undefined if there is none. */
function patched(text: string, patch: (document: YamlDocument, root: MapNode) => Edits): string | undefined {
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

describe('a value becomes a number', () => {
  for (const [text, after] of [
    ['a: 1 # why\n', 'a: 420 # why\n'],
    ['a: "1"\n', 'a: 420\n'],
    ['a:\nb: c\n', 'a: 420\nb: c\n'],
    ['{"a": "1"}\n', '{"a": 420}\n'],
    ['{a: , b: c}\n', '{a: 420 , b: c}\n'],
  ] as const) {
    test(text.trim(), () =>
      assert.equal(
        patched(text, (document, root) => setScalar(document, root, 'a', 420)),
        after,
      ),
    );
  }
});

describe('an entry with numbers is added', () => {
  for (const [text, after] of [
    ['a: b\n', 'a: b\nc:\n  d: -1.5\n  e:\n  - 0\n'],
    ['{a: b}\n', '{a: b, c: {d: -1.5, e: [0]}}\n'],
    ['{"a": "b"}\n', '{"a": "b", "c": {"d": -1.5, "e": [0]}}\n'],
  ] as const) {
    test(text.trim(), () =>
      assert.equal(
        patched(text, (document, root) => addEntry(document, root, 'c', { d: -1.5, e: [0] })),
        after,
      ),
    );
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

/** Adds two variables to the list `a`, and two keys to the map `b`, if they are there. */
function added(document: YamlDocument, root: MapNode): Edits {
  const patches: Edits[] = [];
  if (root.get('a') !== 'absent') {
    patches.push(addToList(document, root, 'a', { n: 'x' }), addToList(document, root, 'a', { n: 'y' }));
  }
  if (root.get('b') !== 'absent') {
    patches.push(addToMap(document, root, 'b', 'k', ['x']), addToMap(document, root, 'b', 'l', 'y'));
  }
  return allOrNone(patches);
}

describe('two are added to one collection', () => {
  for (const [what, text, after] of [
    ['an empty map', 'b: {}\n', 'b: {k: [x], l: "y"}\n'],
    ['an empty map with a blank in it', 'b: { } # why\n', 'b: {k: [x], l: "y"} # why\n'],
    ['an empty map of several lines', 'b: {\r\n}\r\n', 'b: {k: [x], l: "y"}\r\n'],
    ['an empty map with a tab in it', 'b: {\t}\n', 'b: {k: [x], l: "y"}\n'],
    ['an empty map with a comment in it', 'b: { # why\n  }\n', undefined],
    ['an empty list', 'a: []\n', 'a: [{n: x}, {n: "y"}]\n'],
    ['an empty list of JSON', '{"a": [], "c": 1}', '{"a": [{"n": "x"}, {"n": "y"}], "c": 1}'],
    ['an empty map of JSON', '{"b":{}}', '{"b":{"k": ["x"], "l": "y"}}'],
    ['an empty map of JSON inside a block', 'b: {}\nc: {"d": []}\n', 'b: {k: [x], l: "y"}\nc: {"d": []}\n'],
    ['a map with blanks inside', 'b: { c: d }\n', 'b: { c: d, k: [x], l: "y" }\n'],
    ['a map with a comma after its last entry', 'b: {c: d, }\n', 'b: {c: d, k: [x], l: "y", }\n'],
    ['a map whose last entry has no value', 'b: {c: }\n', 'b: {c: , k: [x] , l: "y" }\n'],
    ['a map whose last entry is a key alone', 'b: {c}\n', 'b: {c, k: [x], l: "y"}\n'],
    ['a map of several lines', 'b: {\n    c: d\n}\n', 'b: {\n    c: d,\n    k: [\n        x\n    ],\n    l: "y"\n}\n'],
    [
      'a map of several lines, with a comment on the last',
      'b: {\n  c: d # of c\n}\n',
      'b: {\n  c: d, # of c\n  k: [\n    x\n  ],\n  l: "y"\n}\n',
    ],
    [
      'a map of several lines, with a comma and a comment on the last',
      'b: {\r\n  c: d, # of c\r\n}\r\n',
      'b: {\r\n  c: d, # of c\r\n  k: [\r\n    x\r\n  ],\r\n  l: "y",\r\n}\r\n',
    ],
    [
      'JSON that is indented by tabs',
      '{\n\t"b": {\n\t\t"c": "d"\n\t}\n}\n',
      '{\n\t"b": {\n\t\t"c": "d",\n\t\t"k": [\n\t\t\t"x"\n\t\t],\n\t\t"l": "y"\n\t}\n}\n',
    ],
    ['a list of JSON inside a block', 'a: [{"n": "w"}]\n', 'a: [{"n": "w"}, {"n": "x"}, {"n": "y"}]\n'],
    ['a list that ends in an alias', 'x: &x c\na: [b, *x]\n', 'x: &x c\na: [b, *x, {n: x}, {n: "y"}]\n'],
    ['a list that ends in an alias of a map', 'x: &x {c: d}\na: [b, *x]\n', undefined],
    ['a list that shows one of its own items twice', 'a: [&x {n: w}, *x]\n', undefined],
    ['a list in block style', 'a:\n- n: w\n', 'a:\n- n: w\n- n: x\n- n: "y"\n'],
    ['a list whose last item is empty', 'a:\n- n: w\n-\n', 'a:\n- n: w\n-\n- n: x\n- n: "y"\n'],
    ['a list with a template among it', 'a: [{{ .Values.a }}]\n', undefined],
  ] as const) {
    test(what, () => assert.equal(patched(text, added), after));
  }
});

describe('a value is written where there is none', () => {
  const list = (text: string) => patched(text, (document, root) => addToList(document, root, 'a', { n: 'x' }));
  const scalar = (text: string) => patched(text, (document, root) => setScalar(document, root, 'a', 'x'));
  for (const [what, text, afterList, afterScalar] of [
    ['at the end', 'a:', 'a:\n- n: x', 'a: x'],
    ['with a comment', 'a: # why\nb: c\n', 'a: # why\n- n: x\nb: c\n', 'a: x # why\nb: c\n'],
    ['null', 'a: null # why\n', 'a: # why\n- n: x\n', 'a: x # why\n'],
    ['null after a tab', 'a:\t~\r\n', 'a:\r\n- n: x\r\n', 'a:\tx\r\n'],
    ['null in the next line', 'a:\n  ~\n', 'a:\n- n: x\n', 'a:\n  x\n'],
    ['null behind a comment', 'a: # why\n  ~\n', undefined, 'a: # why\n  x\n'],
    ['in flow style', '{a: , b: c}\n', '{a: [{n: x}] , b: c}\n', '{a: x , b: c}\n'],
    ['in flow style without a blank', '{a:}\n', '{a: [{n: x}]}\n', '{a: x}\n'],
    ['a key alone in flow style', '{a, b: c}\n', '{a: [{n: x}], b: c}\n', '{a: x, b: c}\n'],
    ['null in JSON', '{"a":null,"b":"c"}', '{"a": [{"n": "x"}],"b":"c"}', '{"a":"x","b":"c"}'],
    ['an anchor of null', 'a: &x\nb: c\n', undefined, undefined],
    ['a tag of null', 'a: !!null\nb: c\n', undefined, undefined],
    ['a tag before null', 'a: !!null null\n', undefined, undefined],
    ['an anchor of null in flow style', '{a: &x , b: c}\n', undefined, undefined],
  ] as const) {
    test(what, () => assert.deepEqual([list(text), scalar(text)], [afterList, afterScalar]));
  }
});

describe('a key is added in front of the others of a map', () => {
  for (const [what, text, after] of [
    ['below a comment on its parent', 'a: # why\n  # of b\n  b: c\n', 'a: # why\n  x: "y"\n  # of b\n  b: c\n'],
    ['with an anchor on the line of its parent', 'a: &a\n  b: c\n', 'a: &a\n  x: "y"\n  b: c\n'],
    ['with an anchor on a line of its own', 'a:\n  &a\n  b: c\n', undefined],
    ['with a tag on a line of its own', 'a:\n  !!map\n  b: c\n', undefined],
    ['of none', 'a: {}\n', 'a: {x: "y"}\n'],
    ['of an anchor that is used', 'a: &a\n  b: c\nd: *a\n', undefined],
  ] as const) {
    test(what, () => {
      const result = patched(text, (document, root) =>
        addFirstEntry(document, root.own('a'), mapIn(document, 'a'), 'x', 'y'),
      );
      assert.equal(result, after);
    });
  }
});

describe('an item is added before another one', () => {
  for (const [what, text, after] of [
    ['in a line', '{"a": [{"n": "w"}]}', '{"a": [{"n": "x"}, {"n": "w"}]}'],
    ['by tabs', '{"a": [\n\t{"n": "w"}\n]}', '{"a": [\n\t{\n\t\t"n": "x"\n\t},\n\t{"n": "w"}\n]}'],
    ['in block style', 'a:\r\n  -  n: w\r\n', 'a:\r\n  -  n: x\r\n  -  n: w\r\n'],
    ['that is an alias', 'x: &x {n: w}\na: [*x]\n', undefined],
  ] as const) {
    test(what, () => {
      const result = patched(text, (document, root) => {
        const list = root.own('a')?.value;
        const item = list?.kind === 'seq' ? list.items[0] : undefined;
        assert.ok(list?.kind === 'seq' && item !== undefined);
        return addItemBefore(document, list, item, { n: 'x' });
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
      const result = patched(text, (document, root) => {
        const list = root.own('x')?.value;
        const item = list?.kind === 'seq' ? list.items[0] : root.own('y')?.value;
        return removeEntry(document, item?.kind === 'map' ? item : root, 'a');
      });
      assert.equal(result, after);
    });
  }
});

describe('a text that is shown elsewhere too is left alone', () => {
  const scalarIn = (map: MapNode, key: string) => {
    const value = map.own(key)?.value;
    assert.ok(value?.kind === 'scalar');
    return value;
  };
  for (const [what, text, patch] of [
    ['a scalar', 'a: &x b\nc: *x\n', (d, root) => replaceScalar(d, scalarIn(root, 'a'), 'e')],
    ['a scalar with a tag', 'a: !!str b\n', (d, root) => replaceScalar(d, scalarIn(root, 'a'), 'e')],
    ['a key', 'a: &x {b: c}\nd: *x\n', d => renameKey(d, mapIn(d, 'a'), 'b', 'e')],
    ['a key that is merged too', 'x: &x {b: e}\na: {<<: *x, b: c}\n', d => renameKey(d, mapIn(d, 'a'), 'b', 'f')],
    ['a map', 'a: &x {b: c}\nd: {<<: *x}\n', d => addEntry(d, mapIn(d, 'a'), 'e', 'f')],
  ] as readonly (readonly [string, string, (document: YamlDocument, root: MapNode) => Edits])[]) {
    test(what, () => assert.equal(patched(text, patch), undefined));
  }
});

test('an alias gives way to another text, and what it repeats stays', () => {
  const result = patched('a: &x b\nc: *x\n', (document, root) => {
    const value = root.own('c')?.value;
    assert.ok(value?.kind === 'scalar');
    return replaceScalar(document, value, 'e');
  });
  assert.equal(result, 'a: &x b\nc: e\n');
});

describe('a document is added before another one, below what is said of the whole file', () => {
  const added = 'n: x\n---\n';
  const cases: readonly (readonly [what: string, text: string, after: string | undefined])[] = [
    ['nothing before it', 'a: b\n', `${added}a: b\n`],
    ['Windows line ends', 'a: b\r\n', `n: x\r\n---\r\na: b\r\n`],
    ['a byte order mark', '\ufeffa: b\n', `\ufeff${added}a: b\n`],
    ['its comment', '# of it\na: b\n', `${added}# of it\na: b\n`],
    ['a first comment', '# ours\n\n# of it\na: b\n', `# ours\n\n${added}# of it\na: b\n`],
    ['several comments', '# ours\n\n# one\n\n# of it\na: b\n', `# ours\n\n${added}# one\n\n# of it\na: b\n`],
    ['blank lines', '\n\n# of it\na: b\n', `${added}\n\n# of it\na: b\n`],
    ['a marker', '---\n# of it\na: b\n', `---\n${added}# of it\na: b\n`],
    ['a directive', '%YAML 1.2\n---\na: b\n', `%YAML 1.2\n---\n${added}a: b\n`],
    [
      'a line for the YAML language server',
      '# yaml-language-server: $schema=x\n# of it\na: b\n',
      `# yaml-language-server: $schema=x\n${added}# of it\na: b\n`,
    ],
    [
      'that line, indented',
      '  # yaml-language-server: $schema=x\na: b\n',
      `  # yaml-language-server: $schema=x\n${added}a: b\n`,
    ],
    ['what to ignore in the file', '#podsense:ignore-file\na: b\n', `#podsense:ignore-file\n${added}a: b\n`],
    ['what to ignore of it', '# podsense: ignore\na: b\n', `${added}# podsense: ignore\na: b\n`],
    ['flow style', '{a: b}\n', undefined],
    ['a list', '- a\n', undefined],
    ['a template', 'a: {{ b }}\n', undefined],
  ];
  for (const [what, text, after] of cases) {
    test(what, () => {
      const document = parseDocumentText(text);
      const edits = addDocumentBefore(document, { n: 'x' });
      assert.equal(edits && applyEdits(text, edits), after);
    });
  }
});
