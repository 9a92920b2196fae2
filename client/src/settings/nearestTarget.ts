import { ConfigurationTarget, type Uri, workspace } from 'vscode';

/** The nearest settings for a document: of its folder, else of the workspace, else of the user. */
export function nearestTarget(uri: Uri): ConfigurationTarget {
  // Folders have settings of their own only in a workspace file.
  const isOneOfMany = workspace.workspaceFile !== undefined && workspace.getWorkspaceFolder(uri) !== undefined;
  if (isOneOfMany) return ConfigurationTarget.WorkspaceFolder;
  return workspace.workspaceFolders === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
}
