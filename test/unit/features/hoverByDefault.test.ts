import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import { checkedIn, deployment } from './chart.ts';
import { able } from './checked.ts';

/** The hover at the start of a part of a text. */
function hover(text: string, part: string, language: 'en' | 'zh' = 'en'): string {
  const checked = checkedIn(text);
  const position = checked.file.lines.positionAt(text.indexOf(part));
  const shown = hoverAt(position, checked, { ...able, language }, { now: 0 });
  return shown === null ? '' : (shown.contents as MarkupContent).value;
}

const account = 'serviceAccountName: {{ include "account" . }}\n';
const zone = 'env:\n  - name: TZ\n    value: {{ .Values.timezone | quote }}\n';
const env =
  'env:\n  - name: A\n    value: b\n  {{- with .Values.extraEnv }}\n  {{- toYaml . | nindent 12 }}\n  {{- end }}\n';

describe('a hover says what the default values make of', () => {
  const sentence =
    'With the default values: runs as `default`, since `serviceAccount.create` is false (values.yaml:3).';

  test('an account', () => assert.ok(hover(deployment(account), 'serviceAccountName').includes(sentence)));

  test('an account, at its value', () =>
    assert.ok(hover(deployment(account), '{{ include "account"').includes(sentence)));

  test('an account, at the pod', () =>
    assert.ok(hover(deployment(account), 'spec:\n      service').includes(sentence)));

  test('an account in Chinese', () => {
    const text = hover(deployment(account), 'serviceAccountName', 'zh');
    assert.ok(
      text.includes('使用默认值时：以 `default` 运行，因为 `serviceAccount.create` 为 false（values.yaml:3）。'),
      text,
    );
  });

  test('an account that is absent in an arm', () => {
    const spec = '{{- if .Values.serviceAccount.create }}\nserviceAccountName: web\n{{- end }}\n';
    assert.ok(hover(deployment(spec), 'spec:\n      {{-').includes(sentence));
  });

  test('an account with the name of the release', () => {
    const text = hover(
      deployment('serviceAccountName: {{ include "full" . }}-{{ .Values.named }}\n'),
      'serviceAccountName',
    );
    assert.match(
      text,
      /With the default values: runs as `RELEASE-shop-ops`, since `named` is `ops` \(values\.yaml:5\)\./,
    );
  });

  test('a zone', () => {
    const text = hover(deployment('', zone), 'name: TZ');
    assert.match(text, /With the default values: TZ is `Asia\/Shanghai` \(values\.yaml:1\)\./);
  });

  test('a zone in Chinese', () => {
    assert.match(
      hover(deployment('', zone), 'name: TZ', 'zh'),
      /使用默认值时：TZ 为 `Asia\/Shanghai`（values\.yaml:1）。/,
    );
  });

  test('the clock of a container, by its rendered name', () => {
    const text = hover(deployment('', env), 'name: {{ .Chart.Name }}');
    assert.match(
      text,
      /With the default values:\n\n- `shop` shows UTC, since nothing gives it a time zone\. This is since `extraEnv` is `\[\]` \(values\.yaml:6\)\./,
    );
  });
});

describe('a hover says nothing of the default values', () => {
  const silent: readonly (readonly [what: string, text: string, part: string])[] = [
    ['at an account that is written', deployment('serviceAccountName: web\n'), 'serviceAccountName'],
    [
      'at a container that no value decides',
      deployment('', 'env:\n  - {name: TZ, value: UTC}\n', 'web'),
      'name: web\n          image',
    ],
    ['if the account is not known', deployment('serviceAccountName: {{ .Files.x }}\n'), 'serviceAccountName'],
    ['elsewhere', deployment(account), 'image:'],
  ];
  for (const [what, text, part] of silent) test(what, () => assert.doesNotMatch(hover(text, part), /default values/));

  test('of a file outside of a chart', () => {
    const checked = checkedIn(deployment(account), 'other/x.yaml');
    const position = checked.file.lines.positionAt(checked.file.text.indexOf('serviceAccountName'));
    assert.doesNotMatch(JSON.stringify(hoverAt(position, checked, able, { now: 0 })), /default values/);
  });
});
