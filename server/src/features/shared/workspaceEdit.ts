import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Checked } from '../../lint/checked.ts';
import type { FileEdit, FileEdits } from '../../lint/finding.ts';
import type { EditList } from '../../text/edit.ts';
import type { Abilities } from './abilities.ts';

/** The edits of the file itself as a workspace edit, for its version if the client supports versions. */
export function workspaceEditOf(edits: EditList, checked: Checked, abilities: Abilities): WorkspaceEdit {
  const { uri, version, file } = checked;
  const textEdits = edits.map(({ span, text }): TextEdit => ({ range: file.lines.rangeOf(span), newText: text }));
  return workspaceEditOfFiles(new Map([[uri, textEdits]]), () => version, abilities);
}

/** The edits of the file and of others, each for its open version. */
export function workspaceEditOfFix(files: readonly FileEdits[], checked: Checked, abilities: Abilities): WorkspaceEdit {
  const textEdit = ({ span, range, text }: FileEdit): TextEdit => ({
    range: range ?? checked.file.lines.rangeOf(span),
    newText: text,
  });
  const edits = new Map(files.map(file => [file.uri, file.edits.map(textEdit)]));
  const versionOf = (uri: string) => (uri === checked.uri ? checked.version : checked.versionOf(uri));
  return workspaceEditOfFiles(edits, versionOf, abilities);
}

/** The edits of files, by uri; the version is null for a file that is not open. */
export function workspaceEditOfFiles(
  edits: ReadonlyMap<string, TextEdit[]>,
  versionOf: (uri: string) => number | null,
  abilities: Abilities,
): WorkspaceEdit {
  return abilities.documentChanges
    ? { documentChanges: [...edits].map(([uri, edits]) => ({ textDocument: { uri, version: versionOf(uri) }, edits })) }
    : { changes: Object.fromEntries(edits) };
}
