import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tokenOf } from '../../../server/src/kubernetes/accounts/identity.ts';
import { podWith } from './pods.ts';

const mount = 'containers: [{name: web, volumeMounts: [{name: v, mountPath: /v}]}]';

describe('whether a pod mounts a token by its own word', () => {
  const cases: readonly (readonly [what: string, spec: string, mounted: unknown])[] = [
    ['nothing', 'containers: []', 'absent'],
    ['null', 'automountServiceAccountToken: null', 'absent'],
    ['true', 'automountServiceAccountToken: true', true],
    ['false', 'automountServiceAccountToken: False', false],
    ['a word of YAML 1.1', 'automountServiceAccountToken: no', false],
    ['something else', 'automountServiceAccountToken: maybe', 'unknown'],
    ['what is not known', 'automountServiceAccountToken: *x', 'unknown'],
    [
      'a token of a projected volume',
      `automountServiceAccountToken: false, ${mount}, volumes: [{name: v, projected: {sources: [{serviceAccountToken: {path: t}}]}}]`,
      true,
    ],
    [
      'a projected volume of something else',
      `automountServiceAccountToken: false, ${mount}, volumes: [{name: v, projected: {sources: [{configMap: {name: c}}]}}]`,
      false,
    ],
    [
      'a projected volume without sources',
      `automountServiceAccountToken: false, ${mount}, volumes: [{name: v, projected: {}}]`,
      false,
    ],
    [
      'a token of a volume that no container mounts',
      'automountServiceAccountToken: false, containers: [{name: web}], volumes: [{name: v, projected: {sources: [{serviceAccountToken: {path: t}}]}}]',
      false,
    ],
    ['another volume', `automountServiceAccountToken: false, ${mount}, volumes: [{name: v, emptyDir: {}}]`, false],
  ];
  for (const [what, spec, expected] of cases) {
    test(what, () => {
      const token = tokenOf(podWith(spec));
      assert.equal(typeof token === 'string' ? token : token.mounted, expected);
    });
  }
});
