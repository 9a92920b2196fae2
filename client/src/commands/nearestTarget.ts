import { ConfigurationTarget, type Uri, workspace } from 'vscode';

/** The nearest settings that a document has: of its folder, else of the workspace, else of the user. */
export function nearestTarget(uri: Uri): ConfigurationTarget {
  // Only where there are many folders do they have settings of their own.
  const isOneOfMany = workspace.workspaceFile !== undefined && workspace.getWorkspaceFolder(uri) !== undefined;
  if (isOneOfMany) return ConfigurationTarget.WorkspaceFolder;
  return workspace.workspaceFolders === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
}
