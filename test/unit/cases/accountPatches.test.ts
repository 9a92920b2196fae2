import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { checkedIn } from '../features/workspace.ts';
import { base, found, web } from './patchedBase.ts';

describe('a patch of an account', () => {
  const bare = web.replace('      serviceAccountName: api\n', '');
  const own = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: default}\n';
  const severities = (kustomization: string, declared = own) => {
    const files = { 'base/web.yaml': bare, 'base/api.yaml': declared, 'prod/kustomization.yaml': kustomization };
    return found(files, 'base/web.yaml').map(text => text.split(':')[0]);
  };
  const patched = (patch: string) => `namespace: shop\nresources: [../base]\npatches:\n  - ${patch}\n`;
  const operation = (text: string) => patched(`{target: {kind: ServiceAccount}, patch: '[{${text}}]'}`);
  const off = `${own}automountServiceAccountToken: false\n`;

  for (const [what, kustomization, declared, expected] of [
    ['none', 'namespace: shop\nresources: [../base]\n', own, 'warning'],
    ['a merge that switches off', patched(`patch: ${JSON.stringify(off)}`), own, 'hint'],
    ['a merge that switches on', patched(`patch: ${JSON.stringify(off.replace('false', 'true'))}`), off, 'warning'],
    ['an operation', operation('op: add, path: /automountServiceAccountToken, value: false'), own, 'hint'],
    ['a removal', operation('op: remove, path: /automountServiceAccountToken'), off, 'warning'],
    [
      'an operation on another account',
      patched(
        "{target: {kind: ServiceAccount, name: api}, patch: '[{op: add, path: /automountServiceAccountToken, value: false}]'}",
      ),
      own,
      'warning',
    ],
  ] as const) {
    test(`${what}: a pod without an account is a ${expected}`, () => {
      assert.deepEqual(severities(kustomization, declared), [`default-service-account ${expected}`]);
    });
  }

  test('adds pull secrets, which a new account has too', () => {
    const secrets = '[{op: add, path: /imagePullSecrets/-, value: {name: second}}]';
    const texts = {
      ...base,
      'base/web.yaml': bare,
      'base/api.yaml': `${own}imagePullSecrets: [{name: first}]\n`,
      'prod/kustomization.yaml': patched(`{target: {kind: ServiceAccount}, patch: '${secrets}'}`),
    };
    const [finding] = lint(checkedIn(texts, 'base/web.yaml'));
    const fix = finding && fixesFor(finding, {}).find(({ id }) => id === 'create');
    const text = fix?.edits.flatMap(({ edits }) => edits.map(edit => edit.text)).join('') ?? '';
    assert.match(text, /- name: first\n- name: second\n/);
  });
});
