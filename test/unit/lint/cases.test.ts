import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { say } from '../../../server/src/messages/message.ts';
import type { RuleId } from '../../../server/src/protocol/ruleIds.gen.ts';
import { findingsOf } from '../../support/laws.ts';

/** A Deployment with these lines in its pod's spec, and these in its container. */
function deployment(spec: string, container = ''): string {
  const inSpec = spec.replace(/^(?=.)/gm, '      ');
  const inContainer = container.replace(/^(?=.)/gm, '          ');
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels:
    {{- include "labels" . | nindent 4 }}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels: {app: web}
    spec:
${inSpec}      containers:
        - name: web
          image: "{{ .Values.image }}:1"
${inContainer}`;
}

/** The severities of a rule's findings, in order. */
function severities(text: string, rule: RuleId): string {
  return findingsOf(text)
    .filter(finding => finding.rule === rule)
    .map(({ severity }) => severity)
    .join();
}

const named = (condition: string, name = 'web') => `{{- if ${condition} }}\nserviceAccountName: ${name}\n`;
const end = '{{- end }}\n';

describe('the account of a pod in a template', () => {
  const cases: readonly (readonly [what: string, spec: string, severities: string])[] = [
    ['with nothing around it', '', 'warning'],
    ['in an arm', `${named('.Values.a')}${end}`, 'information'],
    [
      'by an unknown value in an arm',
      '{{- with .Values.a }}\nserviceAccountName: {{ . }}\n{{- end }}\n',
      'information',
    ],
    ['in both arms', `${named('.Values.a')}{{- else }}\nserviceAccountName: b\n${end}`, ''],
    [
      'in the one arm, or in the other of the same condition',
      `${named('.Values.a')}${end}${named('not .Values.a')}${end}`,
      '',
    ],
    ['in two arms of several conditions', `${named('.Values.a')}${end}${named('.Values.b')}${end}`, 'information'],
    ['in an arm that is always there', `{{- if or .Values.a (not .Values.a) }}\nserviceAccountName: web\n${end}`, ''],
    [
      'in an arm of another condition in the same dot',
      `{{- range .Values.x }}{{ end }}${named('.a')}${end}`,
      'information',
    ],
    [
      'that is default in one arm',
      `${named('.Values.a')}{{- else }}\nserviceAccountName: default\n${end}`,
      'information',
    ],
    [
      'that is default in both',
      `${named('.Values.a', 'default')}{{- else }}\nserviceAccountName: default\n${end}`,
      'information,information',
    ],
    ['beside an assignment', '{{- $name := .Values.a }}\n', 'warning'],
    ['beside a comment', '{{- /* serviceAccountName */}}\n', 'warning'],
    [
      'beside what is printed deeper',
      '{{- with .Values.a }}\ntolerations:\n  {{- toYaml . | nindent 8 }}\n{{- end }}\n',
      'warning',
    ],
    ['beside what is printed in its column', '{{- include "spec" . | nindent 6 }}\n', ''],
    ['beside what is printed anywhere', '{{ include "spec" . }}\n', ''],
    [
      'beside what is printed in an arm',
      '{{- if .Values.a }}\n{{- include "spec" . | nindent 6 }}\n{{- end }}\n',
      'information',
    ],
    ['in what is defined', `{{- define "x" }}\nserviceAccountName: web\n${end}`, 'warning'],
  ];
  for (const [what, spec, expected] of cases) {
    test(what, () => assert.equal(severities(deployment(spec), 'default-service-account'), expected));
  }

  test('is found in an object that is there or not as a whole', () => {
    const within = (spec: string) => `{{- if and .Values.enabled .Values.b }}\n${deployment(spec)}{{- end }}\n`;
    assert.equal(severities(within(`${named('.Values.enabled')}${end}`), 'default-service-account'), '');
    assert.equal(severities(within(`${named('.Values.c')}${end}`), 'default-service-account'), 'information');
    assert.equal(
      severities(`{{- if .Values.enabled }}\n${deployment('')}{{- end }}\n`, 'default-service-account'),
      'warning',
    );
  });

  test('is found in each of two objects of which one is there', () => {
    const text = `{{- if .Values.a }}\n${deployment('')}{{- else }}\n${deployment('')}{{- end }}\n`;
    assert.equal(severities(text, 'default-service-account'), 'warning,warning');
  });

  for (const [spec, said] of [
    [`${named('.Values.accounts.create')}${end}`, 'This holds if accounts.create is false.'],
    [`${named('not .Values.a')}${end}`, 'This holds if a is true.'],
    [`${named('.Values.a')}${end}${named('not .Values.b')}${end}`, 'This holds if b is true and a is false.'],
    [
      ['a', 'b', 'c', 'd', 'e'].map(name => `${named(`.Values.${name}`)}${end}`).join(''),
      'This holds if a, b, c and others are false.',
    ],
    [`{{- with $.Values.a }}\nserviceAccountName: web\n${end}`, 'This holds if a is false.'],
  ] as const) {
    test(`is said with the condition: ${said}`, () => {
      const [finding] = findingsOf(deployment(spec)).filter(({ rule }) => rule === 'default-service-account');
      assert.ok(
        finding !== undefined && say(finding.message, 'en').endsWith(` ${said}`),
        finding && say(finding.message, 'en'),
      );
      assert.deepEqual(fixesFor(finding, {}), []);
    });
  }
});

/** Lines of a container that print, each in an arm of a condition of its own. */
function manyArms(count: number): string {
  const arms = Array.from({ length: count }, (_, at) => `{{- if .Values.a${at} }}\n{{ include "x" . | nindent 10 }}\n`);
  return arms.map(arm => arm + end).join('');
}

describe('the zone of a container in a template', () => {
  const env = (item: string) => `env:\n  - {name: A, value: b}\n${item.replace(/^(?=.)/gm, '  ')}`;
  const cases: readonly (readonly [what: string, container: string, severities: string])[] = [
    ['with an argument beside other text', `args: ['--port={{ .Values.port }}', "{{ .a }}:{{ .b }}"]\n`, 'warning'],
    ['with an argument that is an action', 'args:\n  - {{ .Values.arg }}\n', ''],
    ['with an argument in quotes that is an action', 'args: ["{{ .Values.arg }}"]\n', ''],
    ['with a script that sets a zone', 'args:\n  - |\n    {{ .Values.a }}\n    export TZ=UTC\n', ''],
    ['with arguments in arms', 'args:\n  - a\n  {{- if .Values.b }}\n  - --b\n  {{- end }}\n', 'warning'],
    ['with arguments of a range', 'args:\n  {{- range .Values.b }}\n  - {{ . }}\n  {{- end }}\n', 'information'],
    [
      'with another variable in an arm',
      env('{{- if .Values.a }}\n- {name: B, value: {{ .Values.b }}}\n{{- end }}\n'),
      'warning',
    ],
    ['with TZ in an arm', env('{{- if .Values.a }}\n- {name: TZ, value: Asia/Tokyo}\n{{- end }}\n'), 'information'],
    [
      'with variables in an arm',
      env('{{- with .Values.a }}\n{{- toYaml . | nindent 12 }}\n{{- end }}\n'),
      'information',
    ],
    [
      'with an action for all variables in an arm',
      '{{- with .Values.a }}\nenv: {{- toYaml . | nindent 12 }}\n{{- end }}\n',
      'information',
    ],
    [
      'with blanks and an action for all variables in an arm',
      '{{- with .Values.a }}\nenv: {{ toYaml . | nindent 12 }}\n{{- end }}\n',
      'information',
    ],
    ['with variables', env('{{- toYaml .Values.a | nindent 12 }}\n'), ''],
    ['with resources', 'resources:\n  {{- toYaml .Values.resources | nindent 12 }}\n', 'warning'],
    ['with resources behind the key', 'resources: {{- toYaml .Values.resources | nindent 12 }}\n', 'warning'],
    ['with what many arms may give', manyArms(6), 'information'],
    ['in more cases than are looked at', manyArms(16), ''],
  ];
  for (const [what, container, expected] of cases) {
    test(what, () => assert.equal(severities(deployment('', container), 'missing-timezone-mount'), expected));
  }

  test('that has no name is found in an arm that is there in one case alone', () => {
    const arm = (condition: string, zone: string) => `{{- ${condition} }}\n- {name: TZ, value: ${zone}}\n`;
    const arms = `${arm('if .Values.a', 'Asia/Tokyo')}${arm('else if .Values.b', 'Asia/Tokio')}${arm('else', 'UTC')}{{- end }}\n`;
    assert.equal(severities(deployment('', env(arms)), 'unknown-timezone'), 'information');
  });

  test('is not known where the annotations of its pod are not', () => {
    const text = deployment('').replace(
      '      labels: {app: web}\n    spec',
      '      annotations:\n        {{- toYaml .Values.a | nindent 8 }}\n    spec',
    );
    assert.equal(severities(text, 'missing-timezone-mount'), '');
  });

  test('is of an object that a hole in its metadata does not make owned', () => {
    const text = deployment('').replace(
      '  labels:\n    {{- include "labels" . | nindent 4 }}\n',
      '  {{ include "metadata" . }}\n',
    );
    assert.equal(severities(text, 'missing-timezone-mount'), 'warning');
  });
});

describe('a fix in a template', () => {
  const offered = (text: string) =>
    findingsOf(text)
      .filter(({ rule }) => rule === 'missing-timezone-mount')
      .flatMap(finding => fixesFor(finding, { computerZone: 'Asia/Tokyo' }))
      .filter(({ id, edits }) => id === 'env' && edits.length > 0).length;
  const asking = (text: string) =>
    findingsOf(text)
      .filter(({ rule }) => rule === 'missing-timezone-mount')
      .flatMap(finding => fixesFor(finding, {}))
      .filter(({ asks }) => asks !== undefined).length;
  const literal = 'ports:\n  - containerPort: 80\nlivenessProbe: {}\n';
  const cases: readonly (readonly [what: string, container: string, count: number])[] = [
    ['is offered where all is literal', literal, 1],
    ['goes into no arm', `{{- if .Values.a }}\n${literal}{{- end }}\n`, 0],
    [
      'goes into no arm behind an entry that makes no difference',
      '{{- if .Values.a }}\ncommand: [a]\n{{- end }}\nlivenessProbe: {}\n',
      0,
    ],
    ['stands before no action that prints', `${literal}{{- toYaml .Values.a | nindent 10 }}\n`, 0],
    [
      'parts no entry and what is printed below it',
      'ports:\n  {{- toYaml .Values.a | nindent 12 }}\nlivenessProbe: {}\n',
      0,
    ],
  ];
  for (const [what, container, count] of cases) {
    test(what, () => assert.equal(offered(deployment('', container)), count));
    test(`${what}, and so does one that asks for a zone`, () => assert.equal(asking(deployment('', container)), count));
  }

  test('asks for no zone where the variable may be there by an arm', () => {
    const more = '  {{- with .Values.more }}\n  {{- toYaml . | nindent 12 }}\n  {{- end }}\n';
    const text = deployment('', `env:\n  - name: A\n    value: b\n${more}`);
    assert.equal(severities(text, 'missing-timezone-mount'), 'information');
    assert.equal(asking(text), 0);
  });
});
