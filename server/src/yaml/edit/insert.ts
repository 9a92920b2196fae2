import { lineBreakLength, lineBreakOf, lineEnd, lineStart, ownLineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { YamlDocument } from '../read/document.ts';
import type { Edits } from './editable.ts';
import type { WriteStyle } from './write.ts';

/** Writes an addition in flow style; its further lines are indented by `indent` columns. */
export type FlowWriter = (style: WriteStyle, indent: number) => string;

/** Inserts lines below the one that `offset` is in; a last line without an end stays without. */
export function insertLines(document: YamlDocument, offset: number, lines: readonly string[]): Edits {
  const { text } = document;
  const end = lineEnd(text, offset);
  if (document.holes.touch({ start: lineStart(text, offset), end })) return undefined;
  const eol = lineBreakOf(text, end);
  const length = lineBreakLength(text, end);
  if (isPrintedBelow(document, end)) return undefined;
  if (length === 0) return [{ span: { start: end, end }, text: lines.map(line => eol + line).join('') }];
  return [{ span: { start: end + length, end: end + length }, text: lines.map(line => line + eol).join('') }];
}

/** Whether what a template prints below a line may belong to what stands on it, or above. */
export function isPrintedBelow({ text, holes }: YamlDocument, lineEnd: number): boolean {
  if (holes.all.length === 0) return false;
  for (let at = lineEnd; ; ) {
    at += /^(?:\s|#[^\n]*)*/.exec(text.slice(at, at + longestGap))?.[0].length ?? 0;
    const [hole] = holes.touching({ start: at, end: at + 1 });
    if (hole?.kind !== 'line' || hole.span.end <= at) return false;
    if (hole.prints.length > 0) return true;
    at = hole.span.end;
  }
}

/** The longest blank lines and comments together, in code units; nobody leaves more. */
const longestGap = 10_000;

/** Adds an entry or item at the end of a collection in flow style. */
export function addToFlow(
  document: YamlDocument,
  collection: Span,
  entries: readonly Span[],
  write: FlowWriter,
): Edits {
  const { text } = document;
  if (document.holes.touch(collection)) return undefined;
  const last = entries.at(-1);
  if (last === undefined) {
    const inside = { start: collection.start + 1, end: collection.end - 1 };
    if (text.slice(inside.start, inside.end).trim() !== '') return undefined;
    return [{ span: inside, text: write(oneLine, 0), between: ', ' }];
  }
  // A tag or an anchor of an empty value stands behind what is known of the entry, and would go to the addition.
  if (/^[!&]/.test(text.slice(last.end, collection.end).trimStart())) return undefined;
  const at = { start: last.end, end: last.end };
  const start = ownLineStart(text, last.start);
  // A comma needs a blank after a colon, or both would be read as one word.
  if (start === undefined || start <= collection.start)
    return [{ span: at, text: `${text[last.end - 1] === ':' ? ' ' : ''}, ${write(oneLine, 0)}` }];
  const eol = lineBreakOf(text, start);
  const indent = text.slice(start, last.start);
  const line = eol + indent + writeLines(document, collection, last.start, write);
  // A second comma would make a null entry.
  const [comma] = /^\s*,/.exec(text.slice(last.end, collection.end)) ?? [];
  const end = lineEnd(text, last.end + (comma?.length ?? 0));
  const rest = text.slice(last.end + (comma?.length ?? 0), end);
  // A comment stays beside what it is about.
  const below = { start: end, end };
  if (/^[ \t]+#/.test(rest))
    return comma === undefined
      ? [
          { span: at, text: ',', between: '' },
          { span: below, text: line, between: ',' },
        ]
      : [{ span: below, text: `${line},` }];
  if (comma === undefined) return [{ span: at, text: `,${line}` }];
  const after = last.end + comma.length;
  return [{ span: { start: after, end: after }, text: `${line},` }];
}

/**
 * Writes on several lines, indented like the entry of the collection that begins a line at `sibling`; the first line is
 * not.
 */
export function writeLines(document: YamlDocument, collection: Span, sibling: number, write: FlowWriter): string {
  const { text } = document;
  const indent = text.slice(lineStart(text, sibling), sibling);
  const [outer = ''] = /^[ \t]*/.exec(text.slice(lineStart(text, collection.start), collection.start)) ?? [];
  const isDeeper = indent.startsWith(outer) && indent.length > outer.length;
  const step = isDeeper ? indent.slice(outer.length) : indent.includes('\t') ? '\t' : '  ';
  const [first = '', ...more] = write({ ...oneLine, step: 1, multiline: true }, 0).split('\n');
  const lines = more.map(line => indent + line.replace(/^ */, blanks => step.repeat(blanks.length)));
  return [first, ...lines].join(lineBreakOf(text, sibling));
}

const oneLine: WriteStyle = { step: 2, dashIndent: 0, afterDash: 1, json: false, padded: false, multiline: false };
