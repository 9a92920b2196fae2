import { workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';

/** Whether each version in an edit is the newest: VS Code does not compare them. */
export function isForNewest(edit: WorkspaceEdit | null): boolean {
  const versions = new Map(workspace.textDocuments.map(({ uri, version }) => [uri.toString(), version]));
  return (edit?.documentChanges ?? []).every(change => {
    if (!('textDocument' in change) || change.textDocument.version === null) return true;
    return versions.get(change.textDocument.uri) === change.textDocument.version;
  });
}
