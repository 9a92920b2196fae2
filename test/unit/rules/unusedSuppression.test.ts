import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { say } from '../../../server/src/messages/message.ts';
import { defaultSettings, type Settings } from '../../../server/src/settings/settings.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { findingsOf } from '../../support/laws.ts';

/** A pod without a mistake, and a comment above or after its container's name. */
const pod = (above: string, after = '', container = 'name: web') => `apiVersion: v1
kind: Pod
metadata:
  name: clock
spec:
  serviceAccountName: clock
  containers:
${above}    - ${container}${after}
      env: [{ name: TZ, value: Etc/UTC }]
`;

/** The text after each fix of each finding of the rule. */
function fixed(text: string): readonly string[] {
  return findingsOf(text)
    .filter(finding => finding.rule === 'unused-suppression')
    .flatMap(finding => fixesFor(finding, {}).map(fix => applyEdits(text, fix.edits[0]?.edits ?? [])));
}

for (const [what, text, expected] of [
  ['a comment on a line of its own', pod('    # podsense: ignore[missing-timezone-mount] why\n'), [pod('')]],
  ['a comment at the end of a line', pod('', '  # podsense: ignore[missing-timezone-mount] why'), [pod('')]],
  ['a comment for the file', `# podsense: ignore-file[missing-timezone-mount]\n${pod('')}`, [pod('')]],
  [
    'a comment after a byte order mark',
    `\ufeff# podsense: ignore-file[missing-timezone-mount]\n${pod('')}`,
    [`\ufeff${pod('')}`],
  ],
  ['a comment after a marker', `--- # podsense: ignore[missing-timezone-mount]\n${pod('')}`, [`---\n${pod('')}`]],
  ['the last line', `${pod('')}# podsense: ignore[missing-timezone-mount]`, [pod('').trimEnd()]],
  ['a comment without a name', pod('', ' # podsense: ignore'), [pod('')]],
  ['a comment with brackets that are empty', pod('', ' # podsense: ignore[] why'), [pod('')]],
  [
    'a name that is nearly that of a rule',
    pod('', ' # podsense: ignore[missing-timezone-mout]'),
    [pod('', ' # podsense: ignore[missing-timezone-mount]'), pod('')],
  ],
  ['a name that is far from any rule', pod('', ' # podsense: ignore[DL3008]'), [pod('')]],
  [
    'two names of no use',
    pod('', ' # podsense: ignore[missing-timezone-mount, default-service-account]'),
    [pod(''), pod('')],
  ],
] as const) {
  for (const [form, change] of [
    ['', (from: string) => from],
    [', with CRLF', (from: string) => from.replaceAll('\n', '\r\n')],
  ] as const) {
    test(`the fix of ${what}${form}`, () => {
      assert.deepEqual(fixed(change(text)), expected.map(change));
    });
  }
}

const zoneless = (names: string) => `apiVersion: v1
kind: Pod
metadata: { name: clock }
spec:
  serviceAccountName: clock
  containers:
    - name: web # podsense: ignore[${names}] why
`;

for (const [names, left] of [
  ['default-service-account, missing-timezone-mount', 'missing-timezone-mount'],
  ['missing-timezone-mount, default-service-account', 'missing-timezone-mount'],
  ['missing-timezone-mount,default-service-account,', 'missing-timezone-mount,'],
  ['x, missing-timezone-mount', 'missing-timezone-mount'],
] as const) {
  test(`removes only the name that is of no use: ${names}`, () => {
    assert.deepEqual(fixed(zoneless(names)), [zoneless(left)]);
  });
}

test('says how the rule is called that was probably meant', () => {
  const [finding] = findingsOf(pod('', ' # podsense: ignore[missing-timezone-mout]'));
  assert.ok(finding !== undefined);
  assert.match(say(finding.message, 'en'), /missing-timezone-mout\b.*missing-timezone-mount/);
});

const unused = pod('', ' # podsense: ignore[missing-timezone-mount]');
const off = (...rules: readonly (keyof Settings['rules'])[]): Settings => ({
  ...defaultSettings,
  rules: Object.fromEntries(rules.map(rule => [rule, 'off'])),
});

for (const [what, text, settings] of [
  ['a rule that is switched off', unused, off('missing-timezone-mount')],
  ['a comment where the rule itself is switched off', unused, off('unused-suppression')],
  ['a template', unused.replace('web', '{{ .Values.name }}'), defaultSettings],
  ['a document that is being typed', `${unused}sp`, defaultSettings],
  [
    'a file of which one document is not known',
    `# podsense: ignore-file[missing-timezone-mount]\n${pod('')}---\na: {{ b }}\nkind: Pod\n`,
    defaultSettings,
  ],
  ['a template action', pod('    {{/* # podsense: ignore[missing-timezone-mount] */}}\n'), defaultSettings],
  ['a comment of another sort', pod('', ' # podsense: see the wiki'), defaultSettings],
  ['a word that only begins so', pod('', ' # podsense: ignore-files[x]'), defaultSettings],
] as const) {
  test(`silent about ${what}`, () => {
    assert.deepEqual(findingsOf(text, settings), []);
  });
}

test('reports a comment in a document that holds no object', () => {
  assert.equal(findingsOf('# podsense: ignore[missing-timezone-mount]\na: b\n').length, 1);
});
