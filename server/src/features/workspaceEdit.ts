import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { EditList } from '../text/edit.ts';
import type { Abilities } from './abilities.ts';
import type { CheckedFile } from './checkedFile.ts';
import { rangeOf } from './range.ts';

/** The edits of a file as a workspace edit, for that version of it where the client heeds versions. */
export function workspaceEditOf(edits: EditList, checked: CheckedFile, abilities: Abilities): WorkspaceEdit {
  const { uri, version, file } = checked;
  const textEdits = edits.map(({ span, text }): TextEdit => ({ range: rangeOf(file.lines, span), newText: text }));
  return abilities.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}
