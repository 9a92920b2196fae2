import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { account, complete, pod, taken } from './completions.ts';

describe('accounts', () => {
  const accounts = account('web', 'shop') + account('default', 'shop') + account('other', 'bank') + account('any');

  test('are those of the namespace of the pod, `default` last', () => {
    const { labels, items } = complete(pod('  serviceAccountName: ¦\n') + accounts);
    assert.deepEqual(labels, ['any', 'web', 'default']);
    assert.deepEqual(
      items.map(({ detail }) => detail),
      ['Service account', 'Service account in shop', 'Service account in shop'],
    );
  });

  test('are offered for the old field too, and while a word is typed', () => {
    assert.deepEqual(complete(pod('  serviceAccount: w¦\n') + accounts).labels, ['any', 'web', 'default']);
    assert.equal(
      taken(pod('  serviceAccountName: w¦x\n') + accounts, 'web'),
      pod('  serviceAccountName: web\n') + accounts,
    );
  });

  test('are quoted where they would be read as something else', () => {
    const text = (value: string): string => pod(`  serviceAccountName: ${value}\n`) + account('"1e3"', 'shop');
    assert.equal(taken(text('¦'), '1e3'), text('"1e3"'));
  });

  test('are offered as subjects: of the namespace there, else of that of the binding', () => {
    const binding = (kind: string, subject: string): string =>
      `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata:\n  name: a\n  namespace: shop\nsubjects:\n- ${subject}\n${accounts}`;
    assert.deepEqual(complete(binding('RoleBinding', 'kind: ServiceAccount\n  name: ¦')).labels, [
      'any',
      'web',
      'default',
    ]);
    assert.deepEqual(complete(binding('RoleBinding', 'name: ¦\n  kind: ServiceAccount\n  namespace: bank')).labels, [
      'any',
      'other',
    ]);
    assert.deepEqual(complete(binding('ClusterRoleBinding', 'kind: ServiceAccount\n  name: ¦')).labels, [
      'any',
      'other',
      'web',
      'default',
    ]);
    assert.deepEqual(complete(binding('RoleBinding', 'kind: User\n  name: ¦')).labels, []);
  });
});
