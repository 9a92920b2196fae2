import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  addEntry,
  addToList,
  type Edits,
  renameKey,
  replaceScalar,
  setScalar,
} from '../../../server/src/yaml/edit/edits.ts';
import type { YamlDocument } from '../../../server/src/yaml/read/document.ts';
import type { MapNode } from '../../../server/src/yaml/tree/node.ts';
import { edited } from './edited.ts';
import { mapIn } from './nodes.ts';

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
        edited(text, (document, root) => setScalar(document, root, 'a', 420)),
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
        edited(text, (document, root) => setScalar(document, root, 'a', true)),
        after,
      ),
    );
  }
});

test('a text keeps its quotes', () => {
  const replaced = ["'a'", '"a"', 'a'].map(text =>
    edited(`x: ${text}\n`, (document, root) => {
      const value = root.own('x')?.value;
      assert.ok(value?.kind === 'scalar');
      return replaceScalar(document, value, 'b');
    }),
  );
  assert.deepEqual(replaced, ["x: 'b'\n", 'x: "b"\n', 'x: b\n']);
});

describe('a value is written where there is none', () => {
  const list = (text: string) => edited(text, (document, root) => addToList(document, root, 'a', { n: 'x' }));
  const scalar = (text: string) => edited(text, (document, root) => setScalar(document, root, 'a', 'x'));
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
    test(what, () => assert.equal(edited(text, patch), undefined));
  }
});

test('an alias gives way to another text, and what it repeats stays', () => {
  const result = edited('a: &x b\nc: *x\n', (document, root) => {
    const value = root.own('c')?.value;
    assert.ok(value?.kind === 'scalar');
    return replaceScalar(document, value, 'e');
  });
  assert.equal(result, 'a: &x b\nc: e\n');
});
