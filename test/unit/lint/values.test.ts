import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseManifest } from '../../../server/src/kubernetes/delivery/parseManifest.ts';
import type { Finding } from '../../../server/src/lint/finding.ts';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { defaultSettings } from '../../../server/src/settings/settings.ts';
import { clusterOf } from '../charts/chart.ts';

/** What is found in a file of a chart. */
function findings(text: string, path = 'values.yaml', chart = 'Chart.yaml'): readonly Finding[] {
  const uri = `file:///chart/${path}`;
  const file = parseManifest(uri, text, defaultSettings.kinds);
  const cluster = clusterOf({ [chart]: 'name: shop\n', [path]: text });
  return lint({ uri, file, cluster, settings: defaultSettings });
}

/** The same as `LINE RULE TEXT`. */
function found(text: string, path?: string, chart?: string): readonly string[] {
  return findings(text, path, chart).map(({ span, rule }) => {
    const line = text.slice(0, span.start).split('\n').length;
    return `${line} ${rule} ${text.slice(span.start, span.end)}`;
  });
}

describe('in the values of a chart', () => {
  const cases: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
    [
      'a zone in an item is a zone',
      'extraEnv:\n  - name: TZ\n    value: Asia/Shanghia\n',
      ['3 unknown-timezone Asia/Shanghia'],
    ],
    ['a right one is right', 'extraEnv:\n  - name: TZ\n    value: Asia/Shanghai\n', []],
    ['another variable is none', 'extraEnv:\n  - name: A\n    value: Asia/Shanghia\n', []],
    ['an old name is old', 'env: [{name: TZ, value: PRC}]\n', ['1 legacy-timezone PRC']],
    ['a string of POSIX is one', 'a:\n  b:\n    env: [{name: TZ, value: CST-8}]\n', ['3 posix-timezone CST-8']],
    ['a zone of a type that is refused is refused', 'env:\n  - name: TZ\n    value: 8\n', ['3 wrong-value-type 8']],
    ['a key timezone has a zone', 'timezone: Asia/Shanghia\n', ['1 unknown-timezone Asia/Shanghia']],
    ['a key timeZone has one', 'a: {timeZone: Europe/Berln}\n', ['1 unknown-timezone Europe/Berln']],
    ['a key tz has one', 'list:\n  - tz: asia/shanghai\n', ['2 unknown-timezone asia/shanghai']],
    ['a key TZ has one', 'env:\n  TZ: Asia/Shanghia\n', ['2 unknown-timezone Asia/Shanghia']],
    ['two zones are no conflict', 'a:\n  timezone: Asia/Shanghai\n  tz: Europe/Berlin\n', []],
    [
      'volumes of two lists are not twice in a pod',
      'a: [{name: tz, hostPath: {path: /etc/localtime, type: File}}]\nb: [{name: tz, hostPath: {path: /etc/localtime, type: File}}]\n',
      [],
    ],
    ['such a key with a zone is right', 'timezone: Asia/Shanghai\nTZ: UTC\ntz: ""\n', []],
    ['such a key with what is near no zone is not looked at', 'timezone: enabled\nTZ: true\ntz: {a: b}\n', []],
    ['an action is not looked at', 'timezone: "{{ .Values.zone }}"\n', []],
    ['values that are a template of another program are not known', 'env:\n  - name: TZ\n    value: {{ tz }}\n', []],
    [
      'an action in a comment, which ends elsewhere, is a comment',
      '# {{ a\nenv:\n  - name: TZ\n    value: Asia/Shanghia # }}\n',
      ['4 unknown-timezone Asia/Shanghia'],
    ],
    ['another key is not looked at', 'zone: Asia/Shanghia\n', []],
    [
      'a mount near /etc/localtime is misplaced',
      'extraVolumeMounts:\n  - name: tz\n    mountPath: /ect/localtime\n    readOnly: true\nextraVolumes:\n  - name: tz\n    hostPath: {path: /etc/localtime, type: File}\n',
      ['3 misplaced-timezone-mount /ect/localtime'],
    ],
    [
      'a mount that the container can write to is writable',
      'volumeMounts:\n  - name: tz\n    mountPath: /etc/localtime\nvolumes:\n  - name: tz\n    hostPath: {path: /etc/localtime, type: File}\n',
      ['3 writable-timezone-mount /etc/localtime'],
    ],
    [
      'a file is no directory',
      'volumes:\n  - name: tz\n    hostPath: {path: /etc/localtime, type: Directory}\n',
      ['3 timezone-hostpath-type Directory'],
    ],
    [
      'nothing is missing',
      'env: []\nvolumes: []\nvolumeMounts: []\ncontainers: [{name: web}]\nserviceAccountName: default\n',
      [],
    ],
  ];
  for (const [what, text, expected] of cases) test(what, () => assert.deepEqual(found(text), expected));

  for (const [what, text] of [
    ['in a list of variables', 'extraEnv:\n  - name: TZ\n    value: Asia/Shanghia\n'],
    ['under a key', 'timezone: Asia/Shanghia\n'],
  ] as const) {
    test(`a fix changes the text ${what}`, () => {
      const [finding] = findings(text);
      const [fix] = finding === undefined ? [] : fixesFor(finding, {});
      const span = { start: text.indexOf('Asia'), end: text.indexOf('Asia') + 'Asia/Shanghia'.length };
      assert.deepEqual(fix?.edits, [{ uri: 'file:///chart/values.yaml', edits: [{ span, text: 'Asia/Shanghai' }] }]);
    });
  }

  test('a comment hides it', () => {
    assert.deepEqual(found('timezone: Asia/Shanghia # podsense: ignore[unknown-timezone] x\n'), []);
  });
});

describe('values are', () => {
  const text = 'timezone: Asia/Shanghia\n';
  const files: readonly (readonly [path: string, isRead: boolean, chart?: string])[] = [
    ['values.yaml', true],
    ['values-prod.yaml', true],
    ['prod-values.yaml', true],
    ['ci/tz-values.yaml', true],
    ['values.prod.yaml', true],
    ['charts/inner/values.yaml', true],
    ['other.yaml', false],
    ['myvalues.yaml', false],
    ['values.yaml', false, 'other/Chart.yaml'],
  ];
  for (const [path, isRead, chart] of files) {
    test(`${isRead ? '' : 'not '}read in ${path}${chart === undefined ? '' : ' without a chart'}`, () => {
      assert.equal(found(text, path, chart).length, isRead ? 1 : 0);
    });
  }

  const release = (spec: string) =>
    `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: a}\nspec:\n${spec}`;
  const application = (spec: string) =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec:\n${spec}`;

  test('read in a HelmRelease', () => {
    assert.deepEqual(found(release('  values:\n    tz: Asia/Shanghia\n'), 'a.yaml'), [
      '6 unknown-timezone Asia/Shanghia',
    ]);
  });

  test('read in an Application with a source, and with several', () => {
    const helm = 'helm: {valuesObject: {env: [{name: TZ, value: Asia/Shanghia}]}}';
    for (const spec of [`  source: {${helm}}\n`, `  sources:\n    - {${helm}}\n`])
      assert.match(found(application(spec), 'a.yaml').join(), /^\d unknown-timezone Asia\/Shanghia$/);
  });

  test('not read in another object', () => {
    const text = release('  values:\n    tz: Asia/Shanghia\n').replace('HelmRelease', 'Other');
    assert.deepEqual(found(text, 'a.yaml'), []);
  });
});
