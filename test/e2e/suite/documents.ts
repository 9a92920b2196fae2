import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { commands, Position, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';

/** A folder of the workspace: `north` and `south` may have settings of their own. */
export function folder(name: 'north' | 'south'): Uri {
  const found = workspace.workspaceFolders?.find(candidate => candidate.name === name);
  if (found === undefined) throw new Error(`The workspace has no folder ${name}`);
  return found.uri;
}

/** A new file with this text, shown in an editor. */
export async function openSaved(
  text: string,
  where: 'north' | 'south' = 'north',
  ending = '.yaml',
): Promise<TextDocument> {
  const uri = Uri.joinPath(folder(where), `manifest-${randomUUID()}${ending}`);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return show(await workspace.openTextDocument(uri));
}

/** An untitled document with this text, shown in an editor. */
export async function openUntitled(content: string, language = 'yaml'): Promise<TextDocument> {
  const document = await show(await workspace.openTextDocument({ content, language }));
  // A busy VS Code may open it with the text of a document of the same name that was just closed.
  const shown = document.getText();
  if (shown !== content)
    await replace(document, new Range(new Position(0, 0), document.positionAt(shown.length)), content);
  return document;
}

/** Replaces a range by a text. */
export async function replace(document: TextDocument, range: Range, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, text);
  assert.ok(await workspace.applyEdit(edit));
}

/** The text of a file on the disk. */
export async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Closes every editor; unsaved text is lost. */
export async function closeEditors(): Promise<void> {
  while (window.activeTextEditor !== undefined) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** In a tab that stays open when another one opens: VS Code pulls the findings of documents with a tab. */
async function show(document: TextDocument): Promise<TextDocument> {
  await window.showTextDocument(document, { preview: false });
  return document;
}
