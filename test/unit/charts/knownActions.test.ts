import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { render } from '../../../server/src/charts/evaluate/render.ts';
import { contextOfChart, renderedText } from './chart.ts';

const files = { 'Chart.yaml': 'name: shop\nversion: 0.1.0\n', 'values.yaml': 'name: web\nshown: true\nlist: [a, b]\n' };

const helpers = `{{- define "changes" }}{{ $_ := set .Values "name" "other" }}{{ end -}}
{{- define "own" }}{{ $own := merge (dict "name" "mine") .Values }}{{ $own.name }}{{ end -}}
{{- define "part" }}{{ $own := dict "values" .Values }}{{ $_ := set $own.values "name" "other" }}{{ end -}}`;

describe('an action that was evaluated before', () => {
  const name = 'a: {{ .Values.name }}\n';
  const condition = '{{ if eq .Values.name "web" }}a{{ else if .Values.shown }}b{{ end }}\n';
  const templates: readonly (readonly [what: string, template: string, text: string])[] = [
    ['is the same', name + name, 'a: web\na: web\n'],
    [
      'is another behind one that changes the values',
      `${name}{{ include "changes" . }}\n${name}`,
      'a: web\n\na: other\n',
    ],
    [
      'is another behind one that changes a part of its own map',
      `${name}{{ include "part" . }}\n${name}`,
      'a: web\n\na: other\n',
    ],
    ['is another as a condition', `${condition}{{ include "changes" . }}${condition}`, 'a\nb\n'],
    ['is the same behind one that changes what it has made', `{{ include "own" . }}\n${name}`, 'mine\na: web\n'],
    [
      'is another where the dot is',
      '{{ range .Values.list }}{{ . | upper }}{{ end }}{{ with "c" }}{{ . | upper }}{{ end }}',
      'ABC',
    ],
    ['is another where a variable is', '{{ $a := 1 }}{{ $a }}{{ $a = 2 }}{{ $a }}', '12'],
    [
      'is another where it may not be there',
      `{{ if .Files.x }}{{ include "changes" . }}{{ end }}${name}`,
      '{{ if .Files.x }}{{ end }}a: {{ .Values.name }}\n',
    ],
  ];
  for (const [what, template, text] of templates) {
    test(what, () => {
      const context = contextOfChart(files, helpers);
      const texts = [template, name, template].map(one => renderedText(one, context));
      assert.deepEqual(texts, [text, 'a: web\n', text]);
    });
  }

  test('still costs what it did', () => {
    const context = contextOfChart(files, helpers);
    const isRendered = (count: number) =>
      context !== undefined && render('{{ include "own" . }}'.repeat(count), context) !== undefined;
    assert.deepEqual([isRendered(100), isRendered(10_000)], [true, false]);
  });
});
