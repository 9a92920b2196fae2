import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codeActions } from '../../../server/src/features/actions/codeActions.ts';
import { valueFixes } from '../../../server/src/features/actions/valueFixes.ts';
import { say } from '../../../server/src/messages/message.ts';
import type { FixContext } from '../../../server/src/rules/rule.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
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

describe('of values that hold variables, TZ becomes the last one', () => {
  const lists: readonly (readonly [what: string, container: string, values: string, changed: string])[] = [
    [
      'in a list that is indented',
      list,
      'extraEnv:\n  - name: LEVEL\n    value: info\n\nreplicas: 1\n',
      'extraEnv:\n  - name: LEVEL\n    value: info\n  - name: TZ\n    value: Asia/Shanghai\n\nreplicas: 1\n',
    ],
    [
      'in a list that is not, with wide dashes and a comment',
      list,
      'extraEnv:\n-   name: LEVEL\n    value: info # of the log\nreplicas: 1\n',
      'extraEnv:\n-   name: LEVEL\n    value: info # of the log\n-   name: TZ\n    value: Asia/Shanghai\nreplicas: 1\n',
    ],
    [
      'in a list at the end of a text without an end',
      list,
      'extraEnv:\r\n  - name: LEVEL\r\n    value: info',
      'extraEnv:\r\n  - name: LEVEL\r\n    value: info\r\n  - name: TZ\r\n    value: Asia/Shanghai',
    ],
    [
      'in a list in flow style',
      list,
      'extraEnv: [{name: LEVEL, value: info}]\n',
      'extraEnv: [{name: LEVEL, value: info}, {name: TZ, value: Asia/Shanghai}]\n',
    ],
    [
      'in a list below other keys',
      list.replace('.extraEnv', '.web.extraEnv'),
      'web:\n    extraEnv:\n        - name: LEVEL\n          value: info\n    replicas: 1\n',
      'web:\n    extraEnv:\n        - name: LEVEL\n          value: info\n        - name: TZ\n          value: Asia/Shanghai\n    replicas: 1\n',
    ],
    ['in a map', map, 'env:\n  LEVEL: info\nreplicas: 1\n', 'env:\n  LEVEL: info\n  TZ: Asia/Shanghai\nreplicas: 1\n'],
  ];
  for (const [what, container, before, after] of lists)
    test(what, () => assert.deepEqual(changed(container, before), [after, before]));

  const none: readonly (readonly [what: string, values: string])[] = [
    ['one that names TZ already', 'extraEnv:\n  - name: TZ\n    value: ""\n'],
    ['one that another repeats', 'extraEnv: &a\n  - name: LEVEL\n    value: info\nother: *a\n'],
    ['one of plain texts', 'extraEnv:\n  - LEVEL=info\n'],
  ];
  for (const [what, values] of none) test(`but not of ${what}`, () => assert.deepEqual(changed(list, values), []));
});

/** What the fixes of a container's finding make of values.yaml; those that ask for a zone change nothing yet. */
function changed(container: string, values: string): readonly string[] {
  const checked = checkedIn(deployment(account, container), 'templates/x.yaml', { 'values.yaml': values });
  return checked.findings.flatMap(finding =>
    valueFixes(finding, checked, { computerZone: 'Asia/Shanghai' }).map(({ edits }) =>
      applyEdits(
        values,
        edits.flatMap(file => file.edits),
      ),
    ),
  );
}

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
