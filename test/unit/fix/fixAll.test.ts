import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cluster } from '../../../server/src/cases/cluster/cluster.ts';
import { fixAll } from '../../../server/src/fix/fixAll.ts';
import { isForAll } from '../../../server/src/fix/fixChoice.ts';
import { isInteresting } from '../../../server/src/kubernetes/delivery/interest.ts';
import type { Fix } from '../../../server/src/lint/finding.ts';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import type { RuleId } from '../../../server/src/protocol/ruleIds.gen.ts';
import { fixTokenOff } from '../../../server/src/rules/serviceAccount/shared/messages.ts';
import { defaultSettings, type Settings } from '../../../server/src/settings/settings.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { parseFile } from '../../../server/src/yaml/read/file.ts';
import { findingsOf } from '../../support/laws.ts';

/** A text after all fixes of a rule, or after the safe ones. */
function fixed(text: string, rule: RuleId | 'safe', settings: Settings = defaultSettings): string {
  const input = {
    uri: 'file:///manifest.yaml',
    file: parseFile(text, isInteresting),
    cluster: new Cluster([], { complete: true }),
    settings,
  };
  return applyEdits(text, fixAll(input, rule === 'safe' ? { kind: 'safe' } : { kind: 'rule', rule }));
}

const deployment = (name: string, namespace: string) =>
  [
    'apiVersion: apps/v1',
    'kind: Deployment',
    `metadata: {name: ${name}, namespace: ${namespace}}`,
    'spec:',
    '  template:',
    '    spec:',
    '      containers: []',
    '',
  ].join('\n');
const accountsIn = (text: string) =>
  [...text.matchAll(/^kind: ServiceAccount\nmetadata:\n {2}name: (.*)\n {2}namespace: (.*)$/gm)].map(
    ([, name, namespace]) => `${namespace}/${name}`,
  );

test('two workloads of one name are given one account', () => {
  const after = fixed([deployment('web', 'shop'), deployment('web', 'shop')].join('---\n'), 'default-service-account');
  assert.deepEqual(accountsIn(after), ['shop/web']);
  assert.equal(after.match(/serviceAccountName: web/g)?.length, 2);
});

test('two workloads of one name in two namespaces are given one account each', () => {
  const after = fixed([deployment('web', 'shop'), deployment('web', 'till')].join('---\n'), 'default-service-account');
  assert.deepEqual(accountsIn(after), ['shop/web', 'till/web']);
});

test('what only a person can choose is left', () => {
  const text = [
    'apiVersion: batch/v1',
    'kind: CronJob',
    'metadata: {name: web}',
    'spec: {schedule: 0 2 * * *, jobTemplate: {spec: {}}}',
    '',
  ].join('\n');
  const settings = { ...defaultSettings, timeZone: 'Asia/Tokyo' };
  const [finding] = findingsOf(text, settings);
  assert.deepEqual(
    (finding && fixesFor(finding, {}))?.map(({ isChoice, edits }) => [isChoice, edits.length]),
    [
      [true, 1],
      [true, 1],
      [true, 0],
    ],
  );
  assert.equal(fixed(text, 'cronjob-timezone', settings), text);
});

test('safe fixes are made, and those of the rules that the settings name', () => {
  const text =
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  serviceAccount: db\n  containers:\n    - name: a\n';
  const renamed = text.replace('serviceAccount:', 'serviceAccountName:');
  assert.equal(fixed(text, 'safe'), renamed);
  const mounted = fixed(text, 'safe', { ...defaultSettings, fixAllRules: ['missing-timezone-mount'] });
  assert.match(mounted, /serviceAccountName: db\n.*mountPath: \/etc\/localtime\n/s);
});

for (const [what, fields, expected] of [
  ['changes the file alone', {}, true],
  ['asks', { asks: 'timeZone' }, false],
  ['is a choice', { isChoice: true }, false],
  ['changes nothing', { edits: [] }, false],
  [
    'changes another file too',
    {
      edits: [
        { uri: 'a', edits: [] },
        { uri: 'b', edits: [] },
      ],
    },
    false,
  ],
] as const) {
  test(`fix-all takes ${expected ? 'a' : 'no'} fix that ${what}`, () => {
    const title = fixTokenOff();
    const plain: Fix = { id: 'x', title, safe: true, edits: [{ uri: 'a', edits: [] }] };
    assert.equal(isForAll({ ...plain, ...fields }, 'a'), expected);
  });
}

test('what a fix brings to light is fixed too', () => {
  const text = [
    'apiVersion: v1',
    'kind: Pod',
    'metadata: {name: web}',
    'spec:',
    '  containers: [{name: web, volumeMounts: [{name: a, mountPath: /etc/localtime, subPath: /UTC}]}]',
    '  volumes: [{name: a, hostPath: {path: /etc/localtime, type: File}}]',
    '',
  ].join('\n');
  assert.equal(fixed(text, 'timezone-mount-subpath'), text.replace(', subPath: /UTC', ''));
});

test('what can be fixed only after another is fixed too', () => {
  const text = [
    'apiVersion: v1',
    'kind: Namespace',
    'metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: baseline}}',
    '---',
    'apiVersion: v1',
    'kind: Pod',
    'metadata: {name: web, namespace: shop}',
    'spec:',
    '  containers: [{name: web}]',
    '  volumes:',
    '    - {name: data, emptyDir: {}}',
    '    - {name: one, hostPath: {path: /etc/timezone, type: &type FileOrCreate}}',
    '    - {name: two, hostPath: {path: /etc/localtime, type: *type}}',
    '',
  ].join('\n');
  const settings = { ...defaultSettings, timeZone: 'Asia/Tokyo' };
  assert.doesNotMatch(fixed(text, 'forbidden-timezone-hostpath', settings), /hostPath/);
});
