import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { LanguageServer } from './languageServer.ts';

describe('with a folder for compiled code, the server', () => {
  test('leaves its own there when it ends, though there was none yet', async () => {
    using folder = new TemporaryFolder();
    await startAndStop(folder.pathOf('storage/compiled'));
    assert.ok(filesIn(folder.pathOf('storage/compiled')).length > 0);
  });

  test('starts where there can be none', async () => {
    using folder = new TemporaryFolder();
    folder.write('file', '');
    await startAndStop(folder.pathOf('file/compiled'));
  });

  test('starts where the code is damaged', async () => {
    using folder = new TemporaryFolder();
    await startAndStop(folder.path);
    for (const file of filesIn(folder.path)) fs.writeFileSync(file, 'damaged');
    await startAndStop(folder.path);
  });
});

/** By the variable with which the client names the folder. */
async function startAndStop(folder: string): Promise<void> {
  using server = await LanguageServer.start({ env: { NODE_COMPILE_CACHE: folder } });
  assert.equal(await server.stop(), 0);
}

function filesIn(folder: string): readonly string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
}
