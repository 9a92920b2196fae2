import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { checkCursorPaths } from '../support/cursorPaths.ts';
import { corpus, manifestsOf } from './corpusFacts.ts';

test('finds the cursor in public manifests and templates where their scalars are', {
  skip: fs.existsSync(corpus) ? false : `no ${corpus}`,
}, () => {
  let places = 0;
  for (const file of ['plain', 'helm', 'kustomize'].flatMap(manifestsOf)) {
    const text = fs.readFileSync(file, 'utf8');
    // Each place costs the way up from it, so long files are skipped in favour of others of the same shape.
    if (text.length < 20_000) places += checkCursorPaths(text);
  }
  console.log(`${places} places checked`);
  assert.ok(places > 50_000);
});
