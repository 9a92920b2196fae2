import { languages, type TextDocument, type TextDocumentChangeEvent } from 'vscode';
import { isSettingsFile } from '../../../server/src/protocol/manifestFiles.ts';

/**
 * The documents of manifests: those in their languages, in every scheme, also `untitled`; and templates of manifests by
 * the names of their files, since VS Code takes these for plain text, or for the language of the template.
 */
export const manifestDocuments: readonly ({ readonly language: string } | { readonly pattern: string })[] = [
  ...['yaml', 'helm', 'json'].map(language => ({ language })),
  ...[
    '**/*.{yaml,yml,json}.{j2,jinja,jinja2,tmpl,tpl,gotmpl,template,erb,in,dist,example,sample}',
    '**/*.{tmpl,gotmpl,tpl}',
  ].map(pattern => ({ pattern })),
];

/** Whether a document may hold manifests, or settings: it is among these, and contains `apiVersion`. */
export function holdsManifest(document: TextDocument): boolean {
  if (!isAmongManifests(document)) return false;
  return document.getText().includes(manifestKey) || isSettingsFile(document.uri.path);
}

/** Whether a change made it so. Looks at the changed lines only, since it runs at every key. */
export function bringsManifest({ document, contentChanges }: TextDocumentChangeEvent): boolean {
  if (!isAmongManifests(document)) return false;
  return contentChanges.some(
    ({ range, text }) =>
      text.includes(manifestKey) ||
      (range.start.line < document.lineCount && document.lineAt(range.start.line).text.includes(manifestKey)),
  );
}

/** Whether a document is sent to the server, once that runs. */
export function isAmongManifests(document: TextDocument): boolean {
  return languages.match(manifestDocuments, document) > 0;
}

const manifestKey = 'apiVersion';
