import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewOf } from '../../../server/src/cases/object/case.ts';
import { resourcesOf } from '../../../server/src/kubernetes/objects/resource.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { checkedIn, type Texts, uriOf } from '../features/workspace.ts';

/** The placements of the object in a file, as `NAMESPACE ROOT`. */
function placements(texts: Texts, name: string): readonly string[] {
  const { cluster } = checkedIn(texts, name);
  const [object] = resourcesIn(texts, name);
  if (object === undefined) return [];
  return viewOf(object, uriOf(name), cluster).placements.map(
    ({ namespace, root }) => `${namespace ?? '?'} ${root.replace('file:///w/', '')}`,
  );
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

test('patches move objects, by the names and namespaces that they have by then', () => {
  const moved = (patches: string, more: Texts = {}, text = inNamespace(web, 'written')) =>
    placements(
      { 'web.yaml': text, 'kustomization.yaml': `resources: [web.yaml]\npatches:\n${patches}\n`, ...more },
      'web.yaml',
    );
  const operation = (target: string, operation: string) => `- target: {${target}}\n  patch: "[{${operation}}]"`;
  const remove = 'op: remove, path: /metadata/namespace';
  assert.deepEqual(moved(operation('kind: Pod', remove)), ['? kustomization.yaml']);
  assert.deepEqual(moved(operation('kind: Pod', 'op: replace, path: /metadata/namespace, value: new')), [
    'new kustomization.yaml',
  ]);
  const stay = ['written kustomization.yaml'];
  assert.deepEqual(moved(operation('kind: Deployment', remove)), stay);
  assert.deepEqual(moved(operation('kind: Pod, namespace: other', remove)), stay);
  assert.deepEqual(moved(operation('kind: Pod, name: we', remove)), stay);
  assert.deepEqual(moved(operation('kind: Pod, labelSelector: a=b', remove)), stay);
  assert.deepEqual(moved(operation('name: w.*, namespace: writ.+', remove)), ['? kustomization.yaml']);
  assert.deepEqual(moved(operation('namespace: default', 'op: add, path: /metadata/namespace, value: new'), {}, web), [
    'new kustomization.yaml',
  ]);
  assert.deepEqual(moved('- path: patch.yaml\n  target: {kind: Pod}', { 'patch.yaml': `- {${remove}}\n` }), [
    '? kustomization.yaml',
  ]);
  // A strategic merge changes no namespace.
  assert.deepEqual(moved(`- target: {kind: Pod}\n  patch: "${inNamespace(web, 'x').replaceAll('\n', '\\n')}"`), stay);
});

test('an object that a patch deletes is not in that placement, and in no other is none', () => {
  const deleting = (text: string) =>
    `resources: [../base]\npatches:\n- patch: |\n    ${text.replaceAll('\n', '\n    ')}$patch: delete\n`;
  const files = { 'base/kustomization.yaml': 'resources: [web.yaml]\n', 'base/web.yaml': web };
  const overlays = {
    ...files,
    'a/kustomization.yaml': deleting(web),
    'b/kustomization.yaml': 'resources: [../base]\n',
  };
  assert.deepEqual(placements(overlays, 'base/web.yaml'), ['? b/kustomization.yaml']);
  assert.deepEqual(
    placements({ ...overlays, 'a/kustomization.yaml': deleting(inNamespace(web, 'other')) }, 'base/web.yaml'),
    ['? a/kustomization.yaml', '? b/kustomization.yaml'],
  );
  const alone = { ...files, 'a/kustomization.yaml': deleting(web) };
  assert.deepEqual(lint(checkedIn(alone, 'base/web.yaml')), []);
  assert.notDeepEqual(lint(checkedIn(files, 'base/web.yaml')), []);
});

test('an account that a patch deletes is none', () => {
  const list = 'resources: [web.yaml, account.yaml]\n';
  const files = { 'web.yaml': web, 'account.yaml': account };
  const patch = `patches:\n- patch: |\n    ${account.replaceAll('\n', '\n    ')}$patch: delete\n`;
  assert.equal(met({ ...files, 'kustomization.yaml': list }), '1 certain, 0 possible');
  assert.equal(met({ ...files, 'kustomization.yaml': list + patch }), '0 certain, 0 possible, none');
});

test('a Namespace has the name that the namespace of its kustomization gives it', () => {
  const namespace =
    'apiVersion: v1\nkind: Namespace\nmetadata: {name: system, labels: {pod-security.kubernetes.io/enforce: restricted}}\n';
  const enforced = (list: string) => {
    const texts = { 'web.yaml': web, 'namespace.yaml': namespace, 'kustomization.yaml': list };
    const [object] = resourcesIn(texts, 'web.yaml');
    const { cluster } = checkedIn(texts, 'web.yaml');
    return (
      object &&
      viewOf(object, uriOf('web.yaml'), cluster)
        .namespaces()
        .certain.map(({ name, enforce }) => `${name} ${enforce}`)
    );
  };
  assert.deepEqual(enforced('namespace: shop\nnamePrefix: a-\nresources: [web.yaml, namespace.yaml]\n'), [
    'shop restricted',
  ]);
  assert.deepEqual(enforced('namespace: shop\nresources: [web.yaml]\n'), []);
});
