import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completeSettings, ofFolder } from '../../../server/src/settings/completeSettings.ts';
import { isExcluded } from '../../../server/src/settings/exclusion.ts';
import { globsOf } from '../../../server/src/text/patterns/glob.ts';

const folder = 'file:///w/my%20project';

const cases: readonly (readonly [glob: string, path: string, excluded: boolean])[] = [
  ['a.yaml', 'a.yaml', true],
  ['a.yaml', 'b/a.yaml', false],
  ['vendor', 'vendor/a/b.yaml', true],
  ['vendor/', 'vendor/a/b.yaml', true],
  ['./vendor', 'vendor/b.yaml', true],
  ['/vendor', 'vendor/b.yaml', true],
  ['vendor/**', 'vendor/a/b.yaml', true],
  ['vendor', 'vendors/a.yaml', false],
  ['vendor', 'a/vendor/b.yaml', false],
  ['**/vendor', 'a/vendor/b.yaml', true],
  ['**/*.golden.yaml', 'a/b.golden.yaml', true],
  ['vendor/', 'a/vendor', false],
  ['a.yaml/', 'a.yaml', false],
  ['{vendor,charts/*}', 'charts/a/b.yaml', true],
  ['{vendor,charts/*}', 'a/charts/a/b.yaml', false],
  ['**/[a-z]*.golden.y?ml', 'b/a.golden.yaml', true],
  ['with space', 'with%20space/a.yaml', true],
  ['my project', 'a.yaml', false],
  ['', 'a.yaml', false],
  ['**', 'a.yaml', true],
];

describe('the setting exclude', () => {
  for (const [glob, path, excluded] of cases) {
    test(`${JSON.stringify(glob)} ${excluded ? 'leaves out' : 'keeps'} ${path}`, () => {
      const settings = completeSettings(ofFolder({ exclude: globsOf(['other', glob]) }, folder));
      assert.equal(isExcluded(`${folder}/${path}`, settings), excluded);
    });
  }

  test('is matched against the whole path of a file in no folder', () => {
    const settings = completeSettings(ofFolder({ exclude: globsOf(['home/me/*.yaml']) }, undefined));
    assert.equal(isExcluded('file:///home/me/a.yaml', settings), true);
    assert.equal(isExcluded('file:///home/you/a.yaml', settings), false);
  });
});
