import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ChartContext, render } from '../../../server/src/charts/evaluate/render.ts';
import { parseManifest } from '../../../server/src/kubernetes/delivery/parseManifest.ts';
import { knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';
import { type RenderedFile, RenderedMemo } from '../../../server/src/lint/memo/renderedMemo.ts';
import { finish } from '../../../server/src/text/steps.ts';
import type { YamlFile } from '../../../server/src/yaml/read/file.ts';
import { fc } from '../../support/random.ts';
import { contextOfChart } from './chart.ts';

const uri = 'file:///chart/templates/x.yaml';
const files = { 'Chart.yaml': 'name: shop\n', 'values.yaml': 'a: web\nshown: true\nhidden: false\nlist: [a, b]\n' };

/** A chart's context, anew each time: of one that is kept, all that was evaluated is known. */
function contextNow(): ChartContext {
  const context = contextOfChart(files, '{{- define "changes" }}{{ $_ := set .Values "a" "other" }}{{ end -}}');
  assert.ok(context !== undefined);
  return context;
}

function read(text: string, previous?: YamlFile): YamlFile {
  return parseManifest(uri, text, knownKinds, previous);
}

function partsOf(text: string, context = contextNow()): readonly RenderedFile[] | undefined {
  return finish(new RenderedMemo().find(uri, read(text), context, knownKinds));
}

/** What parts print together; undefined if the template is not evaluated. */
function textOf(parts: readonly RenderedFile[] | undefined): string | undefined {
  return normal(parts?.map(({ rendered }) => rendered.text).join(''));
}

/**
 * What is unknown is numbered part by part, and behind what is unknown blanks are kept that an action takes away, which
 * is none of the next part.
 */
function normal(text: string | undefined): string | undefined {
  return text?.replace(/\.unknown\w+/g, '.unknown').replace(/\s+/g, '');
}

const lines = [
  ...Array.from({ length: 6 }, () => '---\n'),
  'a: {{ .Values.a }}\n',
  'kind: Pod\n',
  '{{- if .Values.shown }}\nb: 1\n{{- end }}\n',
  '{{- if .Values.shown -}}\nb: 1\n{{- end -}}\n',
  '{{- if .Values.hidden }}\n',
  '{{- else }}\n',
  '{{- end }}\n',
  '{{- $x := .Values.a }}\n',
  '{{- $x = "y" }}\n',
  'c: {{ $x }}\n',
  '{{- $m := dict "k" "v" }}\n',
  '{{- $m := .Values }}\n',
  '{{- $_ := set $m "a" "z" }}\n',
  'd: {{ $m.a }}\n',
  '{{- include "changes" . }}\n',
  '{{- range .Values.list }}\n---\ne: {{ . }}\n{{- end }}\n',
  '{{- if .Files.x }}\nf: {{ $x }}\n{{- end }}\n',
  '{{ .Files.x }}\n',
  '{{- "x" -}}\n',
  '{{/* --- */}}\n',
  '{{ .Values.a',
  '{{ fail "x" }}\n',
  '# comment\n',
  '...\n',
];

describe('a template that is evaluated part by part', () => {
  test('prints what it prints as a whole', () => {
    const template = fc.array(fc.constantFrom(...lines), { maxLength: 12 }).map(all => all.join(''));
    const check = (text: string) => {
      const parts = partsOf(text);
      assert.equal(textOf(parts), normal(render(text, contextNow())?.text));
    };
    fc.assert(fc.property(template, check), { numRuns: 2_000 });
  });

  test('is what it is anew, after any edits', () => {
    const edit = fc.record({
      at: fc.nat(12),
      remove: fc.nat(2),
      add: fc.array(fc.constantFrom(...lines), { maxLength: 2 }),
    });
    const check = (edits: readonly { at: number; remove: number; add: readonly string[] }[]) => {
      const [memo, context] = [new RenderedMemo(), contextNow()];
      let file: YamlFile | undefined;
      let written: readonly string[] = [];
      for (const { at, remove, add } of edits) {
        written = written.toSpliced(at, remove, ...add);
        file = read(written.join(''), file);
        const kept = finish(memo.find(uri, file, context, knownKinds));
        assert.equal(textOf(kept), textOf(partsOf(file.text)));
        for (const { rendered, file: printed } of kept ?? []) assert.equal(printed.text, rendered.text);
      }
    };
    fc.assert(fc.property(fc.array(edit, { minLength: 4, maxLength: 12 }), check), { numRuns: 500 });
  });

  const documents = 'a: {{ .Values.a }}\n---\nb: {{ .Values.a }}\n---\nc: {{ .Values.a }}\n';
  const counts: readonly (readonly [what: string, template: string, count: number])[] = [
    ['has a part for each document', documents, 3],
    ['has them with variables of all', `{{- $x := 1 }}\n${documents}d: {{ $x }}\n`, 3],
    ['is one where a block goes around documents', `{{- if .Values.shown }}\n${documents}{{- end }}\n`, 1],
    ['is one where a document changes the values', `{{- include "changes" . }}\n${documents}`, 1],
    ['is one where a document changes a variable of another', '{{ $m := dict }}\n---\n{{ $_ := set $m "a" 1 }}\n', 1],
    ['is one where a document does not end its last line', 'a: {{ .Values.a -}}\n---\nb: 1\n', 1],
    ['is one where a document has no marker when it is printed', 'a: 1\n---\n{{- "x" }}\nb: 1\n', 1],
  ];
  for (const [what, template, count] of counts)
    test(what, () => {
      assert.equal(partsOf(template)?.length, count);
    });

  test('has the variables that it had before a document changed one, in a template that was none', () => {
    const [memo, context] = [new RenderedMemo(), contextNow()];
    const [declared, printed] = ['{{- $m := dict "a" "1" }}\n---\n', 'd: {{ $m.a }}\n'];
    let file: YamlFile | undefined;
    for (const text of [printed, `{{- $_ := set $m "a" "2" }}\n---\n{{ $m.a`, printed]) {
      file = read(declared + text, file);
      const parts = finish(memo.find(uri, file, context, knownKinds));
      assert.equal(textOf(parts), textOf(partsOf(file.text)));
    }
  });

  test('evaluates and reads only the documents that changed', () => {
    const [memo, context] = [new RenderedMemo(), contextNow()];
    const first = read(`{{- $x := 1 }}\n${documents}`);
    const before = finish(memo.find(uri, first, context, knownKinds)) ?? [];
    const now = finish(memo.find(uri, read(first.text.replace('b:', 'bb:'), first), context, knownKinds)) ?? [];
    const isSame = now.map(({ rendered, file }, at) => [rendered === before[at]?.rendered, file === before[at]?.file]);
    assert.deepEqual(isSame, [
      [true, true],
      [false, false],
      [true, true],
    ]);
  });
});
