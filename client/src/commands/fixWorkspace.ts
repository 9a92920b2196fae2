import { l10n, type WorkspaceEdit as VsCodeEdit, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { type FixWorkspaceParams, fixWorkspaceRequest } from '../../../server/src/protocol/requests.ts';
import { unlessCancelled } from '../findings/unlessCancelled.ts';
import { withProgress } from '../findings/withProgress.ts';
import type { Server } from '../server/server.ts';

/** Previews the changes of fix-all in all files of the workspace, and applies those that the user leaves ticked. */
export async function fixWorkspace(server: Server): Promise<void> {
  const client = await server.start();
  const answer = await unlessCancelled(
    withProgress(client, l10n.t('Podsense: fixing the workspace'), (params: FixWorkspaceParams, token) =>
      client.sendRequest<WorkspaceEdit | null>(fixWorkspaceRequest, params, token),
    ),
  );
  if (answer === undefined) return;
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
  if (edit === undefined) {
    void window.showInformationMessage(l10n.t('There is nothing in the workspace that Podsense can safely fix.'));
    return;
  }
  if (!isForNewest(answer)) {
    void window.showWarningMessage(l10n.t('The file has changed meanwhile, so nothing was done. Please try again.'));
    return;
  }
  askForPreview(edit);
  await workspace.applyEdit(edit, { isRefactoring: true });
}

/**
 * VS Code previews an edit only if a part of it needs confirmation, and leaves that part unticked. So that all fixes
 * are ticked, that part does nothing and is not shown: it creates a file that exists.
 */
function askForPreview(edit: VsCodeEdit): void {
  const [[file] = []] = edit.entries();
  if (file === undefined) return;
  edit.createFile(file, { ignoreIfExists: true }, { needsConfirmation: true, label: 'Podsense' });
}

/** VS Code does not compare the versions in an edit. */
function isForNewest(edit: WorkspaceEdit | null): boolean {
  const versions = new Map(workspace.textDocuments.map(({ uri, version }) => [uri.toString(), version]));
  return (edit?.documentChanges ?? []).every(change => {
    if (!('textDocument' in change) || change.textDocument.version === null) return true;
    return versions.get(change.textDocument.uri) === change.textDocument.version;
  });
}
