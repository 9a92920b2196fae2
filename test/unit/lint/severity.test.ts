import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuleId } from '../../../server/src/protocol/ruleIds.gen.ts';
import type { Severity } from '../../../server/src/protocol/severities.ts';
import { defaultSettings } from '../../../server/src/settings/settings.ts';
import { findingsOf } from '../../support/laws.ts';

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: ${spec}\n`;
const plain = pod('{containers: []}');
const tokenless = pod('{automountServiceAccountToken: false, containers: []}');
const posix = (zone: string) =>
  pod(`{serviceAccountName: web, containers: [{name: a, env: [{name: TZ, value: ${zone}}]}]}`);

for (const [what, rule, text, wanted, severity] of [
  ['what is set', 'default-service-account', plain, 'error', 'error'],
  ['what is set, though it is weaker', 'default-service-account', plain, 'hint', 'hint'],
  ['a weaker form, which stays weaker', 'default-service-account', tokenless, 'error', 'hint'],
  ['a weaker form, which is no stronger than what is set', 'default-service-account', tokenless, 'hint', 'hint'],
  ['what is set, for a form as strong as its rule', 'posix-timezone', posix('CST-8'), 'error', 'error'],
  ['what is set, for a graver form', 'posix-timezone', posix('UTC+8'), 'hint', 'hint'],
  ['what is set, for a graver form that is to be graver', 'posix-timezone', posix('UTC+8'), 'error', 'error'],
  ['its own where nothing is set', 'posix-timezone', posix('UTC+8'), undefined, 'warning'],
  ['none where it is off', 'posix-timezone', posix('UTC+8'), 'off', undefined],
] as const satisfies readonly (readonly [string, RuleId, string, Severity | undefined, Severity | undefined])[]) {
  test(`a finding has ${what}`, () => {
    const rules = wanted === undefined ? {} : { [rule]: wanted };
    const found = findingsOf(text, { ...defaultSettings, rules }).filter(finding => finding.rule === rule);
    assert.equal(found[0]?.severity, severity);
  });
}
