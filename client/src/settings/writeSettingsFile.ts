import { l10n, type Uri, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { Server } from '../server/server.ts';

/**
 * Applies the edit of a settings file that a request returns. Leaves the file unsaved only if it was unsaved before.
 */
export async function writeSettingsFile(server: Server, file: Uri, request: string, params: object): Promise<void> {
  const document = await workspace.openTextDocument(file);
  const { isDirty, version } = document;
  const client = await server.start();
  const answer = await client.sendRequest<WorkspaceEdit | null>(request, params);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
  // VS Code does not compare the version of an edit, so it is compared right before the edit is applied.
  if (edit === undefined || document.version !== version || !(await workspace.applyEdit(edit))) {
    await window.showTextDocument(document);
    void window.showWarningMessage(l10n.t('The setting could not be written here. Please write it yourself.'));
  } else if (!isDirty) await document.save();
}
