import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codeActions } from '../../../server/src/features/actions/codeActions.ts';
import { valueFixes } from '../../../server/src/features/actions/valueFixes.ts';
import { say } from '../../../server/src/messages/message.ts';
import type { FixContext } from '../../../server/src/rules/rule.ts';
import { checkedIn, deployment, files } from './chart.ts';
import { able } from './checked.ts';

const list =
  'env:\n  - name: A\n    value: b\n  {{- with .Values.extraEnv }}\n  {{- toYaml . | nindent 12 }}\n  {{- end }}\n';
const map =
  'env:\n  - name: A\n    value: b\n  {{- range $k, $v := .Values.env }}\n  - name: {{ $k }}\n    value: {{ $v | quote }}\n  {{- end }}\n';
const account = 'serviceAccountName: web\n';
const values = `${files['values.yaml']}env: {}\nextraEnvFrom: []\n`;

/** The fixes of a container's finding as `TITLE | TEXT`. */
function fixes(container: string, asked: FixContext = { computerZone: 'Asia/Shanghai' }): readonly string[] {
  const checked = checkedIn(deployment(account, container), 'templates/x.yaml', { 'values.yaml': values });
  return checked.findings.flatMap(finding =>
    valueFixes(finding, checked, asked).map(({ title, edits }) => {
      const [file] = edits;
      const [edit] = file?.edits ?? [];
      const replaced = edit === undefined ? '' : values.slice(edit.span.start, edit.span.end);
      return `${say(title, 'en')} | ${replaced} -> ${edit?.text}`;
    }),
  );
}

describe('a container of a template gets TZ in values.yaml', () => {
  test('by a list that the template takes into it', () => {
    assert.deepEqual(fixes(list), [
      'Set TZ to Asia/Shanghai by extraEnv in values.yaml | [] -> [{name: TZ, value: Asia/Shanghai}]',
      'Choose a zone by extraEnv in values.yaml… |  -> undefined',
    ]);
  });

  test('by a map that the template takes into it', () => {
    assert.equal(fixes(map)[0], 'Set TZ to Asia/Shanghai by env in values.yaml | {} -> {TZ: Asia/Shanghai}');
  });

  test('with the zone that is chosen', () => {
    const [fix] = fixes(list, { answers: { timeZone: 'Europe/Berlin' } });
    assert.equal(fix, 'Choose a zone by extraEnv in values.yaml… | [] -> [{name: TZ, value: Europe/Berlin}]');
  });

  test('in an action of its own', () => {
    const checked = checkedIn(deployment(account, list), 'templates/x.yaml', { 'values.yaml': values });
    const line = checked.file.text.split('\n').findIndex(text => text.includes('- name: {{'));
    const range = { start: { line, character: 12 }, end: { line, character: 12 } };
    const actions = codeActions({ range }, checked, able, { computerZone: 'Asia/Shanghai' });
    const action = actions.find(({ title }) => title.startsWith('Set TZ to Asia/Shanghai by extraEnv'));
    const [change] = action?.edit?.documentChanges ?? [];
    assert.match(JSON.stringify(change), /values\.yaml.*\[\{name: TZ, value: Asia\/Shanghai\}\]/);
  });
});

describe('no such fix is offered', () => {
  const none: readonly (readonly [what: string, container: string])[] = [
    [
      'if the list is taken somewhere else',
      list.replace('env:', 'args:').replaceAll(/ {2}- name: A\n {4}value: b\n/g, ''),
    ],
    [
      'if the list holds other things',
      list.replace('extraEnv', 'extraEnvFrom').replace('env:\n  - name: A\n    value: b\n', 'envFrom:\n'),
    ],
    ['if no value decides', 'env:\n  - name: A\n    value: b\n'],
  ];
  for (const [what, container] of none) test(what, () => assert.deepEqual(fixes(container), []));
});
