import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnosticsOf } from '../../../server/src/features/diagnostics/diagnostics.ts';
import { openRule } from '../../../server/src/features/hover/messages.ts';
import { related as setHere } from '../../../server/src/rules/serviceAccount/deprecated-service-account-field/messages.ts';
import { able, checkedFile, finding, spanOf, unable, uri } from './checked.ts';

const text = '# 🕐\r\nkind: Pod\r\nspec:\r\n  serviceAccount: default # 🕐 x\r\n';

test('a diagnostic has the range, the severity and the rule of its finding, and nothing that the client cannot show', () => {
  const related = [{ place: { uri, span: spanOf(text, 'Pod') }, message: openRule() }];
  const findings = [finding(text, 'default', { tags: ['deprecated'], related })];
  assert.deepEqual(diagnosticsOf(checkedFile(text, findings), unable), [
    {
      range: { start: { line: 3, character: 18 }, end: { line: 3, character: 25 } },
      severity: 2,
      source: 'podsense',
      code: 'default-service-account',
      message: 'serviceAccountName is "default": the pod shares one account with every pod that names none.',
    },
  ]);
});

test('an able client also gets the page, the tags and the related places', () => {
  const related = [
    { place: { uri, span: spanOf(text, 'Pod') }, message: setHere() },
    { place: { uri: 'file:///w/other.yaml', span: { start: 0, end: 1 } }, message: openRule() },
  ];
  const findings = [finding(text, 'x', { tags: ['deprecated', 'unnecessary'], related })];
  const [diagnostic] = diagnosticsOf(checkedFile(text, findings), able);
  assert.deepEqual(diagnostic?.range.start, { line: 3, character: 31 }, 'a clock face is two characters');
  assert.deepEqual(diagnostic?.tags, [2, 1]);
  assert.deepEqual(diagnostic?.codeDescription, { href: 'podsense-rule:/default-service-account.md' });
  assert.deepEqual(diagnostic?.relatedInformation, [
    {
      location: { uri, range: { start: { line: 1, character: 6 }, end: { line: 1, character: 9 } } },
      message: 'serviceAccountName is set here.',
    },
  ]);
});

for (const [severity, number] of [
  ['error', 1],
  ['warning', 2],
  ['information', 3],
  ['hint', 4],
] as const) {
  test(`${severity} is ${number}`, () => {
    const [diagnostic] = diagnosticsOf(checkedFile(text, [finding(text, 'Pod', { severity })]), able);
    assert.equal(diagnostic?.severity, number);
  });
}
