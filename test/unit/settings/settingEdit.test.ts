import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { severities } from '../../../server/src/protocol/severities.ts';
import { settingEdit } from '../../../server/src/settings/settingEdit.ts';
import { readSettingsFile } from '../../../server/src/settings/settingsFile.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { fc } from '../../support/random.ts';

/** The text of a file after missing-timezone-mount is set to hint; undefined if that is impossible. */
const cases: readonly (readonly [what: string, before: string, after: string | undefined])[] = [
  ['nothing', '', 'rules:\n  missing-timezone-mount: hint\n'],
  ['a comment', '# ours\n', '# ours\nrules:\n  missing-timezone-mount: hint\n'],
  ['a comment without a line end', '# ours', '# ours\nrules:\n  missing-timezone-mount: hint\n'],
  ['a comment with Windows line ends', '# ours\r\n', '# ours\r\nrules:\r\n  missing-timezone-mount: hint\r\n'],
  ['another setting', 'timeZone: UTC # yes\n', 'timeZone: UTC # yes\nrules:\n  missing-timezone-mount: hint\n'],
  ['rules without any', 'rules:\ntimeZone: UTC\n', 'rules:\n  missing-timezone-mount: hint\ntimeZone: UTC\n'],
  [
    'rules of another step',
    'rules:\n    unused-suppression: off # why\n\ntimeZone: UTC\n',
    'rules:\n    unused-suppression: off # why\n    missing-timezone-mount: hint\n\ntimeZone: UTC\n',
  ],
  [
    'the rule',
    'rules:\n  missing-timezone-mount: off # for now\n  unused-suppression: off\n',
    'rules:\n  missing-timezone-mount: hint # for now\n  unused-suppression: off\n',
  ],
  [
    'the rule in quotes',
    'rules:\n  "missing-timezone-mount": \'off\'\n',
    'rules:\n  "missing-timezone-mount": \'hint\'\n',
  ],
  ['the rule without a severity', 'rules:\n  missing-timezone-mount:\n', 'rules:\n  missing-timezone-mount: hint\n'],
  [
    'flow style',
    'rules: { unused-suppression: off }\n',
    'rules: { unused-suppression: off, missing-timezone-mount: hint }\n',
  ],
  ['JSON', '{ "rules": {} }', '{ "rules": {"missing-timezone-mount": "hint"} }'],
  ['what was said already', 'rules:\n  missing-timezone-mount: hint\n', 'rules:\n  missing-timezone-mount: hint\n'],
  [
    'a second document',
    'timeZone: UTC\n---\na: b\n',
    'timeZone: UTC\nrules:\n  missing-timezone-mount: hint\n---\na: b\n',
  ],
  ['a list', '- a\n', undefined],
  ['what the reader drops', 'timeZone: \n ? :\n  a\n', undefined],
  ['more behind a line end of old', '# ours\rno setting', undefined],
  ['rules that are a list', 'rules: [a]\n', undefined],
  ['rules behind an alias', 'a: &a { unused-suppression: off }\nrules: *a\n', undefined],
  ['a line that cannot be read', '"rules: {\n', undefined],
];

describe('a severity is written into a file with', () => {
  for (const [what, before, after] of cases) {
    test(what, () => {
      const edits = settingEdit(readSettingsFile(before).file, ['rules', 'missing-timezone-mount'], 'hint');
      assert.equal(edits && applyEdits(before, edits), after);
      if (after === undefined) return;
      const { rules } = readSettingsFile(after).settings;
      const others = readSettingsFile(before).settings;
      assert.deepEqual(readSettingsFile(after).settings, { ...others, rules: { ...others.rules, ...rules } });
      assert.equal(rules?.['missing-timezone-mount'], 'hint');
    });
  }
});

/** The text of a file after the time zone is set to Asia/Tokyo. */
const zoneCases: readonly (readonly [what: string, before: string, after: string | undefined])[] = [
  ['nothing', '', 'timeZone: Asia/Tokyo\n'],
  ['a comment', '# ours\n', '# ours\ntimeZone: Asia/Tokyo\n'],
  [
    'another setting',
    'rules:\n  unused-suppression: off\n',
    'rules:\n  unused-suppression: off\ntimeZone: Asia/Tokyo\n',
  ],
  ['a zone', 'timeZone: UTC # for now\nrules: {}\n', 'timeZone: Asia/Tokyo # for now\nrules: {}\n'],
  ['a zone in quotes', 'timeZone: "UTC"\n', 'timeZone: "Asia/Tokyo"\n'],
  ['no zone at its key', 'timeZone:\nrules: {}\n', 'timeZone: Asia/Tokyo\nrules: {}\n'],
  ['JSON', '{ "rules": {} }', '{ "rules": {}, "timeZone": "Asia/Tokyo" }'],
  ['a zone that is a list', 'timeZone: [UTC]\n', undefined],
  ['a line that cannot be read', '"rules: {\n', undefined],
];

describe('a time zone is written into a file with', () => {
  for (const [what, before, after] of zoneCases) {
    test(what, () => {
      const edits = settingEdit(readSettingsFile(before).file, ['timeZone'], 'Asia/Tokyo');
      assert.equal(edits && applyEdits(before, edits), after);
    });
  }
});

test('a severity changes nothing else, in any file', () => {
  const lines = [
    'rules:',
    'rules: { unused-suppression: off }',
    'rules: &a {}',
    '  missing-timezone-mount: off',
    '    missing-timezone-mount: "off" # why',
    '  unused-suppression: *b',
    '  default-service-account: &b error',
    'timeZone: UTC',
    'exclude:',
    '- vendor',
    '  - vendor',
    '# a comment',
    '',
    '---',
    'rul',
    '<<: *a',
    '{ rules: {',
    '}}',
    '? a',
  ];
  const file = fc.array(fc.oneof(fc.constantFrom(...lines), fc.string()), { maxLength: 8 });
  let edited = 0;
  fc.assert(
    fc.property(file, fc.constantFrom('\n', '\r\n'), fc.constantFrom(...severities), (parts, eol, severity) => {
      const text = parts.join(eol);
      const before = readSettingsFile(text);
      const edits = settingEdit(before.file, ['rules', 'missing-timezone-mount'], severity);
      if (edits === undefined) return;
      edited++;
      const { settings, problems } = readSettingsFile(applyEdits(text, edits));
      const rules = { ...before.settings.rules, 'missing-timezone-mount': severity };
      assert.deepEqual(settings, { ...before.settings, rules });
      assert.ok(problems.length <= before.problems.length);
    }),
    { numRuns: 2000 },
  );
  assert.ok(edited > 200, `only ${edited} edits`);
});
