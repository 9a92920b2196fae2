import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addMount, addVariable, addVolume } from '../../../server/src/rules/timeZone/shared/zoneEntries.ts';
import type { Edits } from '../../../server/src/yaml/edit/edits.ts';
import { containerOf, podOf } from '../kubernetes/pods.ts';

/** The key before which edits add lines to a text; undefined if they add them at the end. */
function keyBelow(text: string, edits: Edits): string | undefined {
  const [edit, ...more] = edits ?? [];
  assert.ok(edit !== undefined && more.length === 0);
  return /^\s*(\w+):/.exec(text.slice(edit.span.start))?.[1];
}

// Fields are in the usual order; the last key stands for all that come after.
const beforeEnv = ['image', 'imagePullPolicy', 'command', 'args', 'workingDir', 'ports', 'envFrom'];
const beforeMounts = [...beforeEnv, 'env', 'resources', 'resizePolicy', 'restartPolicy'];

function podText(key: string): string {
  return [
    'apiVersion: v1',
    'kind: Pod',
    'metadata:',
    '  name: a',
    'spec:',
    '  containers:',
    '    - name: web',
    `      ${key}: null`,
    '      stdin: true',
    '',
  ].join('\n');
}

describe('an entry is added below those that one writes before it', () => {
  for (const key of [...beforeMounts, 'securityContext']) {
    const isBefore = (keys: readonly string[]) => (keys.includes(key) ? 'stdin' : key);
    const text = podText(key);
    const pod = podOf(text);
    const web = containerOf(pod, 'web');
    if (key !== 'env') {
      test(`a variable and ${key}`, () => {
        assert.equal(keyBelow(text, addVariable(web, pod, 'UTC')), isBefore(beforeEnv));
      });
    }
    test(`a mount and ${key}`, () => {
      assert.equal(keyBelow(text, addMount(web, pod, 'tz', '/etc/localtime')), isBefore(beforeMounts));
    });
  }

  for (const key of ['containers', 'initContainers', 'ephemeralContainers']) {
    test(`a volume and ${key}`, () => {
      const text = `apiVersion: v1\nkind: Pod\nspec:\n  ${key}:\n    - name: a\n  hostNetwork: true\n`;
      assert.equal(keyBelow(text, addVolume(podOf(text), 'tz', '/etc/localtime', 'File')), 'hostNetwork');
    });
  }
});
