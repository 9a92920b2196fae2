import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { checkReaders } from '../support/readers.ts';
import { corpus, manifestsOf } from './corpusFacts.ts';

test('the fast reader reads public manifests and templates as the library does, nearly all of them', {
  skip: fs.existsSync(corpus) ? false : `no ${corpus}`,
}, () => {
  const files = ['plain', 'helm', 'kustomize'].flatMap(manifestsOf);
  const texts = files.map(file => fs.readFileSync(file, 'utf8'));
  const fast = texts.filter(text => checkReaders(text) > 0).length;
  console.log(`${fast} of ${files.length} files`);
  assert.ok(fast > 0.9 * files.length);
});
