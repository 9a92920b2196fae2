import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contextOfChart, renderedText } from './chart.ts';

const chart = {
  'Chart.yaml': 'name: shop\nversion: 0.1.0\n',
  'values.yaml': `name: ${'a'.repeat(1000)}\nlist: [${'a, '.repeat(1000)}a]\nmap: {a: {b: c}}\n`,
};

describe('a template that asks for too much is left as it is:', () => {
  const templates: readonly (readonly [what: string, template: string])[] = [
    ['a text that doubles', `{{ .Values.name ${'| replace "a" "aa" '.repeat(50)}}}`],
    ['a text that grows by its lines', `{{ .Values.name | replace "a" "a\\n" ${'| indent 200 '.repeat(50)}}}`],
    [
      'a text that is joined',
      `{{ join (.Values.name | replace "a" "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") .Values.list }}`,
    ],
    ['a value that holds another twice', `${doubled('{{ $x = dict "l" $x "r" $x }}')}{{ toYaml $x }}`],
    ['a copy of one', `${doubled('{{ $x = dict "l" $x "r" $x }}')}{{ (deepCopy $x).none }}`],
    ['a merge of one', `${doubled('{{ $x = merge (dict "l" (dict "x" "y") "l" $x "r" $x) $x }}')}{{ $x.none }}`],
    ['a list that doubles', `{{ $x := .Values.list }}${'{{ $x = concat $x $x }}'.repeat(50)}{{ len $x }}`],
    ['a map in itself', `${doubled('{{ $_ := set $x "l" $x }}{{ $_ = set $x "r" $x }}')}{{ toYaml $x }}`],
  ];
  for (const [what, template] of templates) {
    test(what, () => {
      const text = renderedText(`a: ${template}\n`, contextOfChart(chart));
      assert.ok(text === undefined || text.includes('{{'), text?.slice(0, 200));
    });
  }
});

function doubled(step: string): string {
  return `{{ $x := .Values.map }}${step.repeat(50)}`;
}
