import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { definitionAt, highlightsAt, referencesAt } from '../../../server/src/features/navigation/navigation.ts';
import { shop, volumes } from './accountManifests.ts';
import { checkedIn, described, positionIn, type Texts, uriOf } from './workspace.ts';

const inShop = [
  'account.yaml 4: cart',
  'workload.yaml 9: cart',
  'workload.yaml 10: cart',
  'bindings.yaml 7: cart',
  'bindings.yaml 16: cart',
  'token.json 2: cart',
];
const inTill = ['till.yaml 3: cart', 'bindings.yaml 8: cart', 'token.json 2: cart', 'till.yaml 8: cart'];

function definitions(texts: Texts, name: string, at: string): readonly string[] {
  return described(definitionAt(positionIn(texts[name] ?? '', at), checkedIn(texts, name)), texts);
}

function references(texts: Texts, name: string, at: string, includeDeclaration = true): readonly string[] {
  const position = positionIn(texts[name] ?? '', at);
  return described(referencesAt(position, checkedIn(texts, name), includeDeclaration), texts);
}

describe('the definition of an account', () => {
  for (const [name, at, expected] of [
    ['workload.yaml', 'serviceAccountName: "ca|rt"', ['account.yaml 4: cart']],
    ['workload.yaml', 'serviceAccount: cart|', ['account.yaml 4: cart']],
    ['bindings.yaml', "name: '|cart'", ['account.yaml 4: cart']],
    ['bindings.yaml', 'name: cart|, namespace: till', ['till.yaml 3: cart']],
    ['bindings.yaml', 'shop:c|art', ['account.yaml 4: cart']],
    ['bindings.yaml', 'system:service|account', []],
    ['bindings.yaml', 'roleRef: {kind: Role, name: ca|rt}', []],
    ['bindings.yaml', '- kind: User\n    name: ca|rt', []],
    ['token.json', 'name": "ca|rt"}}', ['account.yaml 4: cart', 'till.yaml 3: cart']],
    ['account.yaml', 'name: ca|rt', ['account.yaml 4: cart']],
    ['workload.yaml', 'name: ca|rt', []],
    ['till.yaml', 'serviceAccountName: ca|rt', ['till.yaml 3: cart']],
  ] as const) {
    test(`${name}, ${JSON.stringify(at)}`, () => assert.deepEqual(definitions(shop, name, at), expected));
  }

  test('is that of the same file where it has one', () => {
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {serviceAccountName: cart}\n';
    const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: cart}\n---\n';
    const texts = { 'a.yaml': account + pod, 'b.yaml': account, 'c.yaml': pod };
    assert.deepEqual(definitions(texts, 'a.yaml', 'serviceAccountName: ca|rt'), ['a.yaml 3: cart']);
    assert.deepEqual(definitions(texts, 'c.yaml', 'serviceAccountName: ca|rt'), ['a.yaml 3: cart', 'b.yaml 3: cart']);
  });
});

describe('the references of an account', () => {
  for (const [name, at, expected] of [
    ['account.yaml', 'name: ca|rt', inShop],
    ['workload.yaml', 'serviceAccountName: "ca|rt"', inShop],
    ['bindings.yaml', 'shop:c|art', inShop],
    ['till.yaml', '{name: ca|rt, namespace: till}', inTill],
    ['account.yaml', 'na|me: cart', []],
  ] as const) {
    test(`${name}, ${JSON.stringify(at)}`, () => assert.deepEqual(references(shop, name, at), expected));
  }

  test('are without its declaration where that is not wanted', () => {
    assert.deepEqual(references(shop, 'account.yaml', 'name: ca|rt', false), inShop.slice(1));
  });

  test('are of all that it may be where no namespace is written', () => {
    const all = references(shop, 'token.json', 'name": "ca|rt"}}');
    assert.deepEqual(all.toSorted(), [...new Set([...inShop, ...inTill])].toSorted());
  });

  test('are of the one that is declared, where no namespace is written', () => {
    const { 'till.yaml': _, ...texts } = shop;
    assert.deepEqual(references(texts, 'token.json', 'name": "ca|rt"}}'), inShop);
  });

  test('hold pods that name no account, where it is "default"', () => {
    const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: default}\n';
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {}\n';
    const texts = { 'account.yaml': account, 'pod.yaml': pod };
    const expected = ['account.yaml 3: default', 'pod.yaml 4: spec'];
    assert.deepEqual(references(texts, 'account.yaml', 'name: |default'), expected);
    assert.deepEqual(references(texts, 'pod.yaml', 'sp|ec'), []);
  });

  test('hold a place once that a merge key repeats', () => {
    const spec = '&spec\n  serviceAccountName: cart\n';
    const list = `apiVersion: v1\nkind: List\nx: ${spec}items:\n${'- {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {<<: *spec}}\n'.repeat(2)}`;
    assert.deepEqual(references({ 'a.yaml': list }, 'a.yaml', 'serviceAccountName: ca|rt'), ['a.yaml 4: cart']);
  });
});

const texts = { 'volumes.yaml': volumes };
const inPod = ['volumes.yaml 18: data', 'volumes.yaml 7: data', 'volumes.yaml 11: data', 'volumes.yaml 16: data'];

describe('the definition of a volume', () => {
  for (const [at, expected] of [
    ['name: da|ta\n          mountPath', ['volumes.yaml 18: data']],
    ['{name: "|data"', ['volumes.yaml 18: data']],
    ['name: da|ta, devicePath', ['volumes.yaml 18: data']],
    ['name: cac|he\n', ['volumes.yaml 20: cache']],
    ['{name: cl|aim', ['volumes.yaml 38: claim']],
    ['{name: da|ta, mountPath', ['volumes.yaml 35: data']],
    ['name: else|where', []],
    ['name: ap|p', []],
  ] as const) {
    test(JSON.stringify(at), () => assert.deepEqual(definitions(texts, 'volumes.yaml', at), expected));
  }
});

describe('the references of a volume are those of its pod', () => {
  test('with its declaration', () => {
    assert.deepEqual(references(texts, 'volumes.yaml', 'name: da|ta\n      emptyDir'), inPod);
  });
  test('without its declaration', () => {
    assert.deepEqual(references(texts, 'volumes.yaml', 'name: da|ta\n      emptyDir', false), inPod.slice(1));
  });
});

const roles = {
  'roles.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: read, namespace: shop}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: "read"
`,
  'shop.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: a, namespace: shop}
roleRef: {kind: Role, name: read}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: b, namespace: shop}
roleRef:
  kind: ClusterRole
  name: 'read'
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: c}
roleRef: {kind: ClusterRole, name: view}
`,
  'till.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: a, namespace: till}
roleRef: {kind: Role, name: read}
`,
  'any.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: a}
roleRef: {kind: Role, name: read}
`,
};

describe('a role', () => {
  for (const [name, at, declared, all] of [
    ['shop.yaml', 'kind: Role, name: re|ad', 'roles.yaml 3: read', ['shop.yaml 4: read', 'any.yaml 4: read']],
    ['any.yaml', 'name: re|ad', 'roles.yaml 3: read', ['shop.yaml 4: read', 'till.yaml 4: read', 'any.yaml 4: read']],
    ['shop.yaml', "name: 'r|ead'", 'roles.yaml 8: read', ['shop.yaml 11: read']],
    ['roles.yaml', 'name: re|ad, namespace', 'roles.yaml 3: read', ['shop.yaml 4: read', 'any.yaml 4: read']],
    ['roles.yaml', 'name: "rea|d"', 'roles.yaml 8: read', ['shop.yaml 11: read']],
    ['shop.yaml', 'name: vi|ew', undefined, ['shop.yaml 16: view']],
    ['till.yaml', 'name: re|ad', undefined, ['till.yaml 4: read', 'any.yaml 4: read']],
    ['shop.yaml', 'kind: R|ole, name', undefined, []],
  ] as const) {
    test(`is followed from ${name}, ${at}`, () => {
      const expected = declared === undefined ? [] : [declared];
      assert.deepEqual(definitions(roles, name, at), expected);
      assert.deepEqual(references(roles, name, at, false), all);
      assert.deepEqual(references(roles, name, at), [...expected, ...all]);
    });
  }
});

describe('the definition of a ConfigMap', () => {
  const configMap = (namespace: string) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "zone", namespace: ${namespace}}\n`;
  const pod = `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
    - name: web
      envFrom: [{configMapRef: {name: zone}}, {secretRef: {name: zone }}]
      env: [{name: TZ, valueFrom: {configMapKeyRef: {key: TZ, name: 'zone'}}}]
`;
  const files = { 'shop.yaml': configMap('shop'), 'till.yaml': configMap('till'), 'pod.yaml': pod };
  for (const [at, expected] of [
    ['configMapRef: {name: zo|ne', ['shop.yaml 3: zone']],
    ["key: TZ, name: '|zone", ['shop.yaml 3: zone']],
    ['{name: zo|ne }', []],
  ] as const) {
    test(at, () => assert.deepEqual(definitions(files, 'pod.yaml', at), expected));
  }
});

describe('highlights', () => {
  const highlights = (all: Texts, name: string, at: string) =>
    highlightsAt(positionIn(all[name] ?? '', at), checkedIn(all, name)).map(({ range, kind }) => {
      const [place] = described([{ uri: uriOf(name), range }], all);
      return `${place} ${kind === 3 ? 'write' : kind === 2 ? 'read' : kind}`;
    });

  test('of an account are those in this file', () => {
    const expected = ['till.yaml 3: cart write', 'till.yaml 8: cart read'];
    assert.deepEqual(highlights(shop, 'till.yaml', 'serviceAccountName: ca|rt'), expected);
  });

  test('of a volume are those of its pod', () => {
    const expected = inPod.map((place, order) => `${place} ${order === 0 ? 'write' : 'read'}`);
    assert.deepEqual(highlights(texts, 'volumes.yaml', 'name: da|ta\n          mountPath'), expected);
  });

  test('are none where nothing is named', () => assert.deepEqual(highlights(shop, 'till.yaml', 'apiVer|sion'), []));
});
