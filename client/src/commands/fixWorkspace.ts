import { l10n, type WorkspaceEdit as VsCodeEdit, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { type FixWorkspaceParams, fixWorkspaceRequest } from '../../../server/src/protocol/requests.ts';
import { unlessCancelled } from '../findings/unlessCancelled.ts';
import { withProgress } from '../findings/workProgress.ts';
import type { Server } from '../server/server.ts';

/** Shows what fix-all would change in all files of the workspace, and changes what the user then leaves ticked. */
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
 * VS Code shows a preview only of an edit of which a part is to be confirmed, and that part is not ticked in it. So
 * that all fixes are, the part is one that does nothing, which the preview leaves out: creating a file that is there.
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
