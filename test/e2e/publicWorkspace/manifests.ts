import assert from 'node:assert/strict';
import { type Position, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';

/** A file of the workspace by its path. */
export function fileAt(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('no folder is open');
  return Uri.joinPath(folder.uri, path);
}

/** The path of a file in the workspace. */
export function pathInWorkspace(uri: Uri): string {
  return uri.path.slice(fileAt('').path.length).replace(/^\//, '');
}

/** A file of the workspace, shown in an editor. */
export async function openManifest(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(fileAt(path));
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** The position of the `|` in a part of the text, at the first match of the part without it. */
export function positionIn(document: TextDocument, part: string): Position {
  const start = document.getText().indexOf(part.replace('|', ''));
  assert.notEqual(start, -1, part);
  return document.positionAt(start + part.indexOf('|'));
}

/** Replaces the first match of a part of the text; it is not saved. */
export async function type(document: TextDocument, part: string, text: string): Promise<void> {
  const start = document.getText().indexOf(part);
  assert.notEqual(start, -1, part);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(start + part.length)), text);
  assert.ok(await workspace.applyEdit(edit));
}
