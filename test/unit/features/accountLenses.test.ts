import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountLenses } from '../../../server/src/features/lenses/accountLenses.ts';
import { shop } from './accountManifests.ts';
import { able, unable } from './checked.ts';
import { checkedIn, type Texts, uriOf } from './workspace.ts';

/** Line, as editors count it, and text of each. */
function lenses(texts: Texts, name: string): readonly string[] {
  return accountLenses(checkedIn(texts, name), able).map(
    ({ range, command }) => `${range.start.line + 1}: ${command?.title}`,
  );
}

const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: cart}\n';
const pod = (name: string, spec = '{serviceAccountName: cart}') =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
const binding = (kind: string, role: string, subject: string) =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: {name: b, namespace: shop}\nroleRef: {kind: ${role}}\nsubjects: [{${subject}}]\n`;
const toCart = 'kind: ServiceAccount, name: cart';

for (const [what, texts, expected] of [
  ['counts workloads and roles, in all files', shop, ['1: used by 1 workload, bound to 2 roles']],
  ['is above each account', { 'account.yaml': `# x\n---\n${account}---\n${account}` }, [3, 7]],
  [
    'stands above an item of a list',
    { 'account.yaml': `apiVersion: v1\nkind: List\nitems:\n- ${account.replaceAll('\n', '\n  ')}` },
    [4],
  ],
  ['is not above one whose name is not known', { 'account.yaml': account.replace('cart', '"{{ .name }}"') }, []],
  ['is not above another object', { 'account.yaml': pod('a') }, []],
] as const) {
  test(`the lens ${what}`, () => {
    const none = 'used by no workloads, bound to no roles';
    assert.deepEqual(
      lenses(texts, 'account.yaml'),
      expected.map(line => (typeof line === 'number' ? `${line}: ${none}` : line)),
    );
  });
}

for (const [what, other, expected] of [
  ['one workload in two files', [pod('a'), pod('a')], 'used by 1 workload, bound to no roles'],
  ['two workloads', [pod('a'), pod('b')], 'used by 2 workloads, bound to no roles'],
  ['a workload of another account', [pod('a', '{serviceAccountName: x}')], 'used by no workloads, bound to no roles'],
  [
    'what runs as it by a custom resource, and what only names it',
    [
      'apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata: {name: a}\nspec: {taskRunTemplate: {serviceAccountName: cart}}\n',
      'apiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata: {name: a}\nspec: {provider: {azurekv: {serviceAccountRef: {name: cart}}}}\n',
      'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\nspec: {serviceAccountName: cart, by: cluster.local/ns/shop/sa/cart}\n',
    ],
    'used by 2 workloads and 1 other object, bound to no roles',
  ],
  [
    'one role by two bindings',
    [binding('RoleBinding', 'Role, name: r', toCart), binding('RoleBinding', 'Role, name: r', toCart)],
    'used by no workloads, bound to 1 role',
  ],
  [
    'a role and a cluster role of one name',
    [binding('RoleBinding', 'Role, name: r', toCart), binding('RoleBinding', 'ClusterRole, name: r', toCart)],
    'used by no workloads, bound to 2 roles',
  ],
  [
    'a role that all accounts have',
    [binding('RoleBinding', 'Role, name: r', 'kind: Group, name: system:serviceaccounts')],
    'used by no workloads, bound to no roles',
  ],
] as const) {
  test(`the lens counts ${what}`, () => {
    const texts = Object.fromEntries(other.map((text, order) => [`${order}.yaml`, text]));
    assert.deepEqual(lenses({ 'account.yaml': account, ...texts }, 'account.yaml'), [`1: ${expected}`]);
  });
}

test('the lens shows references where the client can, and else does nothing', () => {
  const checked = checkedIn(shop, 'account.yaml');
  const [able1] = accountLenses(checked, able);
  const position = { line: 3, character: 8 };
  assert.deepEqual(able1?.command?.arguments, [uriOf('account.yaml'), position]);
  assert.equal(able1?.command?.command, 'podsense.showReferences');
  const [unable1] = accountLenses(checked, unable);
  assert.deepEqual(unable1?.command, { title: able1.command.title, command: '' });
});

test('the lens counts a workload once that a patch in a kustomization names again', () => {
  const patch = pod('a').replaceAll('\n', '\n      ');
  const kustomization = `patches:\n  - patch: |\n      ${patch}\n  - patch: |\n      ${patch.replace('name: a', 'name: b')}\n`;
  const texts = { 'account.yaml': account, 'pod.yaml': pod('a'), 'kustomization.yaml': kustomization };
  assert.deepEqual(lenses(texts, 'account.yaml'), ['1: used by 2 workloads, bound to no roles']);
});

test('the lens counts what means the account where it is applied, by the name that is written or applied', () => {
  const team = (name: string) => ({
    [`${name}/kustomization.yaml`]: `namespace: ${name}\nnamePrefix: ${name}-\nresources: [all.yaml]\n`,
    [`${name}/all.yaml`]: `${account}---\n${pod('a')}---\n${binding('RoleBinding', 'Role, name: r', toCart)}`,
  });
  const texts = {
    ...team('blue'),
    ...team('red'),
    'alone/pod.yaml': pod('b', '{serviceAccountName: blue-cart}').replace('{name: b}', '{name: b, namespace: blue}'),
    'else/pod.yaml': pod('c').replace('{name: c}', '{name: c, namespace: green}'),
  };
  assert.deepEqual(lenses(texts, 'blue/all.yaml'), ['1: used by 2 workloads, bound to 1 role']);
  assert.deepEqual(lenses(texts, 'red/all.yaml'), ['1: used by 1 workload, bound to 1 role']);
});
