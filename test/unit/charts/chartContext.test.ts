import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clusterOf, renderedText } from './chart.ts';

type Files = Readonly<Record<string, string>>;

/** What a template prints in the chart `file:///chart/`, or in a chart inside it. */
function printed(template: string, files: Files, folder = ''): string | undefined {
  return renderedText(template, clusterOf(files).chartSources.contextOf(`file:///chart/${folder}templates/x.yaml`));
}

const parent: Files = {
  'Chart.yaml': 'name: shop\n',
  'values.yaml': 'a: x\ninner: {b: top, none: null}\nglobal: {g: all}\n',
};
const inner: Files = {
  ...parent,
  'charts/inner/Chart.yaml': 'name: inner\n',
  'charts/inner/values.yaml': 'b: below\nc: own\nnone: x\nglobal: {g: below, h: own}\n',
};
const dependency = (text: string): Files => ({ ...inner, 'Chart.yaml': `name: shop\ndependencies:\n  - ${text}\n` });

describe('the values of a chart', () => {
  test('are those of its values.yaml', () => assert.equal(printed('{{ .Values.a }}', parent), 'x'));

  test('are unknown without that file', () => {
    assert.equal(printed('{{ .Values.a }}', { 'Chart.yaml': 'name: shop\n' }), '{{ .Values.a }}');
  });

  test('are unknown if that file is no YAML', () => {
    assert.equal(printed('{{ .Values.a }}', { ...parent, 'values.yaml': 'a: x\nb: [' }), '{{ .Values.a }}');
  });

  test('are known if texts in it have actions', () => {
    assert.equal(printed('{{ .Values.b }}', { ...parent, 'values.yaml': '# {{ x }}\na: "{{ y }}"\nb: x\n' }), 'x');
  });

  test('are none of an empty file with a comment', () => {
    assert.equal(printed('[{{ .Values.a }}]', { ...parent, 'values.yaml': '# nothing\n' }), '[]');
  });

  test('are those of its parent first', () => {
    const text =
      '{{ .Values.b }} {{ .Values.c }} [{{ hasKey .Values "none" }}] {{ .Values.global.g }} {{ .Values.global.h }}';
    assert.equal(printed(text, inner, 'charts/inner/'), 'top own [false] all own');
  });

  test('have those of the charts inside it', () => {
    assert.equal(printed('{{ .Values.inner.b }} {{ .Values.inner.c }}', inner), 'top own');
  });

  test('stand below an alias', () => {
    const files = { ...dependency('{name: inner, alias: other}'), 'values.yaml': 'other: {b: named}\n' };
    assert.equal(printed('{{ .Values.b }} {{ .Values.c }}', files, 'charts/inner/'), 'named own');
  });

  test('are unknown of a chart that is not there', () => {
    const files = { ...parent, ...{ 'Chart.yaml': 'name: shop\ndependencies: [{name: inner}]\n' } };
    assert.equal(printed('{{ .Values.inner.b }} {{ .Values.inner.d }}', files), 'top {{ .Values.inner.d }}');
  });
});

describe('a chart inside another', () => {
  const isEvaluated = (text: string, values = 'on: x\n') =>
    printed('{{ .Values.c }}', { ...dependency(text), 'values.yaml': values }, 'charts/inner/') === 'own';

  const cases: readonly (readonly [what: string, isSo: boolean, dependency: string, values?: string])[] = [
    ['without a condition', true, '{name: inner}'],
    ['whose condition is true', true, '{name: inner, condition: inner.enabled}', 'inner: {enabled: true}'],
    ['whose condition is false', false, '{name: inner, condition: inner.enabled}', 'inner: {enabled: false}'],
    ['whose condition is not set', true, '{name: inner, condition: inner.enabled}'],
    ['whose second condition is false', false, '{name: inner, condition: "a.b,inner.x"}', 'a: {}\ninner: {x: false}'],
    ['that depends on tags', false, '{name: inner, tags: [x]}'],
    ['that is there twice', false, '{name: inner}\n  - {name: inner, alias: again}'],
  ];
  for (const [what, isSo, text, values] of cases)
    test(`${what} is ${isSo ? '' : 'not '}evaluated`, () => assert.equal(isEvaluated(text, values), isSo));
});

describe('a helper', () => {
  const defined = (text: string) => `{{ define "h" }}${text}{{ end }}`;
  const text = '{{ include "h" . }}';

  test('may stand in any template of the chart', () => {
    assert.equal(printed(text, { ...parent, 'templates/a.yaml': defined('a') }), 'a');
    assert.equal(printed(text, { ...parent, 'templates/sub/_x.tpl': defined('a') }), 'a');
  });

  test('of a parent hides that of a chart inside it', () => {
    const files = { ...inner, 'templates/_a.tpl': defined('a'), 'charts/inner/templates/_a.tpl': defined('b') };
    assert.equal(printed(text, files), 'a');
    assert.equal(printed(text, files, 'charts/inner/'), 'a');
  });

  test('of a chart inside it is known to its parent', () => {
    assert.equal(printed(text, { ...inner, 'charts/inner/templates/_a.tpl': defined('b') }), 'b');
  });

  test('that is there twice is unknown unless both are the same', () => {
    const twice = (a: string, b: string) => ({
      ...parent,
      'templates/_a.tpl': defined(a),
      'templates/_b.tpl': defined(b),
    });
    assert.equal(printed(text, twice('a', 'a')), 'a');
    assert.equal(printed(text, twice('a', 'b')), text);
  });

  test('of another chart is unknown', () => {
    const files = { ...parent, 'other/Chart.yaml': 'name: other\n', 'other/templates/_a.tpl': defined('a') };
    assert.equal(printed(text, files), text);
  });

  test('that is in no folder of templates is none', () => {
    assert.equal(printed(text, { ...parent, 'files/_a.tpl': defined('a') }), text);
  });
});

test('a file outside of the templates of a chart is not evaluated', () => {
  const cluster = clusterOf(inner);
  const uris = ['file:///chart/x.yaml', 'file:///other/templates/x.yaml', 'file:///chart/crds/templates/x.yaml'];
  for (const uri of uris) assert.equal(cluster.chartSources.contextOf(uri), undefined, uri);
});
