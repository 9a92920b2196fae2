import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { say } from '../../../server/src/messages/message.ts';
import type { SaidSettings } from '../../../server/src/settings/settings.ts';
import { readSettingsFile, type SettingsFile } from '../../../server/src/settings/settingsFile.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import type { Glob } from '../../../server/src/text/patterns/glob.ts';
import { fc } from '../../support/random.ts';

const whole = `# All of them.
timeZone: Asia/Shanghai
timeZoneFix: zoneFile
rules:
  default-service-account: off # a word, no truth value
  'missing-timezone-mount': "error"
fixAllRules: [missing-timezone-mount]
exclude:
  - vendor
staticPods: []
`;

describe('a settings file', () => {
  test('says what it says', () => {
    const { settings, problems } = readSettingsFile(whole);
    assert.deepEqual(withPatterns(settings), {
      timeZone: 'Asia/Shanghai',
      timeZoneFix: 'zoneFile',
      rules: { 'default-service-account': 'off', 'missing-timezone-mount': 'error' },
      fixAllRules: ['missing-timezone-mount'],
      exclude: ['vendor'],
      staticPods: [],
    });
    assert.deepEqual(problems, []);
  });

  test('may be JSON', () => {
    assert.deepEqual(readSettingsFile('{ "timeZone": "UTC" }').settings, { timeZone: 'UTC' });
  });

  for (const text of ['', '\n', '# nothing yet\n', '---\n', 'rules:\n', 'timeZone: ~\nexclude:\n', '...\n']) {
    test(`that is ${JSON.stringify(text)} says nothing wrong`, () => {
      const { settings, problems } = readSettingsFile(text);
      assert.deepEqual([{ ...settings, rules: undefined }, problems], [{ rules: undefined }, []]);
    });
  }
});

/** The same with the patterns of its globs. */
function withPatterns({ exclude, staticPods, ...settings }: SaidSettings): { readonly [setting: string]: unknown } {
  const patterns = (globs: readonly Glob[]) => globs.map(({ pattern }) => pattern);
  return {
    ...settings,
    ...(exclude && { exclude: patterns(exclude) }),
    ...(staticPods && { staticPods: patterns(staticPods) }),
  };
}

/** The text with its problems marked in it: `timeZone: [Asia/Shanghi](Asia/Shanghai)`. */
const marked: readonly (readonly [what: string, text: string])[] = [
  ['an unknown setting', '[timezone](timeZone): UTC\n'],
  ['a setting of VS Code by its whole name', '[podsense.timeZone](timeZone): UTC\n'],
  ['an unknown setting with nothing near', '[colour]: red\n'],
  ['a setting of the editor', '[trace]:\n  server: off\n[inlayHints]: true\n'],
  ['an unknown rule', 'rules:\n  [missing-timezone](missing-timezone-mount): off\n'],
  ['an unknown severity', 'rules:\n  missing-timezone-mount: [warn](warning)\n  default-service-account: [fatal]\n'],
  ['an unknown zone', 'timeZone: [Asia/Shanghi](Asia/Shanghai)\n'],
  ['a quoted value, which stays quoted', "timeZone: ['Asia/Shanghi']('Asia/Shanghai')\n"],
  ['an unknown way', 'timeZoneFix: [zonefile](zoneFile)\n'],
  [
    'a rule that is never in fix-all',
    'fixAllRules:\n  - [removed-workload-api]\n  - [default-service-acount](default-service-account)\n',
  ],
  ['a text for a list', 'exclude: [vendor]\n'],
  ['a list for a map', 'rules: [\\[missing-timezone-mount\\]]\n'],
  ['a map for a text, at its key', '[timeZone]:\n  a: b\n'],
  ['a text over two lines, at its key', '[timeZoneFix]: zoneFile\n $\n'],
  ['a list in a list', 'exclude:\n  - [\\[a\\]]\n'],
  ['a glob whose brace has no end', 'exclude:\n  - vendor\n  - [a/{b,c]\n'],
  ['a glob that is an alias of nothing', "exclude:\n  - a\n  - [**/*.yaml]('**/*.yaml') # all\n"],
  ['a glob that is no YAML', "staticPods:\n- [{a,b}/c]('{a,b}/c')\n- [!d]('!d')\n"],
  ['nothing in aliases of a glob', 'exclude:\n- &a vendor\n- *a\nrules:\n  unused-suppression: off\n'],
  ['a file that is a text', '[nothing else]\n'],
  ['a file that is a list, in its first line', '[- timeZone: UTC]\n- timeZone: UTC\n'],
  ['a value behind an anchor, without a change of two places', 'timeZone: &a [utcc]\ntimeZoneFix: [*a]\n'],
];

describe('what is not understood is found where it stands', () => {
  for (const [what, source] of marked) {
    test(what, () => {
      const text = source.replaceAll(/(?<!\\)\[((?:\\.|[^\]])*)\](?:\([^)]*\))?/g, '$1').replaceAll(/\\(.)/g, '$1');
      const { problems, file } = readSettingsFile(text);
      const places = new Map(problems.map(problem => [problem.span.start, problem]));
      const shown = [...places.values()].toReversed().reduce((result, { span, fix }) => {
        const there = text.slice(span.start, span.end).replaceAll(/[[\]]/g, '\\$&');
        const to = fix?.edits.map(edit => edit.text).join('');
        return `${result.slice(0, span.start)}[${there}]${to === undefined ? '' : `(${to})`}${result.slice(span.end)}`;
      }, file.text);
      assert.equal(shown, source);
    });
  }

  for (const [text, found] of [
    ['staticPods: [a, b]\nexclude:\n  - "a/[b"\n  - c\n', [['"a/[b"', undefined]]],
    [
      "exclude: ['', a, ./]\n",
      [
        ["''", undefined],
        ['./', undefined],
      ],
    ],
    ['exclude:\n  - a\\b\n', [['a\\b', 'a/b']]],
    [
      'exclude: [*.yaml, b, **/c]\n',
      [
        ['*.yaml', "'*.yaml'"],
        ['**/c', "'**/c'"],
      ],
    ],
    ['---\nexclude:\n- [a-c]d\n', [['[a-c]d', "'[a-c]d'"]]],
    [
      'exclude:\n- "{a"\nrules: {}\nstaticPods:\n- [b]\n',
      [
        ['"{a"', undefined],
        ['[b]', undefined],
      ],
    ],
  ] as const) {
    test(`a glob in ${JSON.stringify(text)}`, () => {
      const { problems } = readSettingsFile(text);
      const shown = problems.map(({ span, fix }) => [text.slice(span.start, span.end), fix?.to]);
      assert.deepEqual(shown, found);
      for (const { fix } of problems) {
        if (fix === undefined) continue;
        const fixed = readSettingsFile(applyEdits(text, fix.edits));
        assert.equal(fixed.problems.length, problems.length - 1);
      }
    });
  }

  test('and said in words', () => {
    const said = (text: string) => readSettingsFile(text).problems.map(({ message }) => say(message, 'en'));
    assert.deepEqual(said('timezone: UTC\nrules:\n  x: off\n'), [
      'There is no setting "timezone"; did you mean timeZone?',
      'There is no rule "x".',
    ]);
    assert.deepEqual(said('rules:\n  unused-suppression: warn\n'), [
      '"warn" is none of off, hint, information, warning, error; did you mean warning?',
    ]);
    assert.deepEqual(said('exclude: a\ninlayHints: true\n'), [
      'What stands here should be a list.',
      '"inlayHints" is a setting of the editor, and does nothing in this file.',
    ]);
    assert.deepEqual(said("exclude: ['{a']\nstaticPods:\n- *.yaml\n"), [
      'This pattern can match no file: a "{" has no "}".',
      'In YAML, a text that begins with * stands in quotes.',
    ]);
  });
});

describe('a list of globs', () => {
  test('with braces that stand for many holds as far as it can', () => {
    const few = 'exclude:\n- "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}"\n- vendor\n';
    const read = readSettingsFile(few);
    assert.deepEqual([withPatterns(read.settings), read.problems.length], [{ exclude: ['vendor'] }, 1]);
    const many = `exclude:\n${'- "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}"\n'.repeat(1000)}`;
    const { settings, problems } = readSettingsFile(many);
    assert.deepEqual([settings.exclude?.length, problems.length], [20, 980]);
  });
});

describe('a broken settings file', () => {
  test('holds as far as it can be read', () => {
    const { settings } = readSettingsFile('timeZone: UTC\nrules:\n  "unused: {\nexclude: [vendor]\n');
    assert.equal(settings.timeZone, 'UTC');
    assert.deepEqual(withPatterns(settings).exclude, ['vendor']);
  });

  test('holds beside what is not understood', () => {
    const { settings, problems } = readSettingsFile(
      'timezone: UTC\nexclude: [a, [b], c]\nrules: { x: off, unused-suppression: off }\n',
    );
    assert.deepEqual(withPatterns(settings), { exclude: ['a', 'c'], rules: { 'unused-suppression': 'off' } });
    assert.equal(problems.length, 3);
  });

  test('has no finding on a word that is still being typed', () => {
    assert.deepEqual(readSettingsFile('timeZone: UTC\nrul\n').problems, []);
    assert.deepEqual(readSettingsFile('rules:\n  miss\n  default-service-account: off\n').problems, []);
  });

  test('is read without harm, whatever it is', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(...whole.split('\n'), '__proto__: 1', 'rules: &a [*a]', '<<: {}'),
    );
    fc.assert(
      fc.property(fc.array(line), lines => {
        const text = lines.join('\n');
        for (const { span, fix } of readSettingsFile(text).problems) {
          assert.ok(span.start < span.end && span.end <= text.length);
          if (fix !== undefined) assert.ok(isBetter(readSettingsFile(applyEdits(text, fix.edits)), text));
        }
      }),
    );
  });

  test('does not grow without end by aliases of aliases', () => {
    const levels = Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}]`);
    assert.equal(readSettingsFile(`a0: &a0 x\n${levels.join('\n')}\n`).problems.length, 41);
  });
});

function isBetter(after: SettingsFile, before: string): boolean {
  return after.problems.length < readSettingsFile(before).problems.length;
}
