import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import { readIgnoreRules } from '../../../server/src/workspace/files/ignoreRules.ts';
import { Ignores } from '../../../server/src/workspace/files/ignores.ts';
import { fc } from '../../support/random.ts';
import { git, withoutGit } from '../../support/repository.ts';
import { TemporaryFolder } from '../../support/temporaryFolder.ts';

/** Ignored paths end with `/` if they are folders. */
const cases: readonly (readonly [rules: string, path: string, isIgnored: boolean])[] = [
  ['build/', 'build/', true],
  ['build/', 'a/build/', true],
  ['build/', 'build', false],
  ['/build', 'a/build', false],
  ['a/build', 'b/a/build', false],
  ['**/build', 'b/a/build', true],
  ['build/**', 'build/', false],
  ['build/**', 'build/a', true],
  ['a/**/b', 'a/b', true],
  ['a**/b', 'ab', true],
  ['a**/b', 'a/c/b', true],
  ['a**/b', 'ac/b', true],
  ['a**/b', 'c/a/b', false],
  ['c/a**/b', 'c/ab', true],
  ['a/b**', 'a/bc/d', true],
  ['\\a**/b', 'ab', false],
  ['\\/a', 'a', false],
  ['*.yaml', 'a/.yaml', true],
  ['*.yaml\n!a.yaml', 'a.yaml', false],
  ['!a.yaml\n*.yaml', 'a.yaml', true],
  ['# a.yaml', 'a.yaml', false],
  ['\\#a', '#a', true],
  ['\\!a', '!a', true],
  ['a.yaml  ', 'a.yaml', true],
  ['a\\ ', 'a ', true],
  ['a\r\nb\r\n', 'a', true],
  ['\ufeffa\n', 'a', true],
  ['[ab].yaml', 'b.yaml', true],
  ['[/-9]', '0', true],
  ['[+-/]', '-', true],
  ['[/-/]', '/', false],
  ['[ab.yaml', '[ab.yaml', false],
  ['{a,b}.yaml', 'a.yaml', false],
  ['A', 'a', false],
  ['/', 'a', false],
  ['!', 'a', false],
  ['\\', '\\', false],
];

describe('of what git ignores', () => {
  for (const [rules, path, isIgnored] of cases) {
    test(`${JSON.stringify(rules)} is ${isIgnored ? '' : 'not '}about ${JSON.stringify(path)}`, () => {
      const names = path.replace(/\/$/, '').split('/');
      const last = names.pop() ?? '';
      const here = names.reduce((ignores, name) => ignores.inside(name), Ignores.none.with(readIgnoreRules(rules)));
      assert.equal(here.ignores(last, path.endsWith('/')), isIgnored);
    });
  }

  test('letters of any case are the same, where they are to the file system', () => {
    const ignores = Ignores.none.with(readIgnoreRules('Build/\n/[A-C].YAML\n', { ignoresCase: true }));
    assert.deepEqual([ignores.ignores('bUILD', true), ignores.ignores('b.yaml', false)], [true, true]);
  });

  test('everything is ignored where nothing is taken back', () => {
    const all = (...texts: readonly string[]) =>
      texts.reduce((ignores, text) => ignores.with(readIgnoreRules(text)), Ignores.none).ignoresAll;
    assert.deepEqual([all('*\n!.gitignore\n'), all('/**\n'), all('*\n', '# nothing\n')], [true, true, true]);
    assert.deepEqual(
      [all('*\n!*.yaml\n'), all('*/\n'), all('*.yaml\n'), all('*\n', '!a/b\n'), all('')],
      [false, false, false, false, false],
    );
  });

  test('rules that want many steps take no time', () => {
    const wild = ['*a', '**/a/', 'a/**/', '**/*a*/', '?*', '[a-b]*'].map(part => part.repeat(500)).join('!\n');
    let ignores = Ignores.none.with(readIgnoreRules(wild));
    for (let depth = 0; depth < 300; depth++) {
      assert.equal(ignores.ignores(`${'a'.repeat(200)}.yaml`, false), false);
      ignores = ignores.inside('a');
    }
  });
});

describe('git ignores the same', { skip: withoutGit }, () => {
  test('by rules of any kind', () => {
    using folder = new TemporaryFolder();
    git(folder, '.', 'init', '--quiet');
    const folders = ['', 'a', 'a/b', 'a/foo', 'b', 'foo', 'foo/a', 'foobar', 'a/a', 'a/a/a', '.a', 'abb'];
    const names = ['ab', 'aab', 'a.yaml', 'b.yaml', '.b', 'a-b', '-', 'a]', '[a]', 'z', '!a', '#a', 'c ', 'A.yaml'];
    const files = folders.flatMap(place => names.map(name => (place === '' ? name : `${place}/${name}`)));
    for (const file of files) folder.write(file, '');
    const ruled = ['', 'a', 'a/a', 'foo'];
    fc.assert(
      fc.property(fc.array(rules, { minLength: 1, maxLength: ruled.length }), rules, (texts, own) => {
        const written = new Map(texts.map((text, at) => [ruled[at] ?? '', text]));
        for (const place of ruled) fs.rmSync(folder.pathOf(`${place}/.gitignore`), { force: true });
        for (const [place, text] of written) folder.write(`${place}/.gitignore`, text);
        folder.write('.git/info/exclude', own);
        const listed = git(folder, '.', 'ls-files', '--others', '--exclude-standard', '-z').split('\0');
        const expected = files.filter(file => listed.includes(file));
        assert.deepEqual(
          files.filter(file => !isIgnored(file, written, own)),
          expected,
        );
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

/** Pieces of rules, as people write them and as nobody does. */
const piece = fc.constantFrom(
  ...['a', 'b', 'ab', 'foo', '.', '.yaml', '-', ' ', ']', '\\', '\\a', '\\*', '*', '**', '***', '?', '/', '/', '/'],
  ...['[a]', '[!a]', '[^a]', '[a-b]', '[b-a]', '[!b-a]', '[]', '[', '[]a]', '[a/b]', '[/]', '[!/]', '[a-]', '[-a]'],
  ...['[\\]]', '[a\\-z]', '[[:alpha:]]', '[[:foo:]]', '[[:alpha', '[[:digit:]-a]', '[a-[:alpha:]]', '[[:]', '[[:a]'],
);
const pattern = fc.array(piece, { minLength: 1, maxLength: 4 }).map(pieces => pieces.join(''));
const end = fc.constantFrom('', '', '', '', '/', ' ', '\\ ', '\\  ', '\r', '\t');
const line = fc.tuple(fc.constantFrom('', '', '', '!', '!', '/', '!/', '#'), pattern, end).map(parts => parts.join(''));
const rules = fc.array(line, { maxLength: 4 }).map(lines => lines.join('\n'));

function isIgnored(file: string, written: ReadonlyMap<string, string>, own: string): boolean {
  let ignores = Ignores.none.with(readIgnoreRules(own));
  const names = file.split('/');
  return names.some((name, at) => {
    const rules = written.get(names.slice(0, at).join('/'));
    if (rules !== undefined) ignores = ignores.with(readIgnoreRules(rules));
    const isIgnored = ignores.ignores(name, at < names.length - 1);
    ignores = ignores.inside(name);
    return isIgnored;
  });
}
