import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DiagnosticReports, diagnosticsOf } from '../../../server/src/features/diagnostics/diagnostics.ts';
import { parseManifest } from '../../../server/src/kubernetes/delivery/parseManifest.ts';
import { knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';
import type { Checked } from '../../../server/src/lint/checked.ts';
import { lintInSteps } from '../../../server/src/lint/lint.ts';
import { LintMemo } from '../../../server/src/lint/memo/lintMemo.ts';
import { defaultSettings, type Settings } from '../../../server/src/settings/settings.ts';
import { finish } from '../../../server/src/text/steps.ts';
import { able } from './checked.ts';
import { checkedIn } from './workspace.ts';

const pod = (name: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n  - name: web\n    image: nginx\n`;
const account =
  'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: default}\nautomountServiceAccountToken: false\n';
const text = [pod('a'), pod('b'), pod('c')].join('---\n');

describe('diagnostics after an edit are those without the memo', () => {
  for (const [what, before, after, rules] of [
    ['of nothing', text, text],
    ['in a name', text, text.replace('name: b', 'name: bb')],
    ['of a line above all', text, `\n${text}`],
    ['of a line between', text, text.replace('---\n', '---\n# more\n')],
    ['of two lines that are one', text.replace('---\n', '---\n# more\n'), text],
    ['of a severity', text, text, { 'missing-timezone-mount': 'error' }],
    ['above what a finding relates to', [text, account].join('---\n'), [`\n${text}`, account].join('---\n')],
  ] as readonly (readonly [string, string, string, Settings['rules']?])[]) {
    test(what, () => {
      const [reports, lint] = [new DiagnosticReports(able), new LintMemo()];
      const first = checked(before, lint);
      finish(reports.diagnostics(first));
      const settings = rules === undefined ? first.settings : { ...defaultSettings, rules };
      const second = checked(after, lint, first, settings);
      assert.deepEqual(finish(reports.diagnostics(second)), diagnosticsOf(second, able));
    });
  }

  test('and the very same where what a finding relates to stands in another file', () => {
    const [reports, lint] = [new DiagnosticReports(able), new LintMemo()];
    const files = { 'pods.yaml': text, 'account.yaml': account };
    const first = checked(text, lint, checkedIn(files, 'pods.yaml'));
    assert.ok(first.findings.some(({ related }) => related.some(({ place }) => place.uri !== first.uri)));
    const old = finish(reports.diagnostics(first));
    assert.deepEqual(
      finish(reports.diagnostics(checked(text, lint, first))).map(one => old.includes(one)),
      old.map(() => true),
    );
  });

  test('and the very same where nothing moved', () => {
    const [reports, lint] = [new DiagnosticReports(able), new LintMemo()];
    const first = checked(text, lint);
    const old = finish(reports.diagnostics(first));
    const now = finish(reports.diagnostics(checked(text.replace('name: a', 'name: aa'), lint, first)));
    const same = now.map(one => old.includes(one));
    assert.deepEqual([now.length > 3, same.filter(Boolean).length], [true, (now.length * 2) / 3]);
  });
});

function checked(
  after: string,
  memo: LintMemo,
  before?: Checked,
  settings = before?.settings ?? defaultSettings,
): Checked {
  const known = before?.cluster ?? checkedIn({ 'pods.yaml': after }, 'pods.yaml').cluster;
  const uri = 'file:///w/pods.yaml';
  const file = parseManifest(uri, after, knownKinds, before?.file);
  const input = { uri, file, settings, cluster: known };
  return { ...input, findings: finish(lintInSteps(input, memo)), version: 1, versionOf: () => 1 };
}
