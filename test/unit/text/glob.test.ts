import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { matchesGlob } from '../../../server/src/text/glob.ts';

const cases: readonly (readonly [glob: string, path: string, matches: boolean])[] = [
  ['/a/b.yaml', '/a/b.yaml', true],
  ['/a/b.yaml', '/a/b.yaml.orig', false],
  ['b.yaml', '/a/b.yaml', false],
  ['*.yaml', 'b.yaml', true],
  ['*.yaml', '.yaml', true],
  ['*.yaml', 'a/b.yaml', false],
  ['a/*/c', 'a/b/c', true],
  ['a/*/c', 'a/c', false],
  ['a/*/c', 'a/b/b/c', false],
  ['?.yaml', 'b.yaml', true],
  ['?.yaml', '/.yaml', false],
  ['?.yaml', 'bb.yaml', false],
  ['**/b.yaml', 'b.yaml', true],
  ['**/b.yaml', '/x/y/b.yaml', true],
  ['**/b.yaml', '/x/ab.yaml', false],
  ['**/kubernetes/manifests/**', '/etc/kubernetes/manifests/etcd.yaml', true],
  ['**/kubernetes/manifests/**', 'kubernetes/manifests/a/b.yaml', true],
  ['**/kubernetes/manifests/**', '/etc/kubernetes/manifest.yaml', false],
  ['a/**/c', 'a/c', true],
  ['a/**/c', 'a/b/b/c', true],
  ['a/**', 'a/', true],
  ['a/**', 'a', true],
  ['a**b', 'a/b', false],
  ['a**b', 'axxb', true],
  ['a/**', 'b/a/', false],
  ['**', 'any/thing', true],
  ['', '', true],
  ['', 'a', false],
  ['a+(b)|[c]^$.{d}\\', 'a+(b)|[c]^$.{d}\\', true],
  ['a.b', 'axb', false],
  ['**', 'with\nbreak', true],
  ['🕐?.yaml', '🕐b.yaml', true],
];

describe('matchesGlob', () => {
  for (const [glob, path, matches] of cases) {
    test(`${JSON.stringify(glob)} ${matches ? 'matches' : 'does not match'} ${JSON.stringify(path)}`, () => {
      assert.equal(matchesGlob(path, glob), matches);
    });
  }

  for (const wild of ['*a', '**a', '**/', 'a**/b', '*?']) {
    test(`many wildcards ${wild} take no time`, () => {
      assert.equal(matchesGlob(`${'a'.repeat(2000)}/${'a/'.repeat(1000)}`, `${wild.repeat(50)}!`), false);
    });
  }
});
