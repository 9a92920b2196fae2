import type { AnnotatedTextEdit, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { fixAll } from '../fix/fixAll.ts';
import { message, say } from '../messages/catalogue.ts';
import type { Abilities } from './abilities.ts';
import type { CheckedFile } from './checkedFile.ts';
import { rangeOf } from './range.ts';

/** What fix-all makes of one file; undefined where it makes nothing. Each edit is to be confirmed. */
export function confirmedFixes(checked: CheckedFile): TextDocumentEdit | undefined {
  const { uri, version, file } = checked;
  const edits = fixAll(checked, { kind: 'safe' }).map(
    ({ span, text }): AnnotatedTextEdit => ({
      range: rangeOf(file.lines, span),
      newText: text,
      annotationId: annotation,
    }),
  );
  return edits.length === 0 ? undefined : { textDocument: { uri, version }, edits };
}

/** The fixes of many files as one edit, which a person sees before it is made. */
export function confirmedEdit(documentChanges: TextDocumentEdit[], { language }: Abilities): WorkspaceEdit {
  const label = say(message('fix-workspace', {}), language);
  return { documentChanges, changeAnnotations: { [annotation]: { label, needsConfirmation: true } } };
}

const annotation = 'fix';
