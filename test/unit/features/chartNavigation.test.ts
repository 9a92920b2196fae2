import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { definitionAt, referencesAt } from '../../../server/src/features/navigation/navigation.ts';
import { checkedIn, files } from './chart.ts';

/** The places, as `FILE:LINE`, to which the first occurrence of `part` leads, from `by` characters behind its start. */
function places(
  text: string,
  part: string,
  by = 1,
  path = 'templates/x.yaml',
  others: Readonly<Record<string, string>> = {},
) {
  const checked = checkedIn(text, path, others);
  const position = checked.file.lines.positionAt(text.indexOf(part) + by);
  return definitionAt(position, checked).map(
    ({ uri, range }) => `${uri.slice('file:///chart/'.length)}:${range.start.line + 1}`,
  );
}

const value = 'a: {{ .Values.serviceAccount.create | quote }}\n';

describe('the definition of', () => {
  test('a value is in values.yaml', () => assert.deepEqual(places(value, 'create'), ['values.yaml:3']));

  test('a map of values is its key', () => assert.deepEqual(places(value, 'serviceAccount'), ['values.yaml:2']));

  test('a value after `$`', () => assert.deepEqual(places('{{ $.Values.named }}', 'named'), ['values.yaml:5']));

  test('a value in a helper', () => {
    const text = files['templates/_h.tpl'] ?? '';
    assert.deepEqual(places(text, 'create', 1, 'templates/_h.tpl'), ['values.yaml:3']);
  });

  test('a value of a chart inside another is in both', () => {
    const others = {
      'charts/in/Chart.yaml': 'name: in\n',
      'charts/in/values.yaml': 'a: b\n',
      'values.yaml': 'in:\n  a: c\n',
    };
    const found = places('{{ .Values.a }}', 'a }', 0, 'charts/in/templates/x.yaml', others);
    assert.deepEqual(found, ['charts/in/values.yaml:1', 'values.yaml:2']);
  });

  test('a helper is its name', () => {
    for (const text of ['a: {{ include "full" . }}\n', 'a: {{ template "full" . }}\n'])
      assert.deepEqual(places(text, 'full'), ['templates/_h.tpl:8']);
  });

  const none: readonly (readonly [what: string, text: string, part: string])[] = [
    ['a value that is not set', '{{ .Values.absent }}', 'absent'],
    ['a helper that is nowhere', '{{ include "absent" . }}', 'absent'],
    ['a value outside of an action', 'a: .Values.named\n', 'named'],
    ['another word of an action', '{{ .Values.named | quote }}', 'quote'],
  ];
  for (const [what, text, part] of none) test(`${what} is nowhere`, () => assert.deepEqual(places(text, part), []));
});

describe('the references of', () => {
  const text =
    'a: {{ .Values.named }}\nb: {{ $.Values.named | default (include "full" .) }}\nc: {{ .Values.named.more }}\n';
  const files = {
    'templates/y.yaml': '{{ .Values.named }}{{ include "full" . }}',
    'other/z.yaml': '{{ .Values.named }}',
  };

  function references(
    text: string,
    part: string,
    path: string,
    others: Readonly<Record<string, string>>,
    isAll = true,
  ) {
    const checked = checkedIn(text, path, others);
    const position = checked.file.lines.positionAt(text.indexOf(part) + 1);
    return referencesAt(position, checked, isAll)
      .map(({ uri, range }) => `${uri.slice('file:///chart/'.length)}:${range.start.line + 1}`)
      .sort();
  }

  const ofValue = ['templates/x.yaml:1', 'templates/x.yaml:2', 'templates/y.yaml:1'];

  test('a value, at a use of it', () => {
    assert.deepEqual(references(text, 'named', 'templates/x.yaml', files), [...ofValue, 'values.yaml:5']);
    assert.deepEqual(references(text, 'named', 'templates/x.yaml', files, false), ofValue);
  });

  test('a value, at its key', () => {
    const values = 'a: b\nnested: {b: c}\nd:\n  e: f\nnamed: ops\n';
    const others = { ...files, 'templates/x.yaml': text };
    assert.deepEqual(references(values, 'named', 'values.yaml', others), [...ofValue, 'values.yaml:5']);
    assert.deepEqual(references(values, 'e: f', 'values.yaml', { 'templates/x.yaml': '{{ .Values.d.e }}' }, false), [
      'templates/x.yaml:1',
    ]);
  });

  test('a helper, at a use of it and at its name', () => {
    const ofHelper = ['templates/_h.tpl:1', 'templates/x.yaml:2', 'templates/y.yaml:1'];
    const helper = '{{ define "full" }}a{{ end }}';
    const others = { ...files, 'templates/_h.tpl': helper };
    assert.deepEqual(references(text, 'full', 'templates/x.yaml', others), ofHelper);
    assert.deepEqual(references(helper, 'full', 'templates/_h.tpl', { ...others, 'templates/x.yaml': text }), ofHelper);
  });
});
