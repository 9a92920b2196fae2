import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { podsense } from './commandLine.ts';
import { oldField } from './manifests.ts';

/** Texts that would end a line, move a terminal's cursor, turn its text or begin a command, in a name or a value. */
const hostile = [
  'x\n::error file=a::pwn',
  'x\r\n  ::stop-commands::x',
  '\x1b[2J\x1b]0;x\x07',
  '\x7f\x85\x9b2J',
  'a\u2028b\u2029c',
  'a\u061cb\u200ec\u200fd',
  'a\u202ab\u202bc\u202cd\u202de\u202ef',
  'a\u2066b\u2067c\u2068d\u2069e',
  'a\u200bb\u200cc\u200dd\u2060e\ufefff',
  '##[error]x',
  '##vso[task.setvariable variable=a]b',
  '##teamcity[message]',
];

/** None of these may be printed raw, whatever their source. */
const controls: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x061c, 0x061c],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2069],
  [0xfeff, 0xfeff],
];
const commands = /^\s*::(?!(?:notice|warning|error) (?:file|title)=)|##(?:vso|teamcity)?\[/m;

const locales = ['C', 'zh_CN.UTF-8'];

for (const format of ['text', 'github', 'json', 'sarif']) {
  for (const locale of locales) {
    test(`${format} prints no such text raw, in ${locale}`, async () => {
      using folder = new TemporaryFolder();
      for (const [index, text] of hostile.entries()) folder.write(`${index}.yaml`, podWith(text));
      folder.write('.podsense.yaml', JSON.stringify(Object.fromEntries(hostile.map(text => [text, 1]))));
      folder.write('::error::\x1b\u202e.yaml', podWith('UTC+8'));
      folder.write(' ::error::.yaml', podWith('UTC+8'));
      const { output, errors } = await podsense(folder, ['check', '--format', format], { locale });
      isHarmless(output);
      assert.equal(errors, '');
      if (format === 'json' || format === 'sarif') {
        const values = JSON.stringify(JSON.parse(output));
        for (const text of hostile) assert.ok(values.includes(JSON.stringify(text).slice(1, -1)), text);
      } else {
        assert.ok(output.includes('x\\u{a}::error file=a::pwn'.replace('%', '%25')));
        // One line for each finding, besides the sum.
        const lines = output.split('\n').filter(line => line !== '');
        assert.equal(lines.length, hostile.length * 2 + 2 + (format === 'text' ? 1 : 0));
      }
    });
  }
}

describe('standard error shows no such text raw', () => {
  const cases: readonly (readonly [what: string, args: (text: string) => readonly string[]])[] = [
    ['a command', text => [text]],
    ['an option', text => ['check', `--${text}`]],
    ['the value of an option', text => ['check', '--format', text]],
    ['the name of a rule', text => ['fix', '--rule', text]],
    ['a path that is not there', text => ['check', text]],
    ['a path that is not there, of a fix', text => ['fix', text]],
  ];
  for (const [what, args] of cases) {
    test(what, async () => {
      using folder = new TemporaryFolder();
      for (const locale of locales) {
        const { code, errors } = await podsense(folder, args(hostile.join('')), { locale });
        assert.equal(code, 2);
        isHarmless(errors);
        assert.match(errors, /x\\u\{a\}::error file/);
      }
    });
  }
});

test('a path that is not there begins no command', async () => {
  using folder = new TemporaryFolder();
  const { errors } = await podsense(folder, ['check', '::error::x']);
  assert.equal(errors, '\\u{3a}:error::x does not exist.\n');
});

test('a fix shows no such name raw', async () => {
  using folder = new TemporaryFolder();
  for (const name of ['::error::.yaml', 'a\n::error::\x1b\u202e.yaml']) folder.write(name, oldField);
  folder.write('\x1b.yaml', Buffer.concat([Buffer.from(oldField), Buffer.from('# caf\xe9\n', 'latin1')]));
  for (const args of [['fix', '--dry-run'], ['fix']]) {
    const { output, errors } = await podsense(folder, args);
    isHarmless(output + errors);
    assert.equal(output.split('\n').length, 4);
    assert.match(errors, /^\\u\{1b\}\.yaml is not written in UTF-8/);
  }
});

/** A pod whose container shows UTC, since there is no such zone. */
function podWith(zone: string): string {
  return oldField
    .replace('  serviceAccount: web # the one of the team\n', '  serviceAccountName: web\n')
    .replace('nginx }', `nginx, env: [{ name: TZ, value: ${JSON.stringify(zone)} }] }`);
}

function isHarmless(text: string): void {
  const raw = [...text].map(character => character.codePointAt(0) ?? 0);
  const found = raw.filter(code => controls.some(([first, last]) => code >= first && code <= last));
  assert.deepEqual(found, [], text);
  assert.doesNotMatch(text, commands);
}
