import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ChartUseFact } from '../../../server/src/facts/chartUses.ts';
import { clusterOf, renderedText } from './chart.ts';

const x = 'file:///chart/templates/x.yaml';

const charts = {
  'Chart.yaml': 'name: shop\n',
  'values.yaml': 'a: b\n',
  'charts/one/Chart.yaml': 'name: one\n',
  'charts/one/values.yaml': 'b: first\n',
  'charts/two/Chart.yaml': 'name: two\n',
  'charts/two/values.yaml': 'b: second\n',
};

function printed(template: string, files: Readonly<Record<string, string>>): string | undefined {
  return renderedText(template, clusterOf(files).chartSources.contextOf(x));
}

describe('the charts inside a chart', () => {
  test('are all that stand in its folder', () => {
    assert.equal(printed('{{ .Values.one.b }} {{ .Values.two.b }}', charts), 'first second');
  });

  test('are in the order of their folders, whichever file was read first', () => {
    const alike = { ...charts, 'charts/two/Chart.yaml': 'name: one\n' };
    const reversed = Object.fromEntries(Object.entries(alike).toReversed());
    assert.equal(printed('{{ .Values.one.b }}', reversed), printed('{{ .Values.one.b }}', alike));
  });
});

test('a template is of its chart, however its uri is spelt', () => {
  const spelt = Object.entries(charts).map(([name, text]) => [`file:///a~b/(c)/${name}`, text] as const);
  const { chartSources } = clusterOf(Object.fromEntries(spelt));
  for (const folder of ['a~b/(c)', 'a%7Eb/%28c%29']) {
    const context = chartSources.contextOf(`file:///${folder}/templates/x.yaml`);
    assert.equal(renderedText('{{ .Values.a }}', context), 'b', folder);
  }
});

test('a template is evaluated with the same context as long as nothing changes, so that what is known of it holds', () => {
  const cluster = clusterOf(charts);
  assert.ok(cluster.chartSources.contextOf(x) !== undefined);
  assert.equal(cluster.chartSources.contextOf(x), cluster.chartSources.contextOf(x));
});

describe('the uses of', () => {
  const files = {
    ...charts,
    'templates/x.yaml': '{{ .Values.b }}{{ include "h" . }}',
    'charts/one/templates/y.yaml': '{{ .Values.b }}{{ include "h" . }}',
    'file:///chart-two/templates/z.yaml': '{{ .Values.b }}{{ include "h" . }}',
    'file:///other/templates/z.yaml': '{{ .Values.b }}{{ include "h" . }}',
  };
  const uses = (of: ChartUseFact['of'], name: string, uri: string) =>
    clusterOf(files)
      .chartSources.usesOf(of, name, uri)
      .map(use => use.uri.slice('file:///'.length))
      .sort();

  test('a value are those of its own chart', () => {
    assert.deepEqual(uses('value', 'b', x), ['chart/templates/x.yaml']);
    assert.deepEqual(uses('value', 'b', 'file:///chart/charts/one/templates/y.yaml'), [
      'chart/charts/one/templates/y.yaml',
    ]);
  });

  test('a helper are those of all charts in one', () => {
    assert.deepEqual(uses('helper', 'h', x), ['chart/charts/one/templates/y.yaml', 'chart/templates/x.yaml']);
  });

  test('either are none in a file of no chart', () => {
    for (const uri of ['file:///other/templates/z.yaml', 'file:///chart-two/templates/z.yaml']) {
      assert.deepEqual([...uses('value', 'b', uri), ...uses('helper', 'h', uri)], []);
    }
  });
});
