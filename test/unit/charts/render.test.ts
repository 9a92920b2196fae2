import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Rendered, render } from '../../../server/src/charts/evaluate/render.ts';
import { contextOfChart } from './chart.ts';

const chart = {
  'Chart.yaml': 'name: shop\nversion: 0.1.0\n',
  'values.yaml': 'here: true\ngone: false\nname: web\nlist: [a, b]\nnested:\n  key: x\n',
  'templates/_helpers.tpl': `{{- define "full" -}}
{{- if .Values.gone -}}
other
{{- else -}}
{{ .Release.Name }}-{{ .Values.name }}
{{- end -}}
{{- end -}}
{{- define "endless" -}}{{ include "endless" . }}{{- end -}}
{{- define "doubling" -}}{{ if lt (len .) 40 }}{{ include "doubling" (append . 1) }}{{ include "doubling" (append . 1) }}{{ end }}{{- end -}}
{{- define "half" -}}{{ .Values.name }}{{ .Files.Get "x" }}{{- end -}}
{{- define "lines" -}}
a: {{ .Values.name }}
b: {{ .Files.Get "b" }}
c:
  {{- tpl .Files.c . | nindent 2 }}
{{- if .Files.d }}
d: {{ .Values.name }}
{{- end }}
{{- end -}}
{{- define "outer" -}}
e: f
{{ include "lines" . | indent 2 }}
{{- end -}}
`,
};

function rendered(template: string): Rendered {
  const context = contextOfChart(chart);
  const found = context && render(template, context);
  assert.ok(found !== undefined);
  return found;
}

describe('a template with values that are known', () => {
  const texts: readonly (readonly [what: string, template: string, text: string])[] = [
    ['keeps what is not known as it is written', 'a: {{ .Files.Get "x" | quote }}', 'a: {{ .Files.Get "x" | quote }}'],
    [
      'keeps both arms of what is not known',
      '{{ if .Files.x }}\na\n{{ else }}\nb\n{{ end }}',
      '{{ if .Files.x }}\na\n{{ else }}\nb\n{{ end }}',
    ],
    [
      'evaluates inside of these',
      '{{ if .Files.x }}\n{{ .Values.name }}\n{{ end }}',
      '{{ if .Files.x }}\nweb\n{{ end }}',
    ],
    [
      'leaves out arms that are not there',
      '{{ if .Values.gone }}a{{ else if .Files.x }}b{{ else }}c{{ end }}',
      '{{ if .Files.x }}b{{ else }}c{{ end }}',
    ],
    [
      'ends with the first arm that is certain',
      '{{ if .Files.x }}a{{ else if .Values.here }}b{{ else }}c{{ end }}',
      '{{ if .Files.x }}a{{ else }}b{{ end }}',
    ],
    [
      'takes no blanks away beside what it keeps',
      'a:\n  {{- .Files.x }}\n  {{- .Values.name }}',
      'a:\n  {{- .Files.x }}\n  web',
    ],
    ['leaves the name of the release open', 'a: {{ include "full" . }}', 'a: {{ .Release.Name }}-web'],
    ['leaves open what includes something unknown', 'a: {{ include "half" . }}', 'a: {{ include "half" . }}'],
    [
      'leaves open of lines that are included those alone that are not known',
      'x:\n  {{- include "lines" . | nindent 4 }}\ny: {{ template "lines" . }}',
      `x:
    a: web
    b: {{ .unknown | indent 4 }}
    c:
      {{ .unknown | indent 6 }}
    {{ if .unknown_a0_0 }}
    d: web
    {{ end }}
    ${''}
y: a: web
b: {{ .unknown | indent 0 }}
c:
  {{ .unknown | indent 2 }}
{{ if .unknown_a1_0 }}
d: web
{{ end }}
`,
    ],
    [
      'and of those that these include',
      '{{ include "outer" $ | indent 2 }}',
      `  e: f
    a: web
    b: {{ .unknown | indent 4 }}
    c:
      {{ .unknown | indent 6 }}
    {{ if .unknown_a0_0 }}
    d: web
    {{ end }}
    `,
    ],
    [
      'but gives them to no other function',
      'a: {{ include "lines" . | quote }}{{ include "lines" . | trim }}',
      'a: {{ include "lines" . | quote }}{{ include "lines" . | trim }}',
    ],
    [
      'makes two conditions of those of two actions',
      '{{ range list 1 2 }}{{ include "lines" $ }}{{ end }}',
      ['b1', 'b2']
        .map(
          name => `a: web
b: {{ .unknown | indent 0 }}
c:
  {{ .unknown | indent 2 }}
{{ if .unknown_${name}_0 }}
d: web
{{ end }}
`,
        )
        .join(''),
    ],
    [
      'forgets what an arm may have assigned',
      '{{ $x := "a" }}{{ if .Files.x }}{{ $x = "b" }}{{ end }}{{ $x }}',
      '{{ if .Files.x }}{{ end }}{{ $x }}',
    ],
    [
      'forgets what a range may have assigned',
      '{{ $x := "a" }}{{ range .Files.x }}{{ $x }}{{ $x = "b" }}{{ end }}{{ $x }}',
      '{{ if .unknown0 }}{{ $x }}{{ end }}{{ $x }}',
    ],
    [
      'forgets what an arm may have set',
      '{{ $d := dict "a" "b" }}{{ if .Files.x }}{{ $_ := set $d "a" "c" }}{{ end }}{{ $d.a }}',
      '{{ if .Files.x }}{{ end }}{{ $d.a }}',
    ],
    [
      'makes two conditions of the same words with another dot two',
      '{{ range .Values.list }}{{ if $.Files.x }}{{ . }}{{ end }}{{ end }}',
      '{{ if .unknown0 }}a{{ end }}{{ if .unknown1 }}b{{ end }}',
    ],
    [
      'knows that one operand decides',
      '{{ if and .Files.x .Values.gone }}a{{ end }}{{ if or .Files.x .Values.here }}b{{ end }}',
      'b',
    ],
    ['knows the keys of null in parentheses', 'a{{ (.Values.absent).key }}b', 'ab'],
    ['reads a keyword that a dot follows', '{{- with.Values.name }}{{ . }}{{ end }}', 'web'],
  ];
  for (const [what, template, text] of texts) test(what, () => assert.equal(rendered(template).text, text));

  test('ends where helpers include one another for ever', () => {
    assert.equal(rendered('a: {{ include "endless" . }}').text, 'a: {{ include "endless" . }}');
  });

  const ends: readonly (readonly [what: string, template: string])[] = [
    ['takes too many steps', '{{ include "doubling" list }}'],
    ['fails', '{{ if .Values.here }}{{ fail "no" }}{{ end }}'],
    ['has a block that does not end', '{{ if .Values.here }}a'],
    ['has an end too many', 'a{{ end }}'],
    ['breaks out of a range', '{{ range .Values.list }}{{ break }}{{ end }}'],
    ['has an action that does not end', 'a: {{ .Values.here'],
  ];
  for (const [what, template] of ends)
    test(`is not known if it ${what}`, () => {
      const context = contextOfChart(chart);
      assert.ok(context !== undefined);
      assert.equal(render(template, context), undefined);
    });

  test('does not fail where a failure may not be reached', () => {
    assert.equal(
      rendered('{{ if .Files.x }}{{ fail "no" }}{{ end }}a').text,
      '{{ if .Files.x }}{{ fail "no" }}{{ end }}a',
    );
  });
});

describe('the place of what is printed', () => {
  const template = 'a: b\n{{- if .Values.here }}\nc: {{ .Values.name }}\n{{- end }}\nd: e\n';
  const found = rendered(template);

  function sourceOf(text: string): string {
    const start = found.text.indexOf(text);
    const span = found.sourceOf({ start, end: start + text.length });
    return template.slice(span.start, span.end);
  }

  test('is that of the text', () => {
    assert.equal(found.text, 'a: b\nc: web\nd: e\n');
    for (const text of ['a: b', 'c:', 'd: e']) assert.equal(sourceOf(text), text);
  });

  test('is that of the action that printed it', () => assert.equal(sourceOf('web'), '{{ .Values.name }}'));

  test('goes from text to action', () => assert.equal(sourceOf('c: web'), 'c: {{ .Values.name }}'));
});

describe('the values that decided something', () => {
  const paths = (template: string) =>
    rendered(template).resolved.map(({ from }) => from.map(({ path, shown }) => `${path}=${shown ?? ''}`));

  const cases: readonly (readonly [what: string, template: string, paths: readonly (readonly string[])[]])[] = [
    ['are those that are printed', '{{ .Values.nested.key }}', [['nested.key=x']]],
    ['are those of operands', '{{ printf "%s-%s" .Values.name .Values.nested.key }}', [['name=web', 'nested.key=x']]],
    ['are those that are not set', '{{ default "a" .Values.nested.absent }}', [['nested.absent=']]],
    ['are those of a condition', '{{ if .Values.gone }}a{{ end }}', [['gone=false']]],
    [
      'are those of each condition of a chain',
      '{{ if .Values.gone }}a{{ else if .Values.here }}b{{ end }}',
      [['gone=false', 'here=true']],
    ],
    ['are those of conditions in what is included', '{{ include "full" . }}', [['gone=false', 'name=web']]],
    ['are those of the dot', '{{ with .Values.nested }}{{ .key }}{{ end }}', [['nested.key=x'], ['nested={…}']]],
  ];
  for (const [what, template, expected] of cases) test(what, () => assert.deepEqual(paths(template), expected));

  test('have places in the file of the values', () => {
    const [origin] = rendered('{{ .Values.nested.key }}').resolved[0]?.from ?? [];
    assert.equal(origin?.at.uri, 'file:///chart/values.yaml');
    assert.deepEqual(origin.at.range.start, { line: 5, character: 7 });
  });
});
