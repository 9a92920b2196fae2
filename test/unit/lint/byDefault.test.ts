import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseManifest } from '../../../server/src/kubernetes/delivery/parseManifest.ts';
import type { Finding } from '../../../server/src/lint/finding.ts';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { say } from '../../../server/src/messages/message.ts';
import type { RuleId } from '../../../server/src/protocol/ruleIds.gen.ts';
import { defaultSettings } from '../../../server/src/settings/settings.ts';
import { clusterOf, deploymentNamed } from '../charts/chart.ts';

const helpers = `{{- define "account" -}}
{{- if .Values.serviceAccount.create -}}
{{ default .Release.Name .Values.serviceAccount.name }}
{{- else -}}
{{ default "default" .Values.serviceAccount.name }}
{{- end -}}
{{- end -}}
{{- define "pod" -}}
serviceAccountName: {{ include "account" . }}
hostNetwork: {{ .Files.Get "network" }}
containers:
  - name: web
    image: {{ .Files.Get "image" }}
    {{- with .Values.extraEnv }}
    env:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    {{- if .Files.x }}
    tty: true
    {{- end }}
    resources:
      {{- tpl (.Files.Get "resources") . | nindent 6 }}
{{- end -}}
`;
const values = `timezone: Asia/Shanghia
serviceAccount:
  create: false
  name: ""
extraEnv: []
extraVolumes: []
`;

/** The findings of a rule in a template of a chart with these values. */
function found(template: string, rule: RuleId, own = values): readonly Finding[] {
  const uri = 'file:///chart/templates/x.yaml';
  const files = {
    'Chart.yaml': 'name: shop\n',
    'values.yaml': own,
    'templates/_h.tpl': helpers,
    'templates/x.yaml': template,
  };
  const file = parseManifest(uri, template, defaultSettings.kinds);
  const all = lint({ uri, file, cluster: clusterOf(files), settings: defaultSettings });
  return all.filter(finding => finding.rule === rule);
}

const deployment = (spec: string, container = '') => deploymentNamed('web', 'web', spec, container);

const account = 'serviceAccountName: {{ include "account" . }}\n';
const env =
  'env:\n  - name: A\n    value: b\n  {{- with .Values.extraEnv }}\n  {{- toYaml . | nindent 12 }}\n  {{- end }}\n';

/** The places that a finding is related to, as `FILE:LINE MESSAGE`. */
function related({ related: all }: Finding): readonly string[] {
  return all.map(({ place, message }) => {
    const line = 'range' in place ? (place as { range: { start: { line: number } } }).range.start.line + 1 : 0;
    return `${place.uri.slice(place.uri.lastIndexOf('/') + 1)}:${line} ${say(message, 'en')}`;
  });
}

describe('what the default values give', () => {
  test('is information, with the values as related places', () => {
    const [finding, ...others] = found(deployment(account), 'default-service-account');
    assert.deepEqual(others, []);
    assert.equal(finding?.severity, 'information');
    assert.deepEqual(related(finding), [
      'values.yaml:3 serviceAccount.create is false by default.',
      'values.yaml:4 serviceAccount.name is "" by default.',
    ]);
  });

  test('is found in a pod that a helper prints, of which not all is known', () => {
    const pod = '{{- include "pod" . | nindent 6 }}';
    const template = `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      ${pod}\n`;
    for (const rule of ['default-service-account', 'missing-timezone-mount'] as const) {
      const places = found(template, rule).map(({ severity, span }) => [
        severity,
        template.slice(span.start, span.end),
      ]);
      assert.deepEqual(places, [['information', pod]], rule);
    }
  });

  test('is said to be so in each language', () => {
    const [finding] = found(deployment(account), 'default-service-account');
    assert.ok(finding !== undefined);
    assert.match(say(finding.message, 'en'), /"default".*This holds with the default values of the chart\.$/);
    assert.match(say(finding.message, 'zh'), /使用 chart 的默认值时如此。$/);
  });

  test('stands at the action that prints it', () => {
    const text = deployment(account);
    const [finding] = found(text, 'default-service-account');
    assert.equal(text.slice(finding?.span.start, finding?.span.end), '{{ include "account" . }}');
  });

  test('is about the part that the template writes', () => {
    const zone = 'env:\n  - name: TZ\n    value: {{ .Values.timezone | quote }}\n';
    const text = deployment('hostname: {{ .Values.timezone }}\n', zone);
    const [finding] = found(text, 'unknown-timezone');
    assert.equal(text.slice(finding?.part.start, finding?.part.end), '{{ .Values.timezone | quote }}');
  });

  test('has no fix', () => {
    const [finding] = found(deployment(account), 'default-service-account');
    assert.deepEqual(finding && fixesFor(finding, {}), []);
  });

  test('is nothing if other values are the default', () => {
    assert.deepEqual(found(deployment(account), 'default-service-account', values.replace('""', 'ops')), []);
    assert.deepEqual(found(deployment(account), 'default-service-account', values.replace('false', 'true')), []);
  });

  test('is a wrong text where it is printed', () => {
    const text = deployment('', 'env:\n  - name: TZ\n    value: {{ .Values.timezone | quote }}\n');
    const [finding] = found(text, 'unknown-timezone');
    assert.equal(finding?.severity, 'information');
    assert.equal(text.slice(finding.span.start, finding.span.end), '{{ .Values.timezone | quote }}');
    assert.deepEqual(related(finding), ['values.yaml:1 timezone is Asia/Shanghia by default.']);
  });

  test('is the absence of what an empty list does not supply', () => {
    const [finding] = found(deployment('', env), 'missing-timezone-mount');
    assert.equal(finding?.severity, 'information');
    assert.deepEqual(related(finding), ['values.yaml:5 extraEnv is [] by default.']);
  });

  test('is not the absence of what a list supplies', () => {
    const own = values.replace('extraEnv: []', 'extraEnv: [{name: TZ, value: Asia/Shanghai}]');
    const [finding] = found(deployment('', env), 'missing-timezone-mount', own);
    assert.ok(finding !== undefined);
    assert.match(say(finding.message, 'en'), /This holds if extraEnv is false\.$/);
    assert.deepEqual(finding.related, []);
  });

  test('is nothing beside what is certain', () => {
    const [finding, ...others] = found(deployment(''), 'default-service-account');
    assert.equal(finding?.severity, 'warning');
    assert.deepEqual([others, finding.related], [[], []]);
  });

  test('adds its places to what holds under a condition', () => {
    const spec = '{{- if .Values.serviceAccount.create }}\nserviceAccountName: web\n{{- end }}\n';
    const [finding, ...others] = found(deployment(spec), 'default-service-account');
    assert.deepEqual(others, []);
    assert.ok(finding !== undefined);
    assert.match(say(finding.message, 'en'), /This holds if serviceAccount\.create is false\.$/);
    assert.deepEqual(related(finding), ['values.yaml:3 serviceAccount.create is false by default.']);
  });

  test('is nothing where something else is not known', () => {
    const spec = `{{- if .Capabilities.x }}\nserviceAccountName: web\n{{- else }}\n${account}{{- end }}\n`;
    assert.deepEqual(found(deployment(spec), 'default-service-account'), []);
  });

  test('is nothing in a document that is no YAML with them', () => {
    const text = deployment(account, '{{ "a: [" }}\n');
    assert.deepEqual(found(text, 'default-service-account'), []);
  });

  test('is hidden by a comment of the template', () => {
    const text = deployment(`# podsense: ignore[default-service-account]\n${account}`);
    assert.deepEqual(found(text, 'default-service-account'), []);
  });

  test('stands in its own document of several', () => {
    const text = `${deployment('serviceAccountName: ops\n')}---\n${deployment(account)}`;
    const [finding, ...others] = found(text, 'default-service-account');
    assert.deepEqual(others, []);
    assert.equal(finding?.span.start, text.indexOf('{{ include'));
  });
});

describe('what holds whatever the values are has none of them as related places', () => {
  const cases: readonly (readonly [rule: RuleId, spec: string, container: string])[] = [
    ['default-service-account', 'hostNetwork: {{ .Values.serviceAccount.create }}\n', ''],
    ['default-service-account', 'automountServiceAccountToken: {{ .Values.serviceAccount.create }}\n', ''],
    ['missing-timezone-mount', '', 'env:\n  - name: A\n    value: {{ .Values.timezone }}\n'],
    [
      'missing-timezone-mount',
      'hostname: {{ .Values.timezone }}\n',
      'env: [{name: A, value: "{{ .Values.timezone }}"}]\n',
    ],
  ];
  for (const [rule, spec, container] of cases) {
    test(`${rule}: ${spec}${container}`, () => {
      const [finding] = found(deployment(spec, container), rule);
      assert.ok(finding !== undefined);
      assert.deepEqual(related(finding), []);
    });
  }
});
