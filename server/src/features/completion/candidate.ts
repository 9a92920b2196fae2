import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { Checked } from '../../lint/checked.ts';
import type { Span } from '../../text/span.ts';
import { isJsonText } from '../../yaml/edit/isJsonText.ts';
import { writeScalar } from '../../yaml/edit/write.ts';
import type { Abilities } from '../shared/abilities.ts';
import type { CursorSurroundings } from './surroundings.ts';

/** A value that could stand at the cursor. */
export type Candidate = {
  /** The value itself, without quotes. */
  readonly value: string;
  readonly kind: 'zone' | 'account' | 'volume' | 'path' | 'rule' | 'word';
  /** Written after it, as the colon of a key. */
  readonly after?: string;
  /** A short description, as plain text. */
  readonly detail?: string;
  /** Our own text in Markdown, never text of a manifest. */
  readonly documentation?: string;
  /** A zone whose offset is shown when the item is resolved: computing all offsets takes too long. */
  readonly zone?: string;
};

/** The candidates as items that replace a span of the document, the likeliest first. */
export function completionItemsOf(
  candidates: readonly Candidate[],
  span: Span,
  surroundings: CursorSurroundings,
  { file }: Checked,
  abilities: Abilities,
): CompletionItem[] {
  const range = file.lines.rangeOf({ start: span.start + surroundings.start, end: span.end + surroundings.start });
  // The protocol has a kind of line end that YAML does not, and requires a range within one line.
  if (range.start.line !== range.end.line) return [];
  const write = surroundings.place.part === 'comment' ? (text: string) => text : writerAt(span, surroundings);
  const width = String(candidates.length).length;
  return candidates.map(({ value, kind, after = '', detail, documentation, zone }, order): CompletionItem => {
    return {
      label: value,
      kind: kinds[kind],
      // Clients sort by text.
      sortText: String(order).padStart(width, '0'),
      filterText: value,
      textEdit: { range, newText: write(value) + after },
      ...(detail === undefined ? {} : { detail }),
      ...(documentation === undefined ? {} : { documentation: textOf(documentation, abilities) }),
      ...(zone === undefined ? {} : { data: { zone } }),
    };
  });
}

/** Writes a value for a place: unchanged between quotes, else quoted if necessary. */
function writerAt(span: Span, { documentText }: CursorSurroundings): (value: string) => string {
  const before = documentText[span.start - 1] ?? '';
  if (before === '"' || before === "'") return value => value;
  const isJson = isJsonText(documentText);
  const blank = before === ':' || before === '-' || before === ',' ? ' ' : '';
  return value => blank + (isJson ? JSON.stringify(value) : writeScalar(value));
}

function textOf(markdown: string, abilities: Abilities): NonNullable<CompletionItem['documentation']> {
  return abilities.completionMarkdown
    ? { kind: 'markdown', value: markdown }
    : { kind: 'plaintext', value: markdown.replaceAll('`', '') };
}

// Numbers, since importing the library for their names alone would enlarge the bundle.
const kinds: Readonly<Record<Candidate['kind'], CompletionItemKind>> = {
  zone: 12,
  account: 18,
  volume: 6,
  path: 17,
  rule: 20,
  word: 12,
};
