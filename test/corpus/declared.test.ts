import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { knownKinds } from '../../server/src/kubernetes/objects/kinds.ts';
import { finish } from '../../server/src/text/steps.ts';
import { factsIn } from '../../server/src/workspace/reading/manifest.ts';
import { corpus, manifestsOf } from './corpusFacts.ts';

test('public manifests declare the same where nothing else of them is parsed, and name the same zones', {
  skip: fs.existsSync(corpus) ? false : `no ${corpus}`,
}, () => {
  let declaring = 0;
  for (const file of ['plain', 'helm', 'charts', 'kustomize'].flatMap(manifestsOf)) {
    const text = fs.readFileSync(file, 'utf8');
    const factsOf = (wanted: 'all' | 'declared' | 'declared and zones') =>
      finish(factsIn(pathToFileURL(file).href, text, knownKinds, wanted));
    const all = factsOf('all');
    assert.deepEqual(factsOf('declared')?.declares, all?.declares, file);
    assert.deepEqual(factsOf('declared and zones')?.refers.zones, all?.refers.zones, file);
    if (all !== undefined && all.declares.accounts.length > 0) declaring++;
  }
  assert.ok(declaring > 50);
});
