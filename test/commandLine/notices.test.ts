import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { build } from 'esbuild';
import { buildPackages, bundles } from '../../tools/bundles.mjs';
import { bundledPackages, noticesFile, noticesOf } from '../../tools/notices.mjs';
import { root } from '../support/pages.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';

/** Every package with code in a bundle. A new one is a decision: what is its licence, and what does it weigh? */
const known = [
  '@isaacs/nonrecursive-glob-match (BlueOak-1.0.0)',
  'balanced-match (MIT)',
  'brace-expansion (MIT)',
  'js-yaml (MIT)',
  'minimatch (BlueOak-1.0.0)',
  'semver (ISC)',
  'vscode-jsonrpc (MIT)',
  'vscode-languageclient (MIT)',
  'vscode-languageserver (MIT)',
  'vscode-languageserver-protocol (MIT)',
  'vscode-languageserver-textdocument (MIT)',
  'vscode-languageserver-types (MIT)',
  'vscode-uri (MIT)',
  'yaml (ISC)',
];

describe('the notices', () => {
  const notices = fs.readFileSync(path.join(root, noticesFile), 'utf8');

  test('are those of every package that is bundled, each known here', async () => {
    const built = await Promise.all(
      bundles.map(bundle => build({ ...bundle, absWorkingDir: root, write: false, metafile: true })),
    );
    const inputs = new Set(built.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
    // From the paths alone, unlike the notices.
    const names = [...inputs].flatMap(file => {
      const parts = file.split('/');
      const at = parts.lastIndexOf('node_modules') + 1;
      return at === 0 ? [] : parts.slice(at, parts[at]?.startsWith('@') ? at + 2 : at + 1).join('/');
    });
    assert.deepEqual(
      [...new Set(names)].sort(),
      known.map(name => name.replace(/ .*/, '')),
    );
    const headings = [...notices.matchAll(/^-{80}\n\n(\S+) (\S+) (\(.*\))$/gm)];
    assert.deepEqual(
      headings.map(([, name, , license]) => `${name} ${license}`),
      known,
    );
    for (const [, name = '', version] of headings) {
      const folder = path.join(root, 'node_modules', name);
      assert.equal(version, JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version);
    }
  });

  test('have the whole text of each licence', () => {
    const parts = notices.split(`\n\n${'-'.repeat(80)}\n\n`).slice(1);
    assert.equal(parts.length, known.length);
    for (const part of parts) {
      assert.match(part, /permission|Purpose/i, part);
      assert.match(part, /as is|no liability/i, part);
    }
  });
});

test('a build from a clone installs what it needs: the bundler, and each package that is asked for here and bundled', () => {
  const { devDependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const bundled = known.map(name => name.replace(/ .*/, '')).filter(name => Object.hasOwn(devDependencies, name));
  assert.deepEqual(buildPackages, ['esbuild', ...bundled]);
});

describe('a package that is bundled', () => {
  test('without the text of its licence stops the build', () => {
    using folder = new TemporaryFolder();
    folder.write('node_modules/@a/b/package.json', '{ "name": "@a/b", "version": "1.2.3", "license": "MIT" }');
    folder.write('node_modules/@a/b/NOTICE', 'It is nice.');
    const packages = bundledPackages([{ inputs: { 'node_modules/@a/b/lib/c.js': {} } }], folder.path);
    assert.throws(() => noticesOf(packages), /@a\/b 1\.2\.3/);
  });

  test('inside another one, or in two versions, is told by itself', () => {
    using folder = new TemporaryFolder();
    for (const [place, version] of [
      ['node_modules/a', '1.0.0'],
      ['node_modules/b', '3.0.0'],
      ['node_modules/b/node_modules/a', '2.0.0'],
    ] as const) {
      folder.write(`${place}/package.json`, JSON.stringify({ name: place.slice(-1), version, license: 'MIT' }));
      folder.write(`${place}/LICENSE.md`, `Licence of ${place}\r\n`);
      folder.write(`${place}/lib/package.json`, '{ "type": "module" }');
    }
    const inputs = { 'src/a.ts': {}, 'node_modules/a/lib/a.js': {}, 'node_modules/b/node_modules/a/lib/a.js': {} };
    const text = noticesOf(bundledPackages([{ inputs }, { inputs: { 'node_modules/b/b.js': {} } }], folder.path));
    const headings = [...text.matchAll(/^(\S+ \S+) \(MIT\)\n\n(.*)$/gm)].map(([, name, license]) => [name, license]);
    assert.deepEqual(headings, [
      ['a 1.0.0', 'Licence of node_modules/a'],
      ['a 2.0.0', 'Licence of node_modules/b/node_modules/a'],
      ['b 3.0.0', 'Licence of node_modules/b'],
    ]);
  });
});
