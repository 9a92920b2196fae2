import { type TextDocument, Uri, window, workspace } from 'vscode';

/** A file of the workspace, shown in an editor. */
export async function openManifest(path: string): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('no folder is open');
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, path));
  await window.showTextDocument(document, { preview: false });
  return document;
}
