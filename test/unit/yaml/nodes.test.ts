import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocumentText } from '../../../server/src/yaml/read/document.ts';
import { answerOf, mapIn, shownTree } from './nodes.ts';

describe('what is read', () => {
  const cases: readonly (readonly [what: string, text: string, tree: unknown])[] = [
    ['nothing', '', undefined],
    ['a comment only', '# a\n', undefined],
    ['a marker only', '---\n', ''],
    ['a scalar', 'a\n', 'a'],
    [
      'text, never values',
      'a: 12:30\nb: yes\nc: 007\nd: 2026-01-01\ny: 1e3\n',
      { a: '12:30', b: 'yes', c: '007', d: '2026-01-01', y: '1e3' },
    ],
    ['null as it is written', 'a: ~\nb: null\nc:\nd: ""\n', { a: '~', b: 'null', c: '', d: '' }],
    ['quotes', `a: "x\\n\\u0041"\nb: 'it''s'\n`, { a: 'x\nA', b: "it's" }],
    ['block scalars', 'a: |\n  x\n  y\nb: >-\n  x\n  y\n', { a: 'x\ny\n', b: 'x y' }],
    ['a sequence without indentation', 'a:\n- x\n- y: z\n', { a: ['x', { y: 'z' }] }],
    ['a sequence in a sequence', '- - x\n  - y\n-\n  - z\n', [['x', 'y'], ['z']]],
    ['flow style', 'a: {b: [c, {d: e}], f}\n', { a: { b: ['c', { d: 'e' }], f: '' } }],
    ['JSON', '{"a": [1, true, null, "\\u00e9"]}', { a: ['1', 'true', 'null', 'é'] }],
    ['JSON with tabs', '{\n\t"a": [\n\t\t"b"\n\t]\n}\n', { a: ['b'] }],
    ['keys in quotes', '"a": 1\n\'b\': 2\n', { a: '1', b: '2' }],
    ['an explicit key', '? a\n: b\n', { a: 'b' }],
    ['a byte order mark', '\ufeffa: b\n', { a: 'b' }],
    ['a byte order mark before a list', '\ufeff- a: b\n  c: d\n', [{ a: 'b', c: 'd' }]],
    ['a byte order mark before indentation', '\ufeff  a: b\n  c: d\n', { a: 'b', c: 'd' }],
    ['CRLF', 'a: b\r\nc:\r\n  - d\r\n', { a: 'b', c: ['d'] }],
    ['tags', 'a: !!str 1\nb: !mine {c: d}\n', { a: '1', b: { c: 'd' } }],
    ['a directive', '%YAML 1.1\n---\na: yes\n', { a: 'yes' }],
    ['an alias', 'a: &x {b: c}\nd: *x\n', { a: { b: 'c' }, d: { b: 'c' } }],
    ['an alias to nothing', 'a: *x\n', { a: undefined }],
    ['an alias of what it stands in', 'a: &x\n  b: *x\n', { a: { b: undefined } }],
    ['an anchor that is set again', 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n', { a: '1', b: '1', c: '2', d: '2' }],
    ['a document that ends', 'a: b\n...\n', { a: 'b' }],
  ];
  for (const [what, text, tree] of cases) {
    test(what, () => assert.deepEqual(shownTree(parseDocumentText(text).root), tree));
  }
});

describe('spans end with the content', () => {
  const cases: readonly (readonly [what: string, text: string, key: string, pair: string, value: string])[] = [
    ['a scalar before a comment', 'a: b # why\nc: d\n', 'a', 'a: b', 'b'],
    ['a map before a comment', 'a:\n  b: c # why\n# of d\nd: e\n', 'a', 'a:\n  b: c', 'b: c'],
    ['a sequence before a comment', 'a:\n  - b\n\n# of c\nc: d\n', 'a', 'a:\n  - b', '- b'],
    ['a sequence that ends with an empty item', 'a:\n  - b\n  -\nc: d\n', 'a', 'a:\n  - b\n  -', '- b\n  -'],
    ['a map that ends with an empty value', 'a:\n  b:\n# of c\nc: d\n', 'a', 'a:\n  b:', 'b:'],
    ['a block scalar', 'a: |\n  b\n\n\nc: d\n', 'a', 'a: |\n  b', '|\n  b'],
    ['a block scalar with CRLF', 'a: |\r\n  b\r\nc: d\r\n', 'a', 'a: |\r\n  b', '|\r\n  b'],
    ['a block scalar that keeps its end', 'a: |+\n  b\n\nc: d\n', 'a', 'a: |+\n  b\n', '|+\n  b\n'],
    ['a block scalar without a last line end', 'a: |\n  b', 'a', 'a: |\n  b', '|\n  b'],
    ['flow style', 'a: {b: c} # why\n', 'a', 'a: {b: c}', '{b: c}'],
    ['flow style over lines', 'a: [\n  b,\n]\nc: d\n', 'a', 'a: [\n  b,\n]', '[\n  b,\n]'],
    ['quotes', 'a:   "b"   # why\n', 'a', 'a:   "b"', '"b"'],
    ['nothing', 'a:   # why\nc: d\n', 'a', 'a:', ''],
    ['a map whose last key is a map', 'a:\n  b:\n  ? c: d\ne:\n  f: g\n', 'a', 'a:\n  b:\n  ? c: d', 'b:\n  ? c: d'],
    ['a value on the next line', 'a:\n  b\nc: d\n', 'a', 'a:\n  b', 'b'],
    ['a value with an anchor', 'a: &x b\n', 'a', 'a: &x b', 'b'],
  ];
  for (const [what, text, key, pair, value] of cases) {
    test(what, () => {
      const own = mapIn(parseDocumentText(text)).own(key);
      assert.ok(own?.value !== undefined);
      assert.equal(text.slice(own.span.start, own.span.end), pair);
      assert.equal(text.slice(own.value.span.start, own.value.span.end), value);
    });
  }

  test('an alias ends with itself, not with what it stands for', () => {
    const text = 'a: &x {b: c}\nd: *x\ne: f\n';
    const pair = mapIn(parseDocumentText(text)).own('d');
    assert.equal(text.slice(pair?.span.start, pair?.span.end), 'd: *x');
  });
});

describe('asked for a key, a map', () => {
  const cases: readonly (readonly [what: string, text: string, answer: string])[] = [
    ['has it', 'k: v\n', 'own v'],
    ['has it empty', 'k:\n', 'own '],
    ['does not have it', 'a: b\n', 'absent'],
    ['has it twice: the last counts', 'k: a\nk: b\n', 'own b'],
    ['has an alias', 'a: &x v\nk: *x\n', 'alias v'],
    ['has an alias to nothing', 'k: *x\n', 'alias ?'],
    ['merges a map that has it', 'a: &x {k: v}\n<<: *x\n', 'merge v'],
    ['merges a map that does not', 'a: &x {b: v}\n<<: *x\n', 'absent'],
    ['merges, and has it itself', 'a: &x {k: v}\n<<: *x\nk: w\n', 'own w'],
    ['merges two: the first counts', 'a: &x {k: v}\nb: &y {k: w}\n<<: [*x, *y]\n', 'merge v'],
    ['merges a map in place', '<<: {k: v}\n', 'merge v'],
    ['merges a map that merges', 'a: &x {k: v}\nb: &y {<<: *x}\n<<: *y\n', 'merge v'],
    ['merges what is not there', '<<: *x\n', 'unknown'],
    ['merges a scalar', '<<: a\n', 'unknown'],
    ['merges a list with what is not there', 'a: &x {b: v}\n<<: [*x, *y]\n', 'unknown'],
    ['merges itself', 'a: b\n<<: *x\n', 'unknown'],
    ['has a quoted merge key, which is a plain one', 'a: &x {k: v}\n"<<": *x\n', 'absent'],
    ['has a key that is no scalar', '[a, b]: c\n', 'unknown'],
    ['has a hole of its own line', 'a: b\n{{ x }}\n', 'unknown'],
    ['has a hole before its first key', '{{ x }}\na: b\n', 'unknown'],
    ['has it, and a hole', 'k: v\n{{ x }}\n', 'own v'],
    ['has a hole for a value', 'k: {{ x }}\n', 'own ?'],
    ['has a hole in a value', 'k: a{{ x }}\n', 'own a{{ x }}'],
    ['has nothing but a hole in quotes', 'k: "{{ x }}"\n', 'own ?'],
    ['has nothing but holes for a value', 'k: {{ x }}{{ y }}\n', 'own ?'],
    ['has holes with a text between', "k: '{{ x }}:{{ y }}'\n", "own '{{ x }}:{{ y }}'"],
    ['has an action that prints nothing', 'a: b\n{{- $x := 1 }}\n', 'absent'],
    ['has a comment of a template', 'a: b\n{{/* k */}}\n', 'absent'],
    ['has a condition', 'a: b\n{{ if x }}\n{{ end }}\n', 'absent'],
    ['has what is printed at its column', 'a: b\n{{ include "x" . | nindent 0 }}\n', 'unknown'],
    ['has what is printed at another column', 'a: b\n{{ include "x" . | nindent 2 }}\n', 'absent'],
    ['has what is indented', 'a: b\n{{ indent 2 (toYaml .x) }}\n', 'absent'],
    ['has what is printed behind flow style', '{a: b}\n{{ x }}\n', 'absent'],
    ['has a hole for another value', 'a: {{ x }}\n', 'absent'],
    ['has a hole in a key', '{{ x }}: v\n', 'unknown'],
    ['has a hole in another map', 'a:\n  b: c\n  {{ x }}: d\n', 'absent'],
    ['has a hole between the entries of flow style', '{a: b, {{ x }}}\n', 'unknown'],
    ['has a hole in a value of flow style', '{a: b{{ x }}}\n', 'absent'],
  ];
  for (const [what, text, answer] of cases) {
    test(what, () => assert.equal(answerOf(mapIn(parseDocumentText(text)), 'k'), answer));
  }

  test('a hole may supply keys to each map that it may stand in', () => {
    const inner = 'a:\n  b: c\n{{ x }}\nd: e\n';
    const document = parseDocumentText(inner);
    assert.equal(answerOf(mapIn(document), 'k'), 'unknown');
    assert.equal(answerOf(mapIn(document, 'a'), 'k'), 'unknown');
  });

  test('an action that is the value may be a map with the key', () => {
    assert.equal(answerOf(mapIn(parseDocumentText('a: {{ x }}\n  b: c\n'), 'a'), 'k'), 'unknown');
  });
});

describe('a sequence is complete', () => {
  const cases: readonly (readonly [what: string, text: string, complete: boolean])[] = [
    ['without holes', 'a:\n- b\n', true],
    ['with a hole in an item', 'a:\n- b{{ x }}\n', true],
    ['with an item that is a hole', 'a:\n- {{ x }}\n', true],
    ['not with a hole between', 'a:\n- b\n{{ x }}\n- c\n', false],
    ['not with a hole at the end', 'a:\n- b\n{{ x }}\n', false],
    ['not with a hole at the start', 'a:\n{{ x }}\n- b\n', false],
  ];
  for (const [what, text, complete] of cases) {
    test(what, () => {
      const found = mapIn(parseDocumentText(text)).own('a')?.value;
      assert.equal(found?.kind === 'seq' && found.complete, complete);
    });
  }

  test('an item that is a hole is not known, one with other text is', () => {
    assert.deepEqual(shownTree(parseDocumentText('- {{ x }}\n- a{{ x }}\n- b\n').root), [undefined, 'a{{ x }}', 'b']);
  });
});

describe('a collection has a form that edits understand', () => {
  const cases: readonly (readonly [what: string, text: string, regular: boolean])[] = [
    ['block style', 'a: b\nc: d\n', true],
    ['flow style', '{a: b, c}\n', true],
    ['the first key after a marker', '--- {a: b}\n', true],
    ['with a byte order mark', '\ufeffa: b\n', true],
    ['not with a byte order mark in another line', '#\n\ufeffa: b\n', false],
    ['not with a key twice', 'a: b\na: c\n', false],
    ['not with a merge key twice only', 'a: b\n<<: {}\n', true],
    ['not with an explicit key', '? a\n: b\n', false],
    ['not with a key that is no scalar', '[a]: b\n', false],
    ['not with an anchor before its first key', '&x a: b\n', false],
    ['not with a key over two lines', '{"a\n  b": c}\n', false],
  ];
  for (const [what, text, regular] of cases) {
    test(what, () => assert.equal(mapIn(parseDocumentText(text)).regular, regular));
  }

  test('not with a single pair of a list, which has no braces', () => {
    const { root } = parseDocumentText('[a: b, {c: d}]\n');
    assert.ok(root?.kind === 'seq');
    assert.deepEqual(
      root.items.map(item => item?.kind === 'map' && item.regular),
      [false, true],
    );
  });
});

test('what an alias repeats is shared; what stands beside it is not', () => {
  const text = 'a: &x {b: c}\nd: {e: f}\ng: *x\n';
  const document = parseDocumentText(text);
  const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  assert.deepEqual([document.isShared(at('c')), document.isShared(at('f'))], [true, false]);
});
