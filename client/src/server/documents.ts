import type { TextDocument, TextDocumentChangeEvent } from 'vscode';
import { isSettingsFile } from '../../../server/src/protocol/manifestFiles.ts';

/** The languages in which manifests are written; of every scheme, untitled among them. */
export const languages: readonly string[] = ['yaml', 'helm', 'json'];

/** Whether a document may hold manifests, or settings: it is of such a language, and `apiVersion` stands in it. */
export function holdsManifest(document: TextDocument): boolean {
  if (!languages.includes(document.languageId)) return false;
  return document.getText().includes(manifestKey) || isSettingsFile(document.uri.path);
}

/** Whether a change made it so. Looks at the changed lines only: it is asked at every key. */
export function bringsManifest({ document, contentChanges }: TextDocumentChangeEvent): boolean {
  if (!languages.includes(document.languageId)) return false;
  return contentChanges.some(
    ({ range, text }) =>
      text.includes(manifestKey) ||
      (range.start.line < document.lineCount && document.lineAt(range.start.line).text.includes(manifestKey)),
  );
}

const manifestKey = 'apiVersion';
