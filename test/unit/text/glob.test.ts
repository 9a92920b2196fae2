import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Glob } from '../../../server/src/text/patterns/glob.ts';

/** The first ones are those by which VS Code explains its globs. */
const cases: readonly (readonly [glob: string, path: string, matches: boolean])[] = [
  ['**/*.{ts,js}', 'a/b.ts', true],
  ['**/*.{ts,js}', 'b.js', true],
  ['**/*.{ts,js}', 'b.tsx', false],
  ['example.[0-9]', 'example.0', true],
  ['example.[0-9]', 'example.10', false],
  ['example.[0-9]', 'example.a', false],
  ['example.[!0-9]', 'example.a', true],
  ['example.[!0-9]', 'example.0', false],
  ['{**/*.html,**/*.txt}', 'a/b.txt', true],
  ['**/bin', 'bin', true],
  ['**/bin', 'a/b/bin', true],
  ['**/bin', 'a/cabin', false],
  ['a.yaml', 'a.yaml', true],
  ['a.yaml', 'a.yaml.orig', false],
  ['a.yaml', 'A.yaml', false],
  ['a.yaml', 'b/a.yaml', false],
  ['/a.yaml', 'a.yaml', true],
  ['./a/./b.yaml', 'a/b.yaml', true],
  ['a//b.yaml', 'a/b.yaml', true],
  ['*.yaml', '.yaml', true],
  ['*.yaml', '.a.yaml', true],
  ['*', '.a', true],
  ['*.yaml', 'a/b.yaml', false],
  ['a/*/c', 'a/b/c', true],
  ['a/*/c', 'a/.b/c', true],
  ['a/*/c', 'a/c', false],
  ['a/*/c', 'a/b/b/c', false],
  ['?.yaml', 'b.yaml', true],
  ['?.yaml', 'bb.yaml', false],
  ['?.yaml', '.yaml', false],
  ['a?b', 'a/b', false],
  ['**/kubernetes/manifests/**', 'etc/kubernetes/manifests/etcd.yaml', true],
  ['**/kubernetes/manifests/**', 'kubernetes/manifests/a/b.yaml', true],
  ['**/kubernetes/manifests/**', 'etc/kubernetes/manifest.yaml', false],
  ['a/**/c', 'a/c', true],
  ['a/**/c', 'a/b/b/c', true],
  ['a/**', 'a', true],
  ['a/**', 'b/a/c', false],
  ['a**b', 'axxb', true],
  ['a**b', 'a/b', false],
  ['a***', 'ab', true],
  ['**', 'any/.thing', true],
  ['**', 'with\nbreak', true],
  ['**/{a,b/{c,d{e,f}}}.yaml', 'x/b/de.yaml', true],
  ['**/{a,b/{c,d{e,f}}}.yaml', 'x/b/d.yaml', false],
  ['{a}.yaml', 'a.yaml', true],
  ['a{,.b}.yaml', 'a.yaml', true],
  ['a{,.b}.yaml', 'a.b.yaml', true],
  ['{,vendor}', 'vendor', true],
  ['a{b/**,c}/d', 'ab/x/y/d', true],
  ['a,b.yaml', 'a,b.yaml', true],
  ['[{,}]', ',', true],
  ['[{,}]', '[{,}]', false],
  ['[]a]', ']', true],
  ['[!]a]', 'b', true],
  ['[a-]', '-', true],
  ['[-a]', '-', true],
  ['[^a].yaml', 'b.yaml', true],
  ['[a-cx-z]', 'y', true],
  ['[[]a', '[a', true],
  ['[*?]', '*', true],
  ['[*?]', 'a', false],
  ['a]', 'a]', true],
  ['[а-я]', 'э', true],
  ['🕐?.yaml', '🕐b.yaml', true],
  ['?.yaml', '🕐.yaml', true],
  ['@(a|b)+(c)!$^.d', '@(a|b)+(c)!$^.d', true],
  ['@(a|b)', 'a', false],
  ['!a', '!a', true],
  ['!a', 'b', false],
  ['#a', '#a', true],
  ['{1..3}', '2', false],
  ['a.b', 'axb', false],
  ['with space', 'with space', true],
  ['a/', 'a', false],
];

const problems: readonly (readonly [glob: string, problem: string])[] = [
  ['', 'empty'],
  ['/', 'empty'],
  ['./', 'empty'],
  ['{,}', 'empty'],
  ['{a,b', 'open'],
  ['a/{b,{c}', 'open'],
  ['a}', 'close'],
  ['{a}}', 'close'],
  ['[a', 'bracket'],
  ['[', 'bracket'],
  ['[]', 'bracket'],
  ['[!]', 'bracket'],
  ['[a/b]', 'bracket'],
  ['{[a,b}', 'bracket'],
  ['[z-a]', 'range'],
  ['[a-z9-0]', 'range'],
  ['vendor\\a', 'backslash'],
  ['../a', 'outside'],
  ['{a,b/../../c}', 'outside'],
  ['a'.repeat(1001), 'long'],
  ['{a,b}'.repeat(10), 'many'],
  ['{a,b}'.repeat(199), 'many'],
  [`{${'a,'.repeat(300)}b}{d,e,f,g}`, 'many'],
];

describe('a glob', () => {
  for (const [glob, path, matches] of cases) {
    test(`${JSON.stringify(glob)} ${matches ? 'matches' : 'does not match'} ${JSON.stringify(path)}`, () => {
      assert.equal(read(glob).matches(`/${path}`), matches);
    });
  }

  for (const [glob, problem] of problems) {
    test(`is not ${JSON.stringify(glob.length > 40 ? `${glob.slice(0, 40)}…` : glob)}: ${problem}`, () => {
      assert.equal(Glob.read(glob), problem);
    });
  }

  test('is relative to its folder, whose name is no glob', () => {
    const glob = read('*.yaml').in('/w/[a] {b,c}*/');
    assert.equal(glob.matches('/w/[a] {b,c}*/d.yaml'), true);
    assert.equal(glob.matches('/w/a b/d.yaml'), false);
    assert.equal(glob.covers('/w/[a] {b,c}*'), false);
    assert.equal(glob.matches('/w/[a] {b,c}*d/d.yaml'), false);
  });

  test('covers what is in the folders that it matches', () => {
    assert.equal(read('{a,b/}').covers('/a/c/d.yaml'), true);
    assert.equal(read('{a,b/}').covers('/b/c/d.yaml'), true);
    assert.equal(read('{a,b/}').covers('/a'), true);
    assert.equal(read('{a,b/}').covers('/b'), false);
    assert.equal(read('{a,b/}').covers('/c/a'), false);
  });

  describe('of many wildcards takes no time', () => {
    const path = `/${'a'.repeat(2000)}/${'a/'.repeat(1000)}`;
    for (const wild of [
      '*a',
      '**a',
      '**/',
      'a**/b',
      '*?',
      '**/a/',
      'a/**/',
      '**/*a*a/',
      '[a-b]*',
      '{a,*}',
      '{**/,a}',
      '*{a*,}',
    ]) {
      for (const times of [3, 9, 50, 160]) {
        test(`${wild} ${times} times`, () => {
          const glob = Glob.read(`${wild.repeat(times)}!`);
          if (typeof glob === 'string') assert.match(glob, /^(?:many|long)$/);
          else assert.deepEqual([glob.matches(path), glob.covers(path)], [false, false]);
        });
      }
    }

    for (const glob of [
      '{'.repeat(1000),
      `${'{'.repeat(500)}${'}'.repeat(500)}`,
      '{a,'.repeat(333),
      '['.repeat(1000),
      '{,'.repeat(300) + '}'.repeat(300),
      '}'.repeat(1000),
      '[!'.repeat(500),
    ]) {
      test(`${glob.slice(0, 6)}…`, () => assert.equal(typeof Glob.read(glob), 'string'));
    }
  });
});

function read(pattern: string): Glob {
  const glob = Glob.read(pattern);
  if (typeof glob === 'string') throw new Error(glob);
  return glob;
}
