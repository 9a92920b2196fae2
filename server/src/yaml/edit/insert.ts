import { lineBreakLength, lineBreakOf, lineEnd, lineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { YamlDocument } from '../read/document.ts';
import type { Patch } from './editable.ts';
import { flowStyle } from './style.ts';
import type { WriteStyle } from './write.ts';

/** Writes what is added in flow style; on several lines it goes on at `indent` columns. */
export type FlowWriter = (style: WriteStyle, indent: number) => string;

/** Inserts lines below the one that `offset` is in; a text that does not end its last line stays so. */
export function insertLines(document: YamlDocument, offset: number, lines: readonly string[]): Patch {
  const { text } = document;
  const end = lineEnd(text, offset);
  if (document.holes.touch({ start: lineStart(text, offset), end })) return undefined;
  const eol = lineBreakOf(text, end);
  const length = lineBreakLength(text, end);
  if (length === 0) return [{ span: { start: end, end }, text: lines.map(line => eol + line).join('') }];
  return [{ span: { start: end + length, end: end + length }, text: lines.map(line => line + eol).join('') }];
}

/** Adds an entry or item at the end of a collection in flow style. */
export function addToFlow(
  document: YamlDocument,
  collection: Span,
  entries: readonly Span[],
  write: FlowWriter,
): Patch {
  const { text } = document;
  if (document.holes.touch(collection)) return undefined;
  const style = { ...flowStyle(document), multiline: false };
  const last = entries.at(-1);
  if (last === undefined) {
    const inside = text.slice(collection.start + 1, collection.end - 1);
    if (inside.trim() !== '') return undefined;
    return [{ span: { start: collection.start + 1, end: collection.end - 1 }, text: write(style, 0) }];
  }
  const start = lineStart(text, last.start);
  const ownLine = text.slice(start, last.start).trim() === '' && start > collection.start;
  const at = { start: last.end, end: last.end };
  if (!ownLine) return [{ span: at, text: `, ${write(style, 0)}` }];
  const indent = last.start - start;
  const eol = lineBreakOf(text, start);
  const written = write({ ...style, multiline: true }, indent).replaceAll('\n', eol);
  // After a comma that is there already, a second one would be a null entry.
  const trailing = /^\s*,/.exec(text.slice(last.end, collection.end));
  if (trailing === null) return [{ span: at, text: `,${eol}${' '.repeat(indent)}${written}` }];
  const after = last.end + trailing[0].length;
  return [{ span: { start: after, end: after }, text: `${eol}${' '.repeat(indent)}${written},` }];
}
