import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byFolder } from '../../../client/src/commands/byFolder.ts';

const shown = (...uris: readonly string[]) => byFolder(uris).map(({ name, uris }) => [name, uris.length]);

test('files are counted by the folders in the innermost one that has all of them', () => {
  assert.deepEqual(shown('file:///w/all/b/1.yaml', 'file:///w/all/a/1.yaml', 'file:///w/all/a/deep/2.yaml'), [
    ['a', 2],
    ['b', 1],
  ]);
});

test('a file beside the folders is in the folder that has all of them, and counts once', () => {
  assert.deepEqual(shown('file:///w/1.yaml', 'file:///w/a%20b/1.yaml', 'file:///w/1.yaml'), [
    ['.', 1],
    ['a b', 1],
  ]);
});

test('a name that begins like a folder is not in it', () => {
  assert.deepEqual(shown('file:///w/app/1.yaml', 'file:///w/apps/1.yaml'), [
    ['app', 1],
    ['apps', 1],
  ]);
});

test('names that are no encoding are shown as they are, and no files are no folders', () => {
  assert.deepEqual(shown('file:///w/%zz/1.yaml', 'file:///w/a/1.yaml'), [
    ['%zz', 1],
    ['a', 1],
  ]);
  assert.deepEqual(shown(), []);
});
