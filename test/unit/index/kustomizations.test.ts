import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Cluster } from '../../../server/src/cases/cluster.ts';
import { factsOf } from '../../../server/src/facts/factsOf.ts';
import { interestOf } from '../../../server/src/kubernetes/delivery/interest.ts';
import { knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { defaultSettings } from '../../../server/src/settings/settings.ts';
import { parseFile } from '../../../server/src/yaml/read/file.ts';

type Texts = Readonly<Record<string, string>>;

const uriOf = (name: string): string => `file:///w/${name}`;
const parse = (name: string, text: string) => parseFile(text, interestOf(uriOf(name), knownKinds));

function clusterOf(texts: Texts): Cluster {
  const facts = Object.entries(texts).map(([name, text]) => factsOf(uriOf(name), parse(name, text)));
  return new Cluster(facts, { complete: true });
}

function findingsIn(name: string, texts: Texts) {
  const file = parse(name, texts[name] ?? '');
  return lint({ uri: uriOf(name), file, cluster: clusterOf(texts), settings: defaultSettings });
}

describe('the kustomizations of a file', () => {
  const cluster = clusterOf({
    'base/kustomization.yaml': 'resources: [web.yaml, ./deep/../deep/db.yaml, "https://example.com/x"]\n',
    'overlays/a/kustomization.yml': 'resources: [../../base]\ncomponents: [../../parts/x]\n',
    'overlays/b/Kustomization': 'bases: [../a]\n',
    'parts/x/kustomization.yaml': 'kind: Component\ncomponents: [../y]\n',
    'parts/y/kustomization.yaml': 'kind: Component\n',
    'ring/kustomization.yaml': 'resources: [../ring, own.yaml]\n',
    'broken/kustomization.yaml': 'resources: {a: b}\n',
    'empty/kustomization.yaml': '',
  });
  for (const [file, expected] of [
    ['base/web.yaml', ['base', 'overlays/a', 'overlays/b', 'parts/x', 'parts/y']],
    ['base/deep/db.yaml', ['base', 'overlays/a', 'overlays/b', 'parts/x', 'parts/y']],
    ['base/other.yaml', []],
    ['ring/own.yaml', ['ring']],
    ['broken/b.yaml', []],
  ] as const) {
    test(file, () => {
      const found = cluster.kustomizationsOf(uriOf(file)).map(({ uri }) => uri.slice(uriOf('').length));
      assert.deepEqual(found.map(name => name.slice(0, name.lastIndexOf('/'))).sort(), expected);
    });
  }

  test('by another way to write the uri', () => {
    const encoded = clusterOf({ 'my%20app/kustomization.yaml': 'resources: [web.yaml]\n' });
    assert.equal(encoded.kustomizationsOf('file:///w/my app/web.yaml').length, 1);
  });
});

const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\n';
const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {serviceAccount: web}\n';

for (const [what, kustomization, safe] of [
  ['leaves names as they are', 'resources: [account.yaml, pod.yaml]\n', true],
  ['has a prefix', 'resources: [account.yaml, pod.yaml]\nnamePrefix: dev-\n', false],
  ['has a suffix', 'resources: [account.yaml, pod.yaml]\nnameSuffix: -dev\n', false],
  ['has a prefix but not the account', 'resources: [pod.yaml]\nnamePrefix: dev-\n', true],
] as const) {
  test(`renaming the old field is ${safe ? '' : 'not '}safe where the kustomization ${what}`, () => {
    const texts = { 'kustomization.yaml': kustomization, 'account.yaml': account, 'pod.yaml': pod };
    const found = findingsIn('pod.yaml', texts).find(({ rule }) => rule === 'deprecated-service-account-field');
    assert.deepEqual(
      (found && fixesFor(found, {}))?.map(fix => fix.safe),
      [safe],
    );
  });
}

for (const [what, kustomization, expected] of [
  ['no kustomization', '', 'error'],
  ['one', 'resources: [binding.yaml]\n', 'hint'],
  ['one with a namespace', 'resources: [binding.yaml]\nnamespace: shop\n', undefined],
] as const) {
  test(`the namespace of a subject is missing where ${what} takes the binding in: ${expected}`, () => {
    const binding =
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: web}\n' +
      'roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}\n' +
      'subjects: [{kind: ServiceAccount, name: web}]\n';
    const found = findingsIn('binding.yaml', { 'kustomization.yaml': kustomization, 'binding.yaml': binding });
    assert.deepEqual(
      found.map(({ severity }) => severity),
      expected === undefined ? [] : [expected],
    );
  });
}

for (const [what, more, expected] of [
  ['a component that nobody takes in', { 'other/kustomization.yaml': 'kind: Component\n' }, false],
  [
    'a component that another kustomization takes in',
    { 'other/kustomization.yaml': 'kind: Component\n', 'third/kustomization.yaml': 'components: [../other]\n' },
    true,
  ],
  ['a kustomization of other files', { 'other/kustomization.yaml': 'resources: [web.yaml]\n' }, true],
] as const) {
  test(`an account is ${expected ? 'still' : 'not'} missed where ${what} gives one to pods`, () => {
    const patch =
      'patches:\n  - target: {kind: Pod}\n    patch: "[{op: add, path: /spec/serviceAccountName, value: a}]"\n';
    const texts: Texts = {
      'base/kustomization.yaml': 'resources: [pod.yaml]\n',
      'base/pod.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: []}\n',
      ...more,
    };
    const patched = { ...texts, 'other/kustomization.yaml': `${texts['other/kustomization.yaml']}${patch}` };
    const found = findingsIn('base/pod.yaml', patched).map(({ rule }) => rule);
    assert.deepEqual(found, expected ? ['default-service-account'] : []);
  });
}
