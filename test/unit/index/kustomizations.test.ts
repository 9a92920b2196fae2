import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Cluster } from '../../../server/src/cases/cluster/cluster.ts';
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
      const found = cluster.kustomizations.of(uriOf(file)).map(({ uri }) => uri.slice(uriOf('').length));
      assert.deepEqual(found.map(name => name.slice(0, name.lastIndexOf('/'))).sort(), expected);
    });
  }

  test('by another way to write the uri', () => {
    const encoded = clusterOf({ 'my%20app/kustomization.yaml': 'resources: [web.yaml]\n' });
    assert.equal(encoded.kustomizations.of('file:///w/my app/web.yaml').length, 1);
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
  ['one beside it does not', 'resources: []\n', 'hint'],
  ['one', 'resources: [binding.yaml]\n', 'error'],
  ['one with a namespace', 'resources: [binding.yaml]\nnamespace: shop\n', 'error'],
  ['one with a namespace and the account', 'resources: [binding.yaml, account.yaml]\nnamespace: shop\n', undefined],
] as const) {
  test(`the namespace of a subject is missing where ${what} takes the binding in: ${expected}`, () => {
    const binding =
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: web}\n' +
      'roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}\n' +
      'subjects: [{kind: ServiceAccount, name: web}]\n';
    const found = findingsIn('binding.yaml', {
      'kustomization.yaml': kustomization,
      'binding.yaml': binding,
      'account.yaml': account,
    });
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

const deployment = (name: string, more = '') =>
  `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
        - name: web
          image: nginx
${more}`;
const env = '          env: [{name: TZ, value: Asia/Tokyo}]\n';
const replacement = (
  kind: string,
  name: string,
  field: string,
) => `source: {kind: ConfigMap, name: settings, fieldPath: data.x}
targets:
  - select: {kind: ${kind}, name: ${name}}
    fieldPaths: ["spec.template.spec.${field}"]
`;
const both = ['default-service-account', 'missing-timezone-mount'];

for (const [what, kustomization, other, expected] of [
  [
    'a replacement of another object',
    'replacements: [{path: other.yaml}]\n',
    replacement('Deployment', 'other', 'serviceAccountName'),
    both,
  ],
  [
    'a list of such',
    'replacements: [{path: other.yaml}]\n',
    `- ${replacement('Job', 'web', 'serviceAccountName').replaceAll('\n', '\n  ').trimEnd()}\n`,
    both,
  ],
  [
    'one of its image',
    'replacements: [{path: other.yaml}]\n',
    replacement('Deployment', 'web', 'containers.[name=web].image'),
    both,
  ],
  [
    'one of its account',
    'replacements: [{path: other.yaml}]\n',
    replacement('Deployment', 'web', 'serviceAccountName'),
    ['missing-timezone-mount'],
  ],
  [
    'one of its zone',
    'replacements: [{path: other.yaml}]\n',
    replacement('Deployment', 'web', 'containers.[name=web].env.[name=TZ].value'),
    ['default-service-account'],
  ],
  ['one without its targets', 'replacements: [{path: other.yaml}]\n', 'source: {}\ntargets: "{{ x }}"\n', []],
  ['one that is not there', 'replacements: [{path: missing.yaml}]\n', '', []],
  ['a whole object as a patch of another', 'patches: [{path: other.yaml}]\n', deployment('other', env), both],
  ['a whole object as its patch', 'patches: [{path: other.yaml}]\n', deployment('web'), both],
  ['one with a zone', 'patches: [{path: other.yaml}]\n', deployment('web', env), ['default-service-account']],
  [
    'one for all',
    'patches: [{path: other.yaml, target: {kind: Deployment}}]\n',
    deployment('any', env),
    ['default-service-account'],
  ],
  ['one with a template in it', 'patches: [{path: other.yaml}]\n', deployment('web', '          {{ x }}\n'), []],
] as const) {
  test(`${what} takes away what it may give alone`, () => {
    const texts = {
      'kustomization.yaml': `resources: [web.yaml, settings.yaml]\n${kustomization}`,
      'web.yaml': deployment('web'),
      'settings.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {x: y}\n',
      'other.yaml': other,
    };
    assert.deepEqual(
      findingsIn('web.yaml', texts)
        .map(({ rule }) => rule)
        .sort(),
      expected,
    );
  });
}
