import assert from 'node:assert/strict';
import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { closeEditors } from './documents.ts';
import { shows } from './findings.ts';
import { accountMissing, accountNamed, podRunningAs } from './manifests.ts';
import { MemoryFiles } from './memoryFiles.ts';
import { until } from './until.ts';

const root = Uri.parse('podsense-memory:/cluster');

/** More than are read at a time. */
const many = Array.from({ length: 100 }, (_, index) => index);

suite('Files that VS Code can read, but not search', () => {
  const files = new MemoryFiles({
    '/cluster/pods/known.yaml': podRunningAs('web-1', 'shop'),
    '/cluster/pods/unknown.yaml': podRunningAs('web-2', 'shop'),
    '/cluster/accounts/deep/web.yaml': accountNamed('web-1', 'shop'),
    '/cluster/node_modules/web.yaml': accountNamed('web-2', 'shop'),
    ...Object.fromEntries(many.map(index => [`/cluster/more/${index}.yaml`, accountNamed(`more-${index}`, 'shop')])),
  });
  let registered: Disposable;

  setup(() => {
    registered = files.register(root.scheme);
  });

  teardown(async () => {
    await closeEditors();
    await changeFolders(() => workspace.updateWorkspaceFolders(countFolders() - 1, 1));
    registered.dispose();
  });

  test('are known to one another', async () => {
    await addFolder();
    const known = await open('pods/known.yaml');
    const unknown = await open('pods/unknown.yaml');
    await shows(unknown, [accountMissing], 30);
    await shows(known, []);
  });

  test('are called missing only when all have been read, which may be cancelled, and go on', async () => {
    const known = await open('pods/known.yaml');
    const unknown = await open('pods/unknown.yaml');
    await addFolder();
    const before = files.reads;
    const release = files.hold();
    const what = () => 'the first files that are read';
    const look = () => (files.reads > before ? true : undefined);
    await until({ what, look, event: files.onDidRead, seconds: 60 });
    await commands.executeCommand('podsense.cancelReading');
    release();
    // A rename waits until reading has ended.
    const name = known.positionAt(known.getText().indexOf('web-1'));
    await commands.executeCommand('vscode.executeDocumentRenameProvider', known.uri, name, 'web-3');
    assert.ok(files.reads - before < many.length, `${files.reads - before} files were read`);
    await shows(unknown, []);
    await commands.executeCommand('podsense.checkWorkspace');
    await shows(unknown, [accountMissing], 30);
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

function addFolder(): Promise<void> {
  return changeFolders(() => workspace.updateWorkspaceFolders(countFolders(), 0, { uri: root }));
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
