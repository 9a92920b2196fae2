import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenLine } from '../../../server/src/features/shared/brokenLine.ts';
import { finish } from '../../../server/src/text/steps.ts';
import { lintedFile } from './checked.ts';

const head = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n';
const pod = `${head}spec:\n  containers: [{name: web}]\n`;

for (const [what, text, expected] of [
  ['none of YAML', pod, undefined],
  ['none of a template', `${head}spec:\n  {{- toYaml .Values.spec | nindent 2 }}\n`, undefined],
  ['none of JSON with tabs', '{\n\t"apiVersion": "v1",\n\t"kind": "Pod"\n}\n', undefined],
  ['a tab', `${head}spec:\n\tcontainers: []\n`, { line: 5, isTab: true }],
  ['a tab after spaces', `${head}spec:\n  containers:\n  \t- name: web\n`, { line: 6, isTab: true }],
  ['a tab with CRLF', `${head}spec:\n\tcontainers: []\n`.replaceAll('\n', '\r\n'), { line: 5, isTab: true }],
  ['a quote without an end', `${head}spec:\n  nodeName: "web\n  containers: []\n`, { line: 5, isTab: false }],
  ['a bare word', `${head}spe\n`, { line: 4, isTab: false }],
  ['many tabs', `${head}spec:\n${'\tcontainers: []\n'.repeat(9)}`, { line: 5, isTab: true }],
  ['the second document', `${pod}---\n${head}spec:\n\tcontainers: []\n`, { line: 12, isTab: true }],
] as const) {
  test(`the broken line: ${what}`, () => {
    assert.deepEqual(finish(brokenLine(lintedFile(text))), expected);
  });
}
