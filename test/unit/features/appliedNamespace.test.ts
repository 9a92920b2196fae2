import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { able } from './checked.ts';
import { checkedIn, positionIn, type Texts } from './workspace.ts';

const web = [
  'apiVersion: v1',
  'kind: Pod',
  'metadata: {name: web}',
  'spec:',
  '  containers: [{name: server, image: nginx}]',
  '',
].join('\n');
const namespace = [
  'apiVersion: v1',
  'kind: Namespace',
  'metadata: {name: shop, annotations: {k8tz.io/inject: "true"}}',
  '',
].join('\n');
const kustomization = 'namespace: shop\nresources: [web.yaml]\n';

/** The rules with a finding in web.yaml, and the hovers of its pod and its container. */
function told(texts: Texts): { readonly rules: readonly string[]; readonly pod: string; readonly container: string } {
  const checked = checkedIn(texts, 'web.yaml');
  const hover = (part: string) => JSON.stringify(hoverAt(positionIn(web, part), checked, able, { now: 0 }));
  return { rules: lint(checked).map(({ rule }) => rule), pod: hover('sp|ec'), container: hover('name: ser|ver') };
}

test('rule and hover agree on the namespace that a kustomization gives, and on its k8tz', () => {
  const { rules, pod, container } = told({
    'web.yaml': web,
    'namespaces/shop.yaml': namespace,
    'kustomization.yaml': kustomization,
  });
  assert.deepEqual(rules, ['default-service-account']);
  assert.match(container, /the time zone that k8tz gives it/);
  assert.match(pod, /system:serviceaccount:shop:default/);
});

test('rule and hover agree on a namespace without k8tz', () => {
  const { rules, container } = told({
    'web.yaml': web,
    'namespaces/shop.yaml': namespace,
    'kustomization.yaml': kustomization.replace('shop', 'stage'),
  });
  assert.deepEqual(rules, ['default-service-account', 'missing-timezone-mount']);
  assert.doesNotMatch(container, /k8tz/);
});

test('an account of another namespace does not switch the token off, nor does one that may be of another', () => {
  const account =
    'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: default}\nautomountServiceAccountToken: false\n';
  const files = { 'web.yaml': web, 'kustomization.yaml': kustomization, 'other/default.yaml': account };
  const elsewhere = { ...files, 'other/kustomization.yaml': 'namespace: other\nresources: [default.yaml]\n' };
  const severity = (texts: Texts) =>
    lint(checkedIn(texts, 'web.yaml')).find(({ rule }) => rule === 'default-service-account')?.severity;
  assert.equal(severity(elsewhere), 'warning');
  assert.doesNotMatch(told(elsewhere).pod, /not mounted/);
  assert.equal(severity(files), 'warning');
  assert.doesNotMatch(told(files).pod, /not mounted/);
  const together = { ...elsewhere, 'other/kustomization.yaml': 'namespace: shop\nresources: [default.yaml]\n' };
  assert.equal(severity(together), 'hint');
  assert.match(told(together).pod, /not mounted/);
});

test('rule and hover agree on a k8tz that the workspace installs', () => {
  const release = [
    'apiVersion: helm.toolkit.fluxcd.io/v2',
    'kind: HelmRelease',
    'metadata: {name: k8tz, namespace: kube-system}',
    'spec: {chart: {spec: {chart: k8tz}}}',
    '',
  ].join('\n');
  const files = { 'web.yaml': web, 'k8tz.yaml': release, 'kustomization.yaml': kustomization };
  assert.deepEqual(told(files).rules, ['default-service-account']);
  assert.match(told(files).container, /the time zone that k8tz gives it/);
  const ignored = { ...files, 'kustomization.yaml': kustomization.replace('shop', 'kube-system') };
  assert.deepEqual(told(ignored).rules, ['default-service-account', 'missing-timezone-mount']);
  assert.doesNotMatch(told(ignored).container, /k8tz/);
});
