import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completionsAt } from '../../../server/src/features/completion/completion.ts';
import { checkedIn } from './chart.ts';
import { able } from './checked.ts';

/** The completions at the cursor `¦` of a file of a chart. */
function labels(marked: string, path = 'values.yaml'): readonly string[] {
  const checked = checkedIn(marked.replace('¦', ''), path);
  return completionsAt(checked.file.lines.positionAt(marked.indexOf('¦')), checked, able).map(({ label }) => label);
}

const release = 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: a}\nspec:\n';

describe('in the values of a chart are completed', () => {
  const cases: readonly (readonly [what: string, marked: string, label: string, path?: string])[] = [
    ['zones of a key timezone', 'timezone: ¦\n', 'Asia/Shanghai'],
    ['zones of a key TZ below another', 'env:\n  TZ: Asia¦\n', 'Asia/Shanghai'],
    ['zones of an item', 'extraEnv:\n  - name: TZ\n    value: ¦\n', 'Asia/Shanghai'],
    ['paths of mounts', 'extraVolumeMounts:\n  - name: tz\n    mountPath: ¦\n', '/etc/localtime'],
    ['paths of the node', 'extraVolumes:\n  - name: tz\n    hostPath:\n      path: /¦\n', '/etc/localtime'],
    ['zones of another file of values', 'tz: ¦\n', 'Asia/Shanghai', 'ci/a-values.yaml'],
    ['zones of a HelmRelease', `${release}  values:\n    tz: ¦\n`, 'Asia/Shanghai', 'release.yaml'],
  ];
  for (const [what, marked, label, path] of cases) test(what, () => assert.ok(labels(marked, path).includes(label)));
});

describe('nothing is completed', () => {
  const cases: readonly (readonly [what: string, marked: string, path?: string])[] = [
    ['of another key', 'image: ¦\n'],
    ['of another variable', 'extraEnv:\n  - name: A\n    value: ¦\n'],
    ['of a key', 'timezone: a\nt¦\n'],
    ['in a file that holds no values', 'timezone: ¦\n', 'other.yaml'],
    ['beside the values of a HelmRelease', `${release}  tz: ¦\n  values: {}\n`, 'release.yaml'],
  ];
  for (const [what, marked, path] of cases) test(what, () => assert.deepEqual(labels(marked, path), []));
});
