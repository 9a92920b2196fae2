import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inlayHints } from '../../../server/src/features/hints/inlayHints.ts';
import { checkedIn, deployment } from './chart.ts';
import { able } from './checked.ts';

/** The hints of a template, as `LINE LABEL` with the text of the line before the hint. */
function hints(text: string, language: 'en' | 'zh' = 'en', to = 99): readonly string[] {
  const checked = checkedIn(text);
  const range = { start: { line: 0, character: 0 }, end: { line: to, character: 0 } };
  return inlayHints(range, checked, { ...able, language }, 0).map(({ position, label }) => {
    const line = text.split('\n')[position.line] ?? '';
    return `${line.slice(0, position.character).trim()} | ${label as string}`;
  });
}

const account = (printed: string) => `serviceAccountName: ${printed}\n`;
const zone = 'env:\n  - name: TZ\n    value: {{ .Values.timezone | quote }}\n';

describe('a hint says what is printed by default', () => {
  test('as an account', () => {
    const [hint] = hints(deployment(account('{{ .Values.named }}')));
    assert.equal(hint, 'serviceAccountName: {{ .Values.named }} | runs as ops by default');
  });

  test('as an account with the name of the release', () => {
    const [hint] = hints(deployment(account('{{ include "full" . }}')));
    assert.equal(hint, 'serviceAccountName: {{ include "full" . }} | runs as RELEASE-shop by default');
  });

  test('as a zone', () => {
    const all = hints(deployment(account('web'), zone));
    assert.deepEqual(all, ['value: {{ .Values.timezone | quote }} | Asia/Shanghai by default']);
  });

  test('in Chinese', () => {
    const all = hints(deployment(account('{{ .Values.named }}'), zone), 'zh');
    assert.deepEqual(
      all.map(hint => hint.slice(hint.lastIndexOf('|') + 2)),
      ['默认以 ops 运行', '默认为 Asia/Shanghai'],
    );
  });
});

describe('no hint of the default values stands', () => {
  const none: readonly (readonly [what: string, text: string, to?: number])[] = [
    ['on a line with a finding', deployment(account('{{ include "account" . }}'), 'env: [{name: TZ, value: UTC}]\n')],
    ['at an account that is written', deployment(account('web'), 'env: [{name: TZ, value: UTC}]\n')],
    ['outside of the lines that are asked for', deployment(account('{{ .Values.named }}'), zone), 3],
  ];
  for (const [what, text, to] of none)
    test(what, () =>
      assert.deepEqual(
        hints(text, 'en', to).filter(hint => hint.includes('default')),
        [],
      ),
    );
});
