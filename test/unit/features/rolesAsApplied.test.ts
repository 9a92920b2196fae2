import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import { able } from './checked.ts';
import { checkedIn, positionIn, type Texts } from './workspace.ts';

const manifest = [
  'apiVersion: v1',
  'kind: ServiceAccount',
  'metadata: {name: cart}',
  '---',
  'apiVersion: v1',
  'kind: Pod',
  'metadata: {name: cart-pod}',
  'spec: {serviceAccountName: cart}',
  '',
].join('\n');
const binding = (subject: string, role = 'viewer') =>
  [
    'apiVersion: rbac.authorization.k8s.io/v1',
    'kind: RoleBinding',
    `metadata: {name: ${role}s}`,
    `roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: ${role}}`,
    `subjects: [{${subject}}]`,
    '',
  ].join('\n');
const own = 'kind: ServiceAccount, name: cart';
const team = (name: string, ...bindings: readonly string[]): Texts => ({
  [`${name}/kustomization.yaml`]: `namespace: ${name}\nnamePrefix: ${name}-\nresources: [all.yaml]\n`,
  [`${name}/all.yaml`]: [manifest, ...bindings].join('---\n'),
});

const hover = (texts: Texts, part: string) => {
  const checked = checkedIn(texts, 'red/all.yaml');
  return JSON.stringify(hoverAt(positionIn(texts['red/all.yaml'] ?? '', part), checked, able, { now: 0 }));
};

for (const [of, part] of [
  ['a pod', 'serviceAccountName: ca|rt'],
  ['an account', 'metadata: {name: ca|rt}'],
] as const) {
  test(`the hover of ${of} names it as applied, and the role that its own binding gives where it is applied`, () => {
    const told = hover({ ...team('red', binding(own)), ...team('blue', binding(own, 'admin')) }, part);
    assert.match(told, /system:serviceaccount:red:red-cart/);
    assert.match(told, /viewer[^\\]*red/);
    assert.doesNotMatch(told, /admin/);
  });

  test(`the hover of ${of} has the roles of groups, and of subjects that name it as it is applied`, () => {
    const elsewhere = {
      'group.yaml': binding('kind: Group, name: "system:serviceaccounts:red"', 'reader'),
      'other.yaml': binding('kind: Group, name: "system:serviceaccounts:blue"', 'writer'),
      'applied.yaml': binding('kind: ServiceAccount, name: red-cart, namespace: red', 'tuner'),
    };
    const told = hover({ ...team('red'), ...elsewhere }, part);
    assert.match(told, /reader/);
    assert.match(told, /tuner/);
    assert.doesNotMatch(told, /writer/);
  });
}

test('a subject that no kustomization knows keeps the namespace that is written', () => {
  const texts = {
    'red/all.yaml': manifest.replaceAll('name: cart', 'namespace: red, name: cart'),
    'base/kustomization.yaml': 'namespace: base\nresources: [binding.yaml]\n',
    'base/binding.yaml': binding(`${own}, namespace: red`),
  };
  assert.match(hover(texts, 'serviceAccountName: ca|rt'), /viewer/);
});
