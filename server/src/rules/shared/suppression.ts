import { once } from '../../text/known.ts';
import type { Span } from '../../text/span.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';

/**
 * A comment that ignores findings: `# podsense: ignore[RULE, RULE] reason` for the line it is at or above, `# podsense:
 * ignore-file[RULE] reason` for the whole file. Spans are in its document.
 */
export type Suppression = {
  readonly document: YamlDocument;
  /** The span from its `#` to before the line break. */
  readonly span: Span;
  readonly scope: 'line' | 'file';
  /** The offset after `ignore` or `ignore-file`, at which the brackets are or would be. */
  readonly keywordEnd: number;
  /** The texts between the brackets, separated by commas; ids of rules if there is no mistake. */
  readonly names: readonly SuppressedName[];
};

export type SuppressedName = { readonly text: string; readonly span: Span };

/** A suppression, and its use in the whole file. */
export type SuppressionUse = {
  readonly suppression: Suppression;
  /** It is for a whole file, but does not stand before the content of its first document. */
  readonly misplaced: boolean;
  /** Whether a rule of that name checked all that it could hide, and found nothing. */
  readonly isIdle: (name: SuppressedName) => boolean;
};

/** The suppressions among a document's comments, in order. */
export const suppressionsOf = once((document: YamlDocument): readonly Suppression[] => {
  // A quick look, for nearly no document has any.
  if (!document.text.includes('podsense:')) return [];
  return document.comments.flatMap(span => readSuppression(document, span) ?? []);
});

/** Whether a suppression is for the whole file and stands before the content, as it must. */
export function isOfFile({ scope, span, document }: Suppression): boolean {
  return scope === 'file' && span.start < (document.root?.span.start ?? document.text.length);
}

const pattern = /^#+[ \t]*podsense:[ \t]*ignore(?<file>-file)?(?![\w-])/;

function readSuppression(document: YamlDocument, span: Span): Suppression | undefined {
  const text = document.text.slice(span.start, span.end);
  const keyword = pattern.exec(text);
  if (keyword === null) return undefined;
  const scope = keyword.groups?.file === undefined ? 'line' : 'file';
  const keywordEnd = span.start + keyword[0].length;
  return { document, span, scope, keywordEnd, names: namesAt(document.text.slice(keywordEnd, span.end), keywordEnd) };
}

/** The names between brackets at the start of a text. */
function namesAt(text: string, start: number): readonly SuppressedName[] {
  const [, list] = /^\[([^\]]*)\]?/.exec(text) ?? [];
  if (list === undefined) return [];
  return [...list.matchAll(/[^,\s](?:[^,]*[^,\s])?/g)].map(({ 0: name, index }) => {
    const at = start + 1 + index;
    return { text: name, span: { start: at, end: at + name.length } };
  });
}
