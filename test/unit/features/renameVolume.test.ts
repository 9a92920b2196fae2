import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { volumes } from './accountManifests.ts';
import { renamed } from './renames.ts';

describe('a volume', () => {
  const texts = { 'a.yaml': volumes };

  test('is renamed in its pod, and nowhere else', () => {
    const end = volumes.indexOf('---');
    const one = volumes.slice(0, end).replaceAll('name: data', 'name: files').replace('"data"', '"files"');
    const expected = { 'a.yaml': one + volumes.slice(end) };
    assert.deepEqual(renamed(texts, 'a.yaml', 'name: da|ta\n      emptyDir', 'files'), expected);
    assert.deepEqual(renamed(texts, 'a.yaml', '{name: "da|ta"', 'files'), expected);
  });

  for (const [at, newName, why] of [
    ['name: cac|he\n', 'Cache', /cannot be the name of a volume/],
    ['name: cac|he\n', 'a.b', /cannot be the name of a volume/],
    ['name: cac|he\n', 'a'.repeat(64), /cannot be the name of a volume/],
    ['name: cac|he\n', 'data', /has a volume "data" already/],
    ['{name: cl|aim', 'b', /PersistentVolumeClaims/],
    ['name: else|where', 'b', /declares no volume/],
  ] as const) {
    test(`is not renamed to ${newName.slice(0, 9)} at ${JSON.stringify(at)}`, () => {
      assert.match(String(renamed(texts, 'a.yaml', at, newName)), why);
    });
  }
});
