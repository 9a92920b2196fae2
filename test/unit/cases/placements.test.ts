import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewOf } from '../../../server/src/cases/case.ts';
import { resourcesOf } from '../../../server/src/kubernetes/objects/resource.ts';
import { checkedIn, type Texts, uriOf } from '../features/workspace.ts';

/** The placements of the object in a file, as `NAMESPACE ROOT`. */
function placements(texts: Texts, name: string): readonly string[] {
  const { cluster } = checkedIn(texts, name);
  const [object] = resourcesIn(texts, name);
  return cluster
    .placementsOf(uriOf(name), object?.namespace)
    .map(({ namespace, root }) => `${namespace ?? '?'} ${root.replace('file:///w/', '')}`);
}

function resourcesIn(texts: Texts, name: string) {
  return checkedIn(texts, name).file.documents.flatMap(({ document }) =>
    document === undefined ? [] : resourcesOf(document),
  );
}

/** How the pod in `web.yaml` meets the account in `account.yaml`. */
function met(texts: Texts): string {
  const { cluster } = checkedIn(texts, 'web.yaml');
  const [object] = resourcesIn(texts, 'web.yaml');
  if (object === undefined) return 'no object';
  const { certain, possible, isNone } = viewOf(object, uriOf('web.yaml'), cluster).accounts('web');
  return `${certain.length} certain, ${possible.length} possible${isNone ? ', none' : ''}`;
}

const web = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: []}\n';
const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\n';
const inNamespace = (text: string, namespace: string) => text.replace('web}', `web, namespace: ${namespace}}`);

test('an object goes where each kustomization that takes it in puts it, the outermost last', () => {
  const files = {
    'base/web.yaml': inNamespace(web, 'written'),
    'base/kustomization.yaml': 'namespace: base\nresources: [web.yaml]\n',
  };
  assert.deepEqual(placements({ 'base/web.yaml': web }, 'base/web.yaml'), ['? base']);
  assert.deepEqual(placements(files, 'base/web.yaml'), ['base base/kustomization.yaml']);
  const overlays = {
    ...files,
    'a/kustomization.yaml': 'namespace: a\nresources: [../base]\n',
    'b/kustomization.yaml': 'resources: [../base]\n',
    'c/kustomization.yaml': 'resources: [../base]\ncomponents: [../part]\n',
    'part/kustomization.yaml': 'kind: Component\nnamespace: part\n',
  };
  assert.deepEqual(placements(overlays, 'base/web.yaml'), [
    'a a/kustomization.yaml',
    'base b/kustomization.yaml',
    'part c/kustomization.yaml',
  ]);
  const circle = { ...files, 'base/kustomization.yaml': 'namespace: base\nresources: [web.yaml, .]\n' };
  assert.deepEqual(placements(circle, 'base/web.yaml'), ['written base']);
});

test('two objects meet certainly, possibly or never', () => {
  const loose = { 'web.yaml': web, 'account.yaml': account };
  assert.equal(met(loose), '1 certain, 0 possible');
  assert.equal(met({ 'web.yaml': web, 'other/account.yaml': account }), '0 certain, 1 possible');
  const shop = { 'web.yaml': inNamespace(web, 'shop'), 'other/account.yaml': inNamespace(account, 'shop') };
  assert.equal(met(shop), '1 certain, 0 possible');
  assert.equal(met({ ...shop, 'other/account.yaml': inNamespace(account, 'till') }), '0 certain, 0 possible, none');
  const placed = { ...shop, 'other/account.yaml': account };
  const by = (namespace: string) => `namespace: ${namespace}\nresources: [account.yaml]\n`;
  assert.equal(met({ ...placed, 'other/kustomization.yaml': by('till') }), '0 certain, 0 possible, none');
  assert.equal(met({ ...placed, 'other/kustomization.yaml': by('shop') }), '1 certain, 0 possible');
  const twice = {
    ...placed,
    'other/kustomization.yaml': 'resources: [account.yaml]\n',
    'a/kustomization.yaml': 'namespace: shop\nresources: [../other]\n',
    'b/kustomization.yaml': 'namespace: shop\nresources: [../other]\n',
  };
  assert.equal(met(twice), '0 certain, 1 possible');
});
