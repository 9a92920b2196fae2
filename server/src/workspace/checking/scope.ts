import type { Snapshot } from './openDocuments.ts';

/** In UTF-16 code units: a longer text is not checked at all. */
export const maximumLength = 20 * 1024 * 1024;

/** Whether a document may hold manifests. */
export function isInScope({ languageId, text }: Pick<Snapshot, 'languageId' | 'text'>): boolean {
  if (text.length > maximumLength) return false;
  return /^json/.test(languageId) ? isJsonManifest(text) : /yaml|helm|kubernetes/.test(languageId);
}

/** Whether a document would be in scope, but is too large. */
export function isTooLarge({ languageId, text }: Snapshot): boolean {
  return text.length > maximumLength && isInScope({ languageId, text: text.slice(0, 65536) });
}

/** Many files are JSON; a manifest has two keys that show it. */
function isJsonManifest(text: string): boolean {
  return /"apiVersion"\s*:/.test(text) && /"kind"\s*:/.test(text);
}
