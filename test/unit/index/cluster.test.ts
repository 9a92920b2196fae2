import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cluster } from '../../../server/src/cases/cluster/cluster.ts';
import { factsOf } from '../../../server/src/facts/factsOf.ts';
import { parseFile } from '../../../server/src/yaml/read/file.ts';

test('accounts are found by name and by namespace, and those without one may be in any', () => {
  const cluster = clusterOf(account('web', 'shop'), account('web', 'stage'), account('web'), account('db', 'shop'));
  assert.deepEqual(namespaces(cluster.accounts('web', 'shop')), ['shop', undefined]);
  assert.deepEqual(namespaces(cluster.accounts('web', undefined)), ['shop', 'stage', undefined]);
  assert.deepEqual(names(cluster.accountsOf('shop')), ['web', 'db', 'web']);
  assert.deepEqual(names(cluster.accountsOf(undefined)), ['web', 'web', 'web', 'db']);
  assert.deepEqual(names(cluster.accountsOf('elsewhere')), ['web']);
});

test('zones in use count by the name to offer, and those that may mean another not at all', () => {
  const names = ['EST', 'EST', 'EST', 'PRC', 'Asia/Shanghai', 'Asia/Tokyo', 'Europe/Kiev'];
  const spec = (zone: string) => `spec: {containers: [{name: a, env: [{name: TZ, value: ${zone}}]}]}`;
  const pods = names.map(zone => `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n${spec(zone)}\n`);
  assert.deepEqual(clusterOf(...pods).references.zones(), ['Asia/Shanghai', 'Asia/Tokyo', 'Europe/Kiev']);
});

for (const [what, name, text, isComposed] of [
  ['nothing', 'web.yaml', account('web'), false],
  ['a kustomization', 'kustomization.yaml', 'resources: [web.yaml]\n', true],
  [
    'a Kustomization of Flux',
    'apps.yaml',
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\nspec: {path: ./a}\n',
    true,
  ],
  [
    'an Application of Argo CD',
    'apps.yaml',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec: {source: {path: a}}\n',
    true,
  ],
] as const)
  test(`${what} ${isComposed ? 'takes in' : 'does nothing to'} objects of other files, which are placed once`, () => {
    const uri = `file:///w/${name}`;
    const cluster = new Cluster([
      factsOf(
        uri,
        parseFile(text, () => true),
      ),
    ]);
    assert.equal(cluster.isComposed, isComposed);
    for (const namespace of [undefined, 'undefined', '', 'shop']) {
      const placements = cluster.placementsOf('file:///w/a/pod.yaml', namespace);
      assert.equal(placements[0]?.namespace, namespace);
      assert.equal(cluster.placementsOf('file:///w/a/pod.yaml', namespace), placements);
    }
  });

test('an account whose name is filled in later may be any of its namespace', () => {
  const cluster = clusterOf(account('"{{ .name }}"', 'shop'));
  assert.equal(cluster.mayBePartlyNamedAt('web', [{ root: '', namespace: 'shop' }], elsewhere), true);
  assert.equal(cluster.mayBePartlyNamedAt('web', [{ root: '', namespace: undefined }], elsewhere), true);
  assert.equal(cluster.mayBePartlyNamedAt('web', [{ root: '', namespace: 'stage' }], elsewhere), false);
});

const knownParts: readonly (readonly [string, boolean])[] = [
  ['{{ .name }}-db', true],
  ['"{{ .name }}-db"', true],
  ['{{ .name }}-web', false],
  ['shop-{{ .part }}', true],
  ['shop-{{ .part }}-{{ .more }}', true],
  ['{{ .name }}shop-db', true],
  ['shop-{{ .part }}-db', false],
  ['store-{{ .part }}', false],
  ['# {{ .name }}-web', true],
];

for (const [name, expected] of knownParts) {
  test(`an account named ${name} ${expected ? 'may' : 'cannot'} be shop-db`, () => {
    const cluster = clusterOf(`apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n  x: y\n`);
    assert.equal(cluster.mayBePartlyNamedAt('shop-db', [{ root: '', namespace: 'shop' }], elsewhere), expected);
  });
}

test('files of one chart or folder are applied together, however their uris are spelt', () => {
  const chart = [
    'file:///C%3A/a~b/Chart.yaml',
    'file:///c:/a%7Eb/templates/web.yaml',
    'file:///C:/a~b/charts/db/web.yaml',
  ];
  const folder = ['file:///my%20shop/web.yaml', 'file:///my shop/account.yaml'];
  const facts = [...chart, ...folder].map(uri =>
    factsOf(
      uri,
      parseFile('name: shop\n', () => true),
    ),
  );
  const cluster = new Cluster(facts);
  assert.deepEqual(
    chart.map(uri => cluster.chartOf(uri)),
    chart.map(() => 'file:///C%3A/a~b'),
  );
  assert.ok(chart.every(uri => chart.every(other => cluster.areTogether(uri, other))));
  const roots = folder.flatMap(uri => cluster.placementsOf(uri, undefined).map(({ root }) => root));
  assert.deepEqual(roots, ['file:///my shop', 'file:///my shop']);
});

test('bindings are found by account, and those to groups hold for all of a namespace', () => {
  const cluster = clusterOf(
    binding('kind: ServiceAccount, name: web, namespace: shop'),
    binding('kind: Group, name: "system:serviceaccounts:shop"'),
  );
  assert.equal(cluster.bindingsTo('web', 'shop').length, 2);
  assert.equal(cluster.bindingsTo('db', 'shop').length, 1);
  assert.equal(cluster.bindingsTo('web', 'stage').length, 0);
});

test('a namespace is found by name', () => {
  const cluster = clusterOf('apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n');
  assert.equal(cluster.namespace('shop')?.name, 'shop');
  assert.equal(cluster.namespace('stage'), undefined);
  assert.equal(cluster.namespace(undefined), undefined);
});

test('a file is known by its newest facts alone, and what was complete stays so', () => {
  const before = new Cluster(
    [
      factsOf(
        'file:///a.yaml',
        parseFile(account('web'), () => true),
      ),
    ],
    { complete: true },
  );
  const after = before.with(
    factsOf(
      'file:///a.yaml',
      parseFile(account('db'), () => true),
    ),
  );
  assert.deepEqual(names(after.accountsOf(undefined)), ['db']);
  assert.equal(after.complete, true);
  assert.deepEqual(names(before.accountsOf(undefined)), ['web']);
});

const elsewhere = 'file:///elsewhere.yaml';

function clusterOf(...texts: readonly string[]): Cluster {
  return new Cluster(
    texts.map((text, at) =>
      factsOf(
        `file:///${at}.yaml`,
        parseFile(text, () => true),
      ),
    ),
  );
}

function account(name: string, namespace?: string): string {
  const place = namespace === undefined ? '' : `, namespace: ${namespace}`;
  return `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ${name}${place}}\n`;
}

function binding(subject: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nsubjects: [{${subject}}]\n`;
}

function names(accounts: readonly { readonly name: string }[]): readonly string[] {
  return accounts.map(({ name }) => name);
}

function namespaces(accounts: readonly { readonly namespace?: string }[]): readonly (string | undefined)[] {
  return accounts.map(({ namespace }) => namespace);
}
