import assert from 'node:assert/strict';
import { test } from 'node:test';
import { silent, Turns } from '../../../server/src/workspace/pace/pace.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/reading/workspaceIndex.ts';
import { WorkspaceReader } from '../../../server/src/workspace/reading/workspaceReader.ts';

const folder = 'file:///w';

test('what is found at the very end of reading is read next', async () => {
  const listed: string[] = [];
  let look = (_isFolder: boolean) => {};
  const looked = new Promise<boolean>(resolve => {
    look = resolve;
  });
  const reader = new WorkspaceReader({
    turns: new Turns(() => Promise.resolve()),
    files: {
      list: async uri => {
        listed.push(uri);
        return { uris: [], isComplete: true };
      },
      read: async uris => uris.map(() => ({ missing: 'gone' })),
      isFolder: () => looked,
    },
    index: new WorkspaceIndex(),
    folderOf: async () => folder,
    kindsOf: () => assert.fail('there is nothing to read'),
    begin: async () => silent,
    tell: () => {},
    // Called last before it is known that nothing is left.
    changed: () => look(true),
    log: error => assert.fail(String(error)),
  });
  reader.setFolders([folder]);
  reader.changeFiles([{ uri: `${folder}/my.folder`, type: 1 }]);
  await reader.whenRead();
  assert.deepEqual(listed, [folder, folder]);
});
