import { type Disposable, Uri, window, workspace } from 'vscode';
import { closeEditors } from './documents.ts';
import { shows } from './findings.ts';
import { accountMissing, accountNamed, podRunningAs } from './manifests.ts';
import { MemoryFiles } from './memoryFiles.ts';

const root = Uri.parse('podsense-memory:/cluster');

suite('Files that VS Code can read, but not search', () => {
  let registered: Disposable;

  setup(async () => {
    const files = new MemoryFiles({
      '/cluster/pods/known.yaml': podRunningAs('web-1', 'shop'),
      '/cluster/pods/unknown.yaml': podRunningAs('web-2', 'shop'),
      '/cluster/accounts/deep/web.yaml': accountNamed('web-1', 'shop'),
      '/cluster/node_modules/web.yaml': accountNamed('web-2', 'shop'),
    });
    registered = files.register(root.scheme);
    await changeFolders(() => workspace.updateWorkspaceFolders(countFolders(), 0, { uri: root }));
  });

  teardown(async () => {
    await closeEditors();
    await changeFolders(() => workspace.updateWorkspaceFolders(countFolders() - 1, 1));
    registered.dispose();
  });

  test('are known to one another', async () => {
    const known = await open('pods/known.yaml');
    const unknown = await open('pods/unknown.yaml');
    await shows(unknown, [accountMissing], 30);
    await shows(known, []);
  });
});

async function open(path: string) {
  const document = await workspace.openTextDocument(Uri.joinPath(root, path));
  await window.showTextDocument(document, { preview: false });
  return document;
}

function countFolders(): number {
  return workspace.workspaceFolders?.length ?? 0;
}

/** Changes the folders of the workspace, and waits until VS Code has done so. */
function changeFolders(change: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const listener = workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
    if (!change()) reject(new Error('VS Code refuses the change of folders'));
  });
}
