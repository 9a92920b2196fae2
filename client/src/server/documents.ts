import type { TextDocument, TextDocumentChangeEvent } from 'vscode';
import { isSettingsFile } from '../../../server/src/protocol/manifestFiles.ts';

/** The languages of manifests, in every scheme, also `untitled`. */
export const languages: readonly string[] = ['yaml', 'helm', 'json'];

/** Whether a document may hold manifests, or settings: it is in such a language, and contains `apiVersion`. */
export function holdsManifest(document: TextDocument): boolean {
  if (!languages.includes(document.languageId)) return false;
  return document.getText().includes(manifestKey) || isSettingsFile(document.uri.path);
}

/** Whether a change made it so. Looks at the changed lines only, since it runs at every key. */
export function bringsManifest({ document, contentChanges }: TextDocumentChangeEvent): boolean {
  if (!languages.includes(document.languageId)) return false;
  return contentChanges.some(
    ({ range, text }) =>
      text.includes(manifestKey) ||
      (range.start.line < document.lineCount && document.lineAt(range.start.line).text.includes(manifestKey)),
  );
}

const manifestKey = 'apiVersion';
