import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pod, told, variable } from './hovers.ts';

describe('who a pod is', () => {
  test('is told with a token that it mounts itself', () => {
    const mounts = (secret: string) =>
      `  volumes: [{name: token, secret: {secretName: ${secret}}}]\n  serviceAccount¦Name: web\n`;
    const container = '      volumeMounts: [{name: token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount}]\n';
    assert.match(told(pod(mounts('default-token-x7k2q'), container)), /they mount Secret `default-token-x7k2q`/);
    assert.doesNotMatch(told(pod(mounts('other-token-x7k2q'), container)), /they mount Secret/);
  });

  const account = (rest = '', name = 'web'): string =>
    `---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n  namespace: shop\n${rest}`;
  const named = pod('  serviceAccountName: w¦eb\n');

  test('is told at its account: name, token, roles', () => {
    assert.equal(
      told(named),
      [
        'Runs as `system:serviceaccount:shop:web`.',
        'Its token is mounted, unless the account turns that off: no known manifest declares it.',
        'No manifest that has been read binds a role to it.',
      ].join('\n\n'),
    );
  });

  for (const [name, text, words] of [
    [
      'by the pod',
      `${named}  automountServiceAccountToken: false\n${account()}`,
      'Its token is not mounted, by `automountServiceAccountToken` of the pod.',
    ],
    [
      'by the account',
      named + account('automountServiceAccountToken: false\n'),
      'Its token is not mounted, by `automountServiceAccountToken` of the account.',
    ],
    ['by default', named + account(), 'Its token is mounted: neither the pod nor the account turns that off.'],
    [
      'in a template, which is not known',
      `${named}  automountServiceAccountToken: {{ .a }}\n`,
      'Whether its token is mounted cannot be told from here. A template action may decide it.',
    ],
    [
      'by a volume',
      `${pod('  serviceAccountName: w¦eb\n  volumes:\n    - name: t\n      projected: {sources: [{serviceAccountToken: {path: a}}]}\n', '      volumeMounts: [{name: t, mountPath: /t}]\n')}`,
      'Its token is mounted by a projected volume.',
    ],
  ] as const) {
    test(`token mounted or not ${name}`, () => assert.equal(told(text).split('\n\n')[1], words));
  }

  const binding = (kind: string, subject: string, name = 'b'): string =>
    `---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n  namespace: shop\nroleRef: {kind: ClusterRole, name: view}\nsubjects:\n- ${subject}\n`;
  const subject = '{kind: ServiceAccount, name: web, namespace: shop}';

  test('has the roles that bindings give it, and its groups', () => {
    const group = '{kind: Group, name: "system:serviceaccounts"}';
    const other = '{kind: ServiceAccount, name: web, namespace: bank}';
    const bindings = [
      binding('RoleBinding', subject),
      binding('ClusterRoleBinding', group, 'c'),
      binding('RoleBinding', other, 'd'),
    ];
    assert.match(
      told(named + bindings.join('')),
      /Roles that are bound to it:\n\n- `ClusterRole\/view` in `shop`, by `RoleBinding\/b`\n- `ClusterRole\/view` in every namespace, by `ClusterRoleBinding\/c`$/,
    );
  });

  test('has each role once, however often its binding is declared', () => {
    const text = told(named + binding('RoleBinding', subject) + binding('RoleBinding', subject));
    assert.match(text, /Roles that are bound to it:\n\n- `ClusterRole\/view` in `shop`, by `RoleBinding\/b`$/);
  });

  test('has a long list cut short', () => {
    const many = Array.from({ length: 12 }, (_, index) => binding('RoleBinding', subject, `b${index}`));
    const lines = told(named + many.join(''))
      .split('\n')
      .filter(line => line.startsWith('- '));
    assert.deepEqual([lines.length, lines.at(-1)], [8, '- and 5 more']);
  });

  test('is told where it is declared and where it is a subject', () => {
    const text = account() + binding('RoleBinding', subject);
    assert.match(
      told(text.replace('name: web', 'name: w¦eb')),
      /^To the API server it is `system:serviceaccount:shop:web`\.\n\nRoles/,
    );
    assert.match(told(text.replace('name: web,', 'name: w¦eb,')), /^To the API server/);
  });

  test('is `default` where it names none', () => {
    const text = pod('').replace('\nspec', '\nsp¦ec');
    assert.match(told(text), /^Runs as `system:serviceaccount:shop:default`, since it names no service account\./);
    assert.match(
      told(pod('', '', '').replace('\nspec', '\nsp¦ec')),
      /^Runs as the service account `default` of the namespace/,
    );
  });

  test('is not known in a template that may name it, nor in a patch, and it is said why', () => {
    const inTemplate = pod('  {{- with .Values.account }}\n  serviceAccountName: {{ . }}\n  {{- end }}\n');
    assert.match(
      told(inTemplate.replace('\nspec', '\nsp¦ec')),
      /^Its service account cannot be told from here. A template action may decide it\./,
    );
    const patch = pod('').replace('  name: web', '  labels: {}').replace('\nspec', '\nsp¦ec');
    assert.match(
      told(patch),
      /^Its service account cannot be told from here. This is a part of an object, and the rest may decide it\./,
    );
  });

  test('is told with the clocks of all containers at the key of the pod', () => {
    const text = pod('  initContainers:\n    - name: first\n', variable('Asia/Tokyo')).replace('\nspec', '\nsp¦ec');
    assert.match(
      told(text),
      /\n\nClocks of its containers:\n\n- `first` shows UTC, since nothing gives it a time zone\.\n- `web` shows `Asia\/Tokyo`, by `TZ`\.$/,
    );
  });

  test('is not told of a static pod, which has no account', () => {
    assert.equal(
      told(named.replace('name: web', 'name: web\n  annotations: {kubernetes.io/config.source: file}')).split(
        '\n\n',
      )[0],
      'To the API server it is `system:serviceaccount:shop:web`.',
    );
  });
});
