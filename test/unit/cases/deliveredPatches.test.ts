import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lint } from '../../../server/src/lint/lint.ts';
import { checkedIn } from '../features/workspace.ts';
import { argo, flux, pod } from './deliveries.ts';

describe('what is applied with a folder takes away what it may give', () => {
  const patch = 'patches: [{target: {kind: Pod}, patch: "[{op: add, path: /spec/serviceAccountName, value: web}]"}]';
  const wrong = ['default-service-account', 'missing-timezone-mount'];
  const given = ['missing-timezone-mount'];
  const component = `kind: Component\n${patch.replace(': [{', ':\n  - {').replace('}]"}]', '}]"}')}\n`;
  for (const [what, texts, expected] of [
    ['no patch', { 'a.yaml': flux('path: ./apps') }, wrong],
    ['a patch of Flux', { 'a.yaml': flux(`path: ./apps, ${patch}`) }, given],
    ['one of another folder', { 'a.yaml': flux(`path: ./other, ${patch}`), 'other/web.yaml': pod }, wrong],
    ['one for another kind', { 'a.yaml': flux(`path: ./apps, ${patch.replace('Pod', 'Job')}`) }, wrong],
    [
      'a component of Flux',
      { 'a.yaml': flux('path: ./apps, components: [../part]'), 'part/kustomization.yaml': component },
      given,
    ],
    ['a patch of Argo CD', { 'a.yaml': argo(`source: {path: apps, kustomize: {${patch}}}`) }, given],
    [
      'a component of Argo CD',
      {
        'a.yaml': argo('source: {path: apps, kustomize: {components: [../part]}}'),
        'part/kustomization.yaml': component,
      },
      given,
    ],
  ] as const) {
    test(what, () => {
      const files = { ...texts, 'apps/web.yaml': pod, 'apps/kustomization.yaml': 'resources: [web.yaml]\n' };
      const found = lint(checkedIn(files, 'apps/web.yaml')).map(({ rule }) => rule);
      assert.deepEqual(found.sort(), expected);
    });
  }
});
