import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { publicManifest } from '../../../tools/release/publicManifest.mjs';
import { whatIsMissing } from '../../../tools/release/whatIsMissing.mjs';
import { withoutDeadLinks } from '../../../tools/release/withoutDeadLinks.mjs';

const repository = 'https://github.com/OWNER/NAME';

describe('a release', () => {
  const ready = {
    manifest: { version: '1.2.0', repository },
    changelog: '# Changelog\n\n## 1.2.0 (2026-12-01)\n\n## 1.1.0 (2026-11-01)\n',
    tag: 'v1.2.0',
  };

  test('lacks nothing where all is said', () => assert.deepEqual(whatIsMissing(ready), []));

  for (const [what, change, sentence] of [
    ['a repository', { manifest: { version: '1.2.0' } }, /names no repository/],
    ['the consent to be published', { manifest: { ...ready.manifest, private: true } }, /"private": true/],
    ['its day', { changelog: '## 1.2.0\n\n## 1.1.0 (2026-11-01)\n' }, /the day of 1\.2\.0/],
    ['a tag of its own', { tag: 'v1.1.0' }, /The tag is v1\.1\.0, the version 1\.2\.0/],
  ] as const) {
    test(`lacks ${what}`, () => {
      const [missing = '', ...others] = whatIsMissing({ ...ready, ...change });
      assert.match(missing, sentence);
      assert.deepEqual(others, []);
    });
  }
});

describe('the manifest that is published', () => {
  for (const address of [repository, { type: 'git', url: `git+${repository}.git` }]) {
    test(`takes its addresses from ${JSON.stringify(address)}`, () => {
      const { homepage, bugs } = publicManifest({ repository: address });
      assert.deepEqual({ homepage, bugs }, { homepage: `${repository}#readme`, bugs: { url: `${repository}/issues` } });
    });
  }

  test('has nothing that is for developers alone', () => {
    assert.deepEqual(publicManifest({ name: 'podsense', scripts: {}, devDependencies: {}, allowScripts: {} }), {
      name: 'podsense',
    });
  });
});

for (const [text, expected] of [
  ['see [the page](server/page.md#why) first', 'see the page first'],
  ['see [below](#below)', 'see [below](#below)'],
  ['see [the web](https://example.com/a.md)', 'see [the web](https://example.com/a.md)'],
  ['see [what changed](CHANGELOG.md#top)', 'see what changed'],
  ['![a picture](docs/other.png)', '![a picture](docs/other.png)'],
] as const) {
  test(`without dead links, ${text} is ${expected}`, () => {
    assert.equal(withoutDeadLinks(text), expected);
  });
}
