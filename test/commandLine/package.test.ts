import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../support/pages.ts';
import { copyProject, ownEnvironment } from '../support/projectCopy.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { newField } from './manifests.ts';

const windows = process.platform === 'win32';

test('the package for npm holds the command line, the server that it starts, notices, and no more', () => {
  const output = npm(['pack', '--dry-run', '--json', '--ignore-scripts'], root);
  const [{ files }] = JSON.parse(output) as [{ files: readonly { readonly path: string }[] }];
  const paths = files.map(({ path }) => path).sort();
  assert.deepEqual(paths, [
    'LICENSE',
    'README.md',
    'dist/THIRD_PARTY_NOTICES.txt',
    'dist/cli.js',
    'dist/commandLine.js',
    'dist/server.js',
    'package.json',
  ]);
});

test('packing builds, prints the name of the package alone, and what is packed needs no other package', context => {
  using folder = new TemporaryFolder();
  const project = copyProject(folder);
  if (project === undefined) return context.skip('git does not say which files are the project');
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'), 'junction');
  const packed = npm(['pack'], project);
  assert.match(packed, /^podsense-[\d.]+\.tgz\n$/);

  // An offline npm with an empty cache cannot fetch anything.
  const prefix = folder.pathOf('prefix');
  const cache = folder.pathOf('cache');
  const tarball = path.join(project, packed.trim());
  npm(['install', '--global', '--prefix', prefix, '--cache', cache, '--offline', tarball], folder.path);
  const modules = path.join(prefix, windows ? 'node_modules' : 'lib/node_modules');
  assert.deepEqual(fs.readdirSync(modules), ['podsense']);
  assert.equal(fs.existsSync(path.join(modules, 'podsense/node_modules')), false);
  folder.write('web.yaml', newField);
  const podsense = path.join(prefix, windows ? 'podsense.cmd' : 'bin/podsense');
  const args = ['check', '--fail-on', 'never', 'web.yaml'];
  const env = ownEnvironment({ LC_ALL: 'C' });
  const found = execFileSync(podsense, args, { cwd: folder.path, env, encoding: 'utf8', shell: windows });
  assert.match(found, /^web\.yaml:6:24 warning missing-timezone-mount /);
});

/** The standard output of npm. */
function npm(args: readonly string[], folder: string): string {
  const options = { cwd: folder, env: ownEnvironment(), encoding: 'utf8', shell: windows, stdio: 'pipe' } as const;
  return execFileSync(windows ? 'npm.cmd' : 'npm', args, options);
}
