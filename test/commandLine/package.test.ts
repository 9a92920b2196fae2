import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { root } from '../support/pages.ts';

test('the package for npm holds the command line, the server that it starts, and no more', () => {
  const windows = process.platform === 'win32';
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  // The options of this test's own Node.js are not for the one that npm runs on.
  const env = { ...process.env, NODE_OPTIONS: '' };
  const output = execFileSync(windows ? 'npm.cmd' : 'npm', args, { cwd: root, env, encoding: 'utf8', shell: windows });
  const [{ files }] = JSON.parse(output) as [{ files: readonly { readonly path: string }[] }];
  const paths = files.map(({ path }) => path).sort();
  assert.deepEqual(paths, ['LICENSE', 'README.md', 'dist/cli.js', 'dist/server.js', 'package.json']);
});
