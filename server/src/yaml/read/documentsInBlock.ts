import type { YamlNode } from '../tree/node.ts';
import { parseDocumentText, type YamlDocument } from './document.ts';
import type { PlacedDocument } from './file.ts';

/**
 * The documents in the text of a literal block scalar (`|`) of a document, with their places in the document. They are
 * read with the indentation that all their lines have, so that their offsets are the document's. None for other
 * scalars, whose lines are folded or escaped.
 */
export function documentsInBlock({ text }: YamlDocument, node: YamlNode | undefined): readonly PlacedDocument[] {
  if (node?.kind !== 'scalar' || node.style !== 'block') return [];
  const written = text.slice(node.span.start, node.span.end);
  const header = /^\|[-+]?[ \t]*(?:#.*)?\r?\n/.exec(written)?.[0];
  if (header === undefined) return [];
  const separators = [...written.matchAll(/^ *---[ \t]*\r?$/gm)];
  const starts = [header.length, ...separators.map(({ 0: line, index }) => index + line.length)];
  return starts.map((start, at) => {
    const end = separators[at]?.index ?? written.length;
    const span = { start: node.span.start + start, end: node.span.start + end };
    return { span, document: parseDocumentText(written.slice(start, end)) };
  });
}
