import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { podsense } from './commandLine.ts';

test('the compiled code is kept among the temporary files for the next run', async () => {
  using folder = new TemporaryFolder();
  await podsense(folder, ['--version'], { env: { TMPDIR: folder.path, TEMP: folder.path } });
  assert.deepEqual(fs.readdirSync(folder.path), ['node-compile-cache']);
});
