import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits } from '../../../server/src/text/edit.ts';
import {
  addDocumentBefore,
  addEntry,
  addFirstEntry,
  addItemBefore,
  addToList,
  addToMap,
  allOrNone,
  type Edits,
} from '../../../server/src/yaml/edit/edits.ts';
import { parseDocumentText, type YamlDocument } from '../../../server/src/yaml/read/document.ts';
import type { MapNode } from '../../../server/src/yaml/tree/node.ts';
import { edited } from './edited.ts';
import { mapIn } from './nodes.ts';

describe('an entry with numbers is added', () => {
  for (const [text, after] of [
    ['a: b\n', 'a: b\nc:\n  d: -1.5\n  e:\n  - 0\n'],
    ['{a: b}\n', '{a: b, c: {d: -1.5, e: [0]}}\n'],
    ['{"a": "b"}\n', '{"a": "b", "c": {"d": -1.5, "e": [0]}}\n'],
  ] as const) {
    test(text.trim(), () =>
      assert.equal(
        edited(text, (document, root) => addEntry(document, root, 'c', { d: -1.5, e: [0] })),
        after,
      ),
    );
  }
});

describe('two are added to one collection', () => {
  for (const [what, text, after] of [
    ['an empty map', 'b: {}\n', 'b: {k: [x], l: "y"}\n'],
    ['an empty map with a blank in it', 'b: { } # why\n', 'b: {k: [x], l: "y"} # why\n'],
    ['an empty map of several lines', 'b: {\r\n}\r\n', 'b: {k: [x], l: "y"}\r\n'],
    ['an empty map with a tab in it', 'b: {\t}\n', 'b: {k: [x], l: "y"}\n'],
    ['an empty map with a comment in it', 'b: { # why\n  }\n', undefined],
    ['an empty list', 'a: []\n', 'a: [{n: x}, {n: "y"}]\n'],
    ['an empty list of JSON', '{"a": [], "c": 1}', '{"a": [{"n": "x"}, {"n": "y"}], "c": 1}'],
    ['a map whose last value is a tag alone', 'b: {c: !d}\n', undefined],
    ['a map whose last value is an anchor alone', 'b: {c:   &d }\n', undefined],
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
    test(what, () => assert.equal(edited(text, added), after));
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
      const result = edited(text, (document, root) =>
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
      const result = edited(text, (document, root) => {
        const list = root.own('a')?.value;
        const item = list?.kind === 'seq' ? list.items[0] : undefined;
        assert.ok(list?.kind === 'seq' && item !== undefined);
        return addItemBefore(document, list, item, { n: 'x' });
      });
      assert.equal(result, after);
    });
  }
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
