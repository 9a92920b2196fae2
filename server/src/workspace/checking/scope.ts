import type { Snapshot } from './openDocuments.ts';

/** In UTF-16 code units: a longer text is not checked at all. */
export const maximumLength = 20 * 1024 * 1024;

/** Whether a document may hold manifests, by its language or, for a language of templates, by its name. */
export function isInScope({ uri, languageId, text }: Pick<Snapshot, 'uri' | 'languageId' | 'text'>): boolean {
  if (text.length > maximumLength) return false;
  if (/^json/.test(languageId)) return isJsonManifest(text);
  return /yaml|helm|kubernetes/.test(languageId) || /\.ya?ml\.[\w-]+$|\.(?:go)?tmpl$/i.test(uri);
}

/** Whether a document would be in scope, but is too large. */
export function isTooLarge({ uri, languageId, text }: Snapshot): boolean {
  return text.length > maximumLength && isInScope({ uri, languageId, text: text.slice(0, 65536) });
}

/** Many files are JSON; a manifest has two keys that show it. */
function isJsonManifest(text: string): boolean {
  return /"apiVersion"\s*:/.test(text) && /"kind"\s*:/.test(text);
}
