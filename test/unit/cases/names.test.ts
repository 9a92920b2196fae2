import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewOf } from '../../../server/src/cases/object/case.ts';
import { resourcesOf } from '../../../server/src/kubernetes/objects/resource.ts';
import { checkedIn, uriOf } from '../features/workspace.ts';

/** The account `web` of a pod of the base, by its names as applied in the placements of two overlays of one root. */
function names(first: string, second: string): readonly (readonly string[])[] {
  const texts = {
    'base/all.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {serviceAccountName: web}\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\n',
    'base/kustomization.yaml': 'resources: [all.yaml]\n',
    'a/kustomization.yaml': `resources: [../base]\n${first}`,
    'b/kustomization.yaml': `resources: [../base]\n${second}`,
    'both/kustomization.yaml': 'resources: [../a, ../b]\n',
  };
  const { file, cluster } = checkedIn(texts, 'base/all.yaml');
  const [pod] = file.documents.flatMap(({ document }) => (document === undefined ? [] : resourcesOf(document)));
  assert.ok(pod !== undefined);
  return [0, 1].map(at => [...viewOf(pod, uriOf('base/all.yaml'), cluster, [at]).namesAsApplied('web')]);
}

test('an account has the name that its own overlay gives it', () => {
  assert.deepEqual(names('namePrefix: a-\n', 'namePrefix: b-\n'), [['a-web'], ['b-web']]);
  assert.deepEqual(names('namespace: shop\n', 'namespace: shop\nnamePrefix: b-\n'), [['web'], ['b-web']]);
});

test('a name is found by the former names of accounts, which one that nothing changes does not have', () => {
  assert.deepEqual(names('', 'namePrefix: b-\n'), [['b-web'], ['b-web']]);
});
