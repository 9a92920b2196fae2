import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import { able } from './checked.ts';
import { checkedIn, positionIn, type Texts } from './workspace.ts';

const web = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: system
spec:
  selector: {}
  template:
    spec:
      serviceAccountName: web
      containers:
        - name: web
          image: nginx
        - name: side
          image: nginx
`;
const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web, namespace: system}\n';
const binding = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: readers, namespace: system}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
subjects: [{kind: ServiceAccount, name: web, namespace: system}]
`;
const base = {
  'base/kustomization.yaml': 'resources: [web.yaml, account.yaml, binding.yaml]\n',
  'base/web.yaml': web,
  'base/account.yaml': account,
  'base/binding.yaml': binding,
};

const overlay = (namespace: string, more = '') => `namespace: ${namespace}\nresources: [../../base]\n${more}`;
const zone =
  "patches: [{target: {kind: Deployment}, patch: '[{op: add, path: /spec/template/spec/containers/0/env, value: [{name: TZ, value: UTC}]}]'}]\n";

/** The hover of the pod's spec, without the marks of code. */
function hoverOf(overlays: Texts, text = web): string {
  const texts = { ...base, 'base/web.yaml': text, ...overlays };
  const hover = hoverAt(positionIn(text, '    sp|ec:\n      service'), checkedIn(texts, 'base/web.yaml'), able, {
    now: 0,
  });
  const contents = hover?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value.replaceAll('`', '') : '';
}

describe('the hover of a pod', () => {
  test('names the one namespace and the account as they are applied', () => {
    const hover = hoverOf({ 'overlays/a/kustomization.yaml': overlay('argocd', 'namePrefix: argocd-\n') });
    assert.match(hover, /Runs as system:serviceaccount:argocd:argocd-web\./);
    assert.match(hover, /Role\/reader/);
    assert.doesNotMatch(hover, /is applied in/);
  });

  test('lists placements if there are several, each with namespace, identity and clock', () => {
    const hover = hoverOf({
      'overlays/a/kustomization.yaml': overlay('team-a', 'nameSuffix: -a\n'),
      'overlays/b/kustomization.yaml': overlay('team-b', zone),
    });
    assert.match(hover, /It is applied in 2 places:\n\n/);
    assert.match(hover, /- overlays\/a: namespace team-a, runs as system:serviceaccount:team-a:web-a, shows UTC\n/);
    assert.match(
      hover,
      /- overlays\/b: namespace team-b, runs as system:serviceaccount:team-b:web, shows web: \?, side: UTC$/,
    );
  });

  test('lists eight placements at most', () => {
    const names = Array.from({ length: 20 }, (_, at) => `overlays/o${at}/kustomization.yaml`);
    const hover = hoverOf(Object.fromEntries(names.map((name, at) => [name, overlay(`team-${at}`)])));
    assert.match(hover, /It is applied in 20 places:/);
    assert.equal(hover.split('\n').filter(line => line.startsWith('- overlays/')).length, 7);
    assert.match(hover, /13 more/);
  });

  test('says of an account that a patch may change that it is not known', () => {
    const patch =
      "patches: [{target: {kind: Deployment}, patch: '[{op: add, path: /spec/template/spec/serviceAccountName, value: other}]'}]\n";
    const hover = hoverOf({
      'overlays/a/kustomization.yaml': overlay('team-a'),
      'overlays/b/kustomization.yaml': overlay('team-b', patch),
    });
    assert.match(hover, /- overlays\/b: namespace team-b, runs as \?, /);
  });
});
