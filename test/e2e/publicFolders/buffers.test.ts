import assert from 'node:assert/strict';
import { commands, Position, Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import { until } from '../suite/until.ts';
import { accountIs, at, grafana, open, prober, takeAway, tidy } from './manifests.ts';

suite('Documents that are not saved, among public manifests', () => {
  teardown(tidy);

  test('come before the disk, until they are closed', async () => {
    const workload = await open(at('monitoring', prober.workload));
    await accountIs('declared', workload, 60);
    const account = await open(at('monitoring', prober.account));
    await replaceAll(account, account.getText().replaceAll('blackbox-exporter', 'prober'));
    await accountIs('missing', workload);
    await closeAndForget(account);
    await accountIs('declared', workload);
  });

  test('declare what is on no disk, until they are closed', async () => {
    const workload = await open(at('monitoring', prober.workload));
    const text = new TextDecoder().decode(await workspace.fs.readFile(at('monitoring', prober.account)));
    const bringBack = takeAway(at('monitoring', prober.account));
    await accountIs('missing', workload, 60);
    await commands.executeCommand('workbench.action.files.newUntitledFile', { languageId: 'yaml' });
    const [untitled] = workspace.textDocuments.filter(({ isUntitled }) => isUntitled);
    assert.ok(untitled);
    await replaceAll(untitled, text);
    await accountIs('declared', workload);
    await closeAndForget(untitled);
    await accountIs('missing', workload);
    bringBack();
    await accountIs('declared', workload);
  });

  test('hide that their file is deleted meanwhile, until they are closed', async () => {
    const workload = await open(at('monitoring', prober.workload));
    const other = await open(at('monitoring', grafana.workload));
    const account = await open(at('monitoring', prober.account));
    await replaceAll(account, `${account.getText()}# still here\n`);
    for (const uri of [account.uri, at('monitoring', grafana.account)]) takeAway(uri);
    await accountIs('missing', other);
    await accountIs('declared', workload);
    await closeAndForget(account);
    await accountIs('missing', workload);
  });
});

async function replaceAll(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).rangeIncludingLineBreak.end;
  edit.replace(document.uri, new Range(new Position(0, 0), end), text);
  assert.ok(await workspace.applyEdit(edit));
}

/** Closes the active editor, which shows that document, and waits until VS Code has closed the document. */
async function closeAndForget(document: TextDocument): Promise<void> {
  const closed = until<true>({
    what: () => `${document.uri} is closed`,
    look: () => (document.isClosed ? true : undefined),
    event: workspace.onDidCloseTextDocument,
  });
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await closed;
}
