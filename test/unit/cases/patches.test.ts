import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { checkedIn, type Texts } from '../features/workspace.ts';
import { base, byPath, found, merge, proxy, web, zoned } from './patchedBase.ts';

const inPatch = (patch: string, kustomization = byPath, more: Texts = {}) =>
  found({ ...more, 'prod/kustomization.yaml': kustomization, 'prod/patch.yaml': patch }, 'prod/patch.yaml');

describe('what only a patch brings is found in it', () => {
  for (const [what, patch, expected] of [
    ['a container', proxy(), ['missing-timezone-mount warning: proxy']],
    ['a container with a zone', proxy(`, ${zoned}`), []],
    ['a container without an image', merge('containers: [{name: proxy}]'), []],
    ['a container that the object has', merge('containers: [{name: web, image: other}]'), []],
    ['a container that is deleted', merge('containers: [{name: proxy, image: envoy, $patch: delete}]'), []],
    [
      'a container for one object',
      merge('initContainers: [{name: proxy, image: envoy}]'),
      ['missing-timezone-mount hint: proxy'],
    ],
    ['an account', merge('serviceAccountName: lost'), ['non-existent-service-account hint: lost']],
    ['the account default', merge('serviceAccountName: default'), ['default-service-account warning: default']],
    ['the account that the object names', merge('serviceAccountName: api'), []],
    [
      'the old field beside another account',
      merge('serviceAccount: lost'),
      ['deprecated-service-account-field warning: serviceAccount'],
    ],
    ['a patch for another object', merge('containers: [{name: proxy, image: envoy}]', 'other'), []],
    ['another account, for another object', merge('serviceAccountName: lost', 'other'), []],
  ] as const) {
    test(what, () => assert.deepEqual(inPatch(patch), expected));
  }

  test('a volume of the node where the namespace forbids it', () => {
    const volume = merge('volumes: [{name: time, hostPath: {path: /etc/localtime, type: File}}]');
    const namespace =
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted}}\n';
    assert.deepEqual(inPatch(volume, `namespace: shop\n${byPath}`, { 'ns.yaml': namespace }), [
      'forbidden-timezone-hostpath error: hostPath',
    ]);
    assert.deepEqual(inPatch(volume, byPath, { 'ns.yaml': namespace }), []);
  });

  test('as it matters in the namespace', () => {
    assert.deepEqual(inPatch(proxy(), `namespace: kube-system\n${byPath}`), ['missing-timezone-mount hint: proxy']);
  });

  test('not if another patch gives the zone', () => {
    const other = `patches: [{path: patch.yaml}, {path: zone.yaml}]\n`;
    const zone = merge(`containers: [{name: proxy, ${zoned}}]`);
    assert.deepEqual(inPatch(proxy(), `resources: [../base]\n${other}`, { 'prod/zone.yaml': zone }), []);
  });

  test('not if k8tz gives the zone', () => {
    const release =
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: k8tz}\nspec: {chart: {spec: {chart: k8tz}}}\n';
    assert.deepEqual(inPatch(proxy(), byPath, { 'k8tz.yaml': release }), []);
  });

  test('not if the object names the same account', () => {
    const more = { 'base/web.yaml': web.replace('Name: api', 'Name: lost') };
    assert.deepEqual(inPatch(merge('serviceAccountName: lost'), byPath, more), []);
    assert.deepEqual(inPatch(merge('serviceAccountName: gone'), byPath, more), [
      'non-existent-service-account hint: gone',
    ]);
  });

  test('in the first of two patches that bring it', () => {
    const kustomization = 'resources: [../base]\npatches: [{path: first.yaml}, {path: patch.yaml}]\n';
    assert.deepEqual(inPatch(proxy(', args: [a]'), kustomization, { 'prod/first.yaml': proxy() }), []);
  });

  test('not if what it may reach is not in the workspace', () => {
    const kustomization = 'resources: [github.com/a/b]\npatches: [{path: patch.yaml}]\n';
    assert.deepEqual(inPatch(proxy(), kustomization), []);
  });

  test('with fixes of the patch, but for a new account, which would be a patch as well', () => {
    const fixesOf = (patch: string) => {
      const texts = { ...base, 'prod/kustomization.yaml': byPath, 'prod/patch.yaml': patch };
      const findings = lint(checkedIn(texts, 'prod/patch.yaml'));
      return findings.flatMap(finding => fixesFor(finding, {})).map(({ id }) => id.split(':')[0]);
    };
    assert.ok(fixesOf(proxy()).length > 0);
    assert.ok(!fixesOf(merge('serviceAccountName: lost')).includes('create'));
    assert.ok(!fixesOf(merge('serviceAccountName: default')).includes('create'));
  });

  test('by operations', () => {
    const operations = (more: string) => `- {op: add, path: /spec/template/spec${more}}\n`;
    const targeted = 'resources: [../base]\npatches: [{path: patch.yaml, target: {kind: Deployment}}]\n';
    const all = (patch: string) => inPatch(patch, targeted);
    const container = '{name: proxy, image: envoy}';
    assert.deepEqual(all(operations(`/containers/-, value: ${container}`)), ['missing-timezone-mount warning: proxy']);
    assert.deepEqual(all(operations(`/initContainers, value: [${container}]`)), ['missing-timezone-mount hint: proxy']);
    assert.deepEqual(all(operations('/serviceAccountName, value: lost')), ['non-existent-service-account hint: lost']);
    assert.deepEqual(all(operations('/serviceAccount, value: lost')), [
      'deprecated-service-account-field warning: /spec/template/spec/serviceAccount',
    ]);
    assert.deepEqual(
      inPatch(operations(`/containers/-, value: ${container}`), targeted.replace('Deployment', 'StatefulSet')),
      [],
    );
  });
});
