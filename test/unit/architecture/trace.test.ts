import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../../support/pages.ts';

test('a key visits at most 25 files besides views and rules', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, 'tools/trace.mjs')]);
  const [, count] = /^(\d+) files besides views and rules/m.exec(stdout) ?? [];
  assert.ok(Number(count) <= 25, stdout);
});
