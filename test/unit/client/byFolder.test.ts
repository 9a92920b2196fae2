import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byFolder } from '../../../client/src/commands/byFolder.ts';

const shown = (...files: readonly [string, number][]) =>
  byFolder(files.map(([uri, count]) => ({ uri, count }))).map(({ name, uris, count }) => [name, uris.length, count]);

test('files are counted by the folders in the innermost one that has all of them', () => {
  assert.deepEqual(
    shown(['file:///w/all/b/1.yaml', 2], ['file:///w/all/a/1.yaml', 1], ['file:///w/all/a/deep/2.yaml', 3]),
    [
      ['a', 2, 4],
      ['b', 1, 2],
    ],
  );
});

test('a file beside the folders is in the folder that has all of them', () => {
  assert.deepEqual(shown(['file:///w/1.yaml', 1], ['file:///w/a%20b/1.yaml', 1], ['file:///w/1.yaml', 2]), [
    ['.', 1, 3],
    ['a b', 1, 1],
  ]);
});

test('a name that begins like a folder is not in it', () => {
  assert.deepEqual(shown(['file:///w/app/1.yaml', 1], ['file:///w/apps/1.yaml', 1]), [
    ['app', 1, 1],
    ['apps', 1, 1],
  ]);
});

test('names that are no encoding are shown as they are, and no files are no folders', () => {
  assert.deepEqual(shown(['file:///w/%zz/1.yaml', 1], ['file:///w/a/1.yaml', 1]), [
    ['%zz', 1, 1],
    ['a', 1, 1],
  ]);
  assert.deepEqual(shown(), []);
});
