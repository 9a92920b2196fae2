import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batchOf } from '../../fuzz/documents.ts';
import { askEverything } from '../../fuzz/everyFeature.ts';
import { minimised } from '../../fuzz/minimised.ts';
import { checkMeaning, readingsOf } from '../../fuzz/otherReader.ts';
import { readSources } from '../../fuzz/sources.ts';

const sources = { ...readSources(), documents: [], files: [] };

test('a seed and a number give the same documents again', () => {
  assert.deepEqual(batchOf(sources, 3, 7), batchOf(sources, 3, 7));
  assert.notDeepEqual(batchOf(sources, 3, 7), batchOf(sources, 3, 8));
  assert.notDeepEqual(batchOf(sources, 3, 7), batchOf(sources, 4, 7));
});

test('everything can be asked of documents of every origin', () => {
  const documents = batchOf(sources, 1, 0);
  const origins = [...new Set(documents.map(({ origin }) => origin))];
  assert.ok(origins.length >= 10, origins.join());
  for (const wanted of origins) {
    for (const document of documents.filter(({ origin }) => origin === wanted).slice(0, 5)) askEverything(document);
  }
});

test('of a text that fails, the part is told that does', () => {
  const [document] = batchOf(sources, 1, 0);
  assert.ok(document !== undefined);
  const task = ({ text }: { readonly text: string }) => assert.ok(!text.includes('ab'), 'it holds ab');
  const failing = { ...document, text: 'x: 1\ny: cabd\nz: 2\n' };
  assert.equal(
    minimised(
      failing,
      task,
      failureOf(() => task(failing)),
    ),
    'ab',
  );
});

test('the other reader sees what differs, but for what is declared', () => {
  const before = readingsOf('a: 1\nlist: [{ b: 2, c: 3 }]\n');
  assert.equal(before.size, 2);
  const changed = '{ "a": 1, "list": [{ "b": 5, "c": 3 }] }';
  const declared = { keys: ['b'], accounts: [] };
  checkMeaning(before, changed, declared);
  checkMeaning(before, changed, { keys: ['x', 'B*'], accounts: [] });
  assert.throws(() => checkMeaning(before, changed, { keys: ['c'], accounts: [] }), /more than declared/);
  assert.throws(() => checkMeaning(before, '{', declared), /no longer read/);
  const account = 'a: 1\nlist: [{ b: 2, c: 3 }]\n---\nkind: ServiceAccount\nmetadata: { name: web }\n';
  checkMeaning(before, account, { keys: [], accounts: ['web'] });
  assert.throws(() => checkMeaning(before, account, { keys: [], accounts: ['db'] }), /more than declared/);
  const subjects = 'subjects: [{ kind: Serviceaccount, name: web }]\n';
  const renamed = subjects.replace('account', 'Account');
  checkMeaning(readingsOf(subjects), renamed, { keys: ['kind'], accounts: 'any' });
});

function failureOf(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
