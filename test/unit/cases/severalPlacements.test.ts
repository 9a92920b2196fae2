import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { say } from '../../../server/src/messages/message.ts';
import { checkedIn, type Texts } from '../features/workspace.ts';

const pod = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: nginx
      volumeMounts: [{name: time, mountPath: /etc/localtime, readOnly: true}]
  volumes:
    - name: time
      hostPath: {path: /etc/localtime, type: File}
`;
const bare = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: nginx}]}\n';
const overlay = (namespace: string, more = '') => `namespace: ${namespace}\nresources: [../../base]\n${more}`;
const account =
  'patches:\n  - target: {kind: Pod}\n    patch: "[{op: add, path: /spec/serviceAccountName, value: web}]"\n';
const enforced = (namespace: string, label = 'enforce') =>
  `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${namespace}, labels: {pod-security.kubernetes.io/${label}: restricted}}\n`;

function found(texts: Texts) {
  const files = { 'base/kustomization.yaml': 'resources: [web.yaml]\n', ...texts };
  return lint(checkedIn(files, 'base/web.yaml'));
}

/** Each as `RULE SEVERITY`, with the places in its English message. */
function described(texts: Texts, language: 'en' | 'zh' = 'en'): readonly string[] {
  return found(texts).map(({ rule, severity, message }) => {
    const [, places = ''] = /(?:This holds |见于 )(.*?)[.。]$/.exec(say(message, language)) ?? [];
    return `${rule} ${severity} ${places}`.trim();
  });
}

describe('a finding of an object that is applied several times', () => {
  test('is the same where nothing differs', () => {
    assert.deepEqual(described({ 'base/web.yaml': bare, 'overlays/a/kustomization.yaml': overlay('a') }), [
      'default-service-account warning',
      'missing-timezone-mount warning',
    ]);
  });

  const two = { 'overlays/a/kustomization.yaml': overlay('a'), 'overlays/b/kustomization.yaml': overlay('b') };

  test('names the place where a namespace forbids it', () => {
    const files = { ...two, 'base/web.yaml': pod, 'ns.yaml': enforced('b') };
    assert.deepEqual(described(files), ['forbidden-timezone-hostpath error in overlays/b']);
    assert.deepEqual(described(files, 'zh'), ['forbidden-timezone-hostpath error overlays/b']);
  });

  test('is as grave as in the worst place, which it names', () => {
    const files = { ...two, 'base/web.yaml': pod, 'ns.yaml': `${enforced('a', 'warn')}---\n${enforced('b')}` };
    assert.deepEqual(described(files), ['forbidden-timezone-hostpath error in overlays/b']);
  });

  test('names the places in which no patch gives what it lacks', () => {
    const files = { ...two, 'base/web.yaml': bare, 'overlays/b/kustomization.yaml': overlay('b', account) };
    assert.deepEqual(described(files), [
      'default-service-account warning in overlays/a',
      'missing-timezone-mount warning',
    ]);
  });

  test('names three places at most', () => {
    const names = ['a', 'b', 'c', 'd', 'e'].map(
      name => [`overlays/${name}/kustomization.yaml`, overlay('team')] as const,
    );
    const files = {
      ...Object.fromEntries(names),
      'overlays/f/kustomization.yaml': overlay('team', account),
      'base/web.yaml': bare,
    };
    assert.deepEqual(described(files), [
      'default-service-account warning in overlays/a, overlays/b, overlays/c and 2 more',
      'missing-timezone-mount warning',
    ]);
  });

  test('names the file of what applies the folder', () => {
    const flux = (namespace: string, more = '') =>
      `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: ${namespace}}\nspec:\n  path: base\n  targetNamespace: ${namespace}\n${more}`;
    const files = {
      'base/web.yaml': bare,
      'clusters/a.yaml': flux('a'),
      'clusters/b.yaml': flux('b', account.replaceAll(/^/gm, '  ').trimEnd()),
    };
    assert.deepEqual(described(files), [
      'default-service-account warning in clusters/a.yaml',
      'missing-timezone-mount warning',
    ]);
  });

  test('has only the fixes that each place offers', () => {
    const files = { ...two, 'base/web.yaml': bare, 'overlays/b/kustomization.yaml': overlay('b', account) };
    const titles = (texts: Texts) =>
      found(texts)
        .filter(({ rule }) => rule === 'missing-timezone-mount')
        .flatMap(finding => fixesFor(finding, {}).map(({ id }) => id));
    assert.ok(titles(files).includes('localtime'), titles(files).join());
    const forbidding = { ...files, 'ns.yaml': enforced('b') };
    assert.ok(!titles(forbidding).includes('localtime'), titles(forbidding).join());
    assert.ok(titles(forbidding).length > 0);
  });
});

describe('what a patch certainly gives is true of the pod', () => {
  const patched = (patch: string, target: string, middle: string, text = bare) =>
    described({
      'base/web.yaml': text,
      'middle/kustomization.yaml': `resources: [../base]\n${middle}`,
      'top/kustomization.yaml': `resources: [../middle]\npatches:\n- target: {${target}}\n  patch: "[{${patch}}]"\n`,
    });
  const token = 'op: add, path: /spec/automountServiceAccountToken, value: false';
  const [off, on] = [
    ['default-service-account hint', 'missing-timezone-mount warning'],
    ['default-service-account warning', 'missing-timezone-mount warning'],
  ];
  for (const [what, target, middle, expected] of [
    ['to its kind', 'kind: Pod', '', off],
    ['to its name', 'name: web', 'namePrefix: a-\n', off],
    ['to its name with a prefix', 'name: a-web', 'namePrefix: a-\n', off],
    ['to its name with another prefix', 'name: b-web', 'namePrefix: a-\n', on],
    ['to its namespace', 'namespace: shop', 'namespace: shop\n', off],
    ['to the namespace that is written', 'namespace: default', 'namespace: shop\n', off],
    ['to another namespace', 'namespace: team', 'namespace: shop\n', on],
  ] as const) {
    test(what, () => assert.deepEqual(patched(token, target, middle), expected));
  }

  test('over what it says itself', () => {
    const mounting = bare.replace('{containers', '{automountServiceAccountToken: true, containers');
    assert.deepEqual(patched(token, 'kind: Pod', '', mounting), off);
  });
});
