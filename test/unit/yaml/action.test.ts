import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ActionKind, kindOfAction } from '../../../server/src/yaml/template/action.ts';

describe('a template action', () => {
  const cases: readonly (readonly [action: string, does: string])[] = [
    ['{{ if .Values.a }}', 'open if .Values.a'],
    ['{{- with $x := .Values.a -}}', 'open with .Values.a'],
    ['{{range $i, $x := .Values.a}}', 'open range .Values.a'],
    ['{{ with.Values.a }}', 'open with .Values.a'],
    ['{{- define "x" -}}', 'open define "x"'],
    ['{{ block "x" . }}', 'open block "x" .'],
    ['{{ else }}', 'else'],
    ['{{- else if .Values.b }}', 'else .Values.b'],
    ['{{ else with .Values.b }}', 'else .Values.b'],
    ['{{ end }}', 'end'],
    ['{{- end -}}', 'end'],
    ['{{/* if */}}', 'nothing'],
    ['{{- /* if */ -}}', 'nothing'],
    ['{{ $x := .Values.a | nindent 4 }}', 'nothing'],
    ['{{- $x = "a" }}', 'nothing'],
    ['{{ $_ := set . "a" "b" }}', 'nothing'],
    ['{{ break }}', 'nothing'],
    ['{{ continue }}', 'nothing'],
    ['{{ fail "no" }}', 'nothing'],
    ['{{ $x }}', 'print 0'],
    ['{{ .Values.if }}', 'print 0'],
    ['{{ ifFoo }}', 'print 0'],
    ['{{ template "x" . }}', 'print 0'],
    ['{{- include "x" . | nindent 8 }}', 'print 8'],
    ['{{ toYaml .Values.a | indent 4 }}', 'print 4'],
    ['{{ nindent 6 (toYaml .Values.a) }}', 'print 6'],
    ['{{ toYaml .Values.a | nindent $n }}', 'print 0'],
    ['{{ toYaml .Values.a | nindent 8 | trim }}', 'print 0'],
    ['{{ "| nindent 8" }}', 'print 0'],
    ['{{ if .Values.a', 'print 0'],
  ];
  for (const [action, does] of cases) test(action, () => assert.equal(shown(kindOfAction(action)), does));
});

function shown(kind: ActionKind): string {
  if (kind.does === 'open') return `open ${kind.keyword} ${kind.condition}`;
  if (kind.does === 'else') return kind.condition === undefined ? 'else' : `else ${kind.condition}`;
  return kind.does === 'print' ? `print ${kind.from}` : kind.does;
}
