import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lint } from '../../../server/src/lint/lint.ts';
import { checkedIn } from '../features/workspace.ts';
import { argo } from './deliveries.ts';

describe('a subject of a ClusterRoleBinding has a namespace', () => {
  const binding =
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: web}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}\nsubjects: [{kind: ServiceAccount, name: web}]\n';
  const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\n';
  const found = (spec: string, declared = account) => {
    const texts = {
      'a.yaml': argo(spec),
      'apps/all.yaml': `${declared}---\n${binding}`,
      'apps/kustomization.yaml': 'resources: [all.yaml]\nnamePrefix: a-\n',
    };
    return lint(checkedIn(texts, 'apps/all.yaml')).map(({ rule, severity }) => `${rule} ${severity}`);
  };
  const refused = ['service-account-subject-namespace error'];

  test('by that of what Argo CD applies', () => {
    assert.deepEqual(found('source: {path: apps, kustomize: {namespace: shop}}'), []);
  });

  test('by that of its account', () => {
    assert.deepEqual(found('source: {path: apps}', account.replace('web}', 'web, namespace: shop}')), []);
  });

  test('but not by one that is filled in', () => {
    assert.deepEqual(found('source: {path: apps}, destination: {namespace: shop}'), refused);
  });
});
