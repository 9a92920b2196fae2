import type { Span } from '../../text/span.ts';

/** A dash or a key of block style, which opens an item or a value. `span` ends after the dash, or after the colon. */
export type Opening = { readonly span: Span; readonly column: number } & (
  | { readonly kind: 'dash' }
  /** `name` is the span of the key itself, with its quotes. */
  | { readonly kind: 'key'; readonly key: string; readonly name: Span }
);

/** A line by itself, read as block style. */
export type BlockLine = {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** Dashes, and after them a key; each inside the one before. */
  readonly openings: readonly Opening[];
  /** The value after them, up to a comment, and its column. */
  readonly value: { readonly span: Span; readonly column: number } | undefined;
  /** The start of a comment. */
  readonly comment: number | undefined;
};

/** Reads the line from `start` to `end`, before its line break. */
export function readBlockLine(text: string, start: number, end: number): BlockLine {
  const openings: Opening[] = [];
  const indent = text.slice(start, end).search(/[^ ]|$/);
  let at = skipBlanks(text, /^(?:---|\ufeff)/.test(text.slice(start, start + 3)) ? skipMark(text, start) : start, end);
  // Tabs do not indent block style: a line with one continues a scalar, however far to the left it begins.
  const here = (from: number): number => (text[start + indent] === '\t' ? Number.POSITIVE_INFINITY : from - start);
  while (text[at] === '-' && at < end && isBlank(text, at + 1, end)) {
    openings.push({ kind: 'dash', column: here(at), span: { start: at, end: at + 1 } });
    at = skipBlanks(text, at + 1, end);
  }
  let content = skipProperties(text, at, end);
  const name = keyAt(text, content, end);
  if (name !== undefined) {
    const colon = text.indexOf(':', name.end);
    const key = unquoted(text.slice(name.start, name.end));
    openings.push({ kind: 'key', column: here(at), key, name, span: { start: name.start, end: colon + 1 } });
    content = skipProperties(text, skipBlanks(text, colon + 1, end), end);
  }
  const comment = commentAfter(text, content, end);
  const valueEnd = content + text.slice(content, comment ?? end).trimEnd().length;
  const value = valueEnd > content ? { span: { start: content, end: valueEnd }, column: here(content) } : undefined;
  return { start, end, openings, value, comment };
}

/** The text of a key, which may have quotes around it. */
export function unquoted(name: string): string {
  if (name.startsWith("'")) return name.slice(1, -1).replaceAll("''", "'");
  if (!name.startsWith('"')) return name;
  try {
    return String(JSON.parse(name));
  } catch {
    return name.slice(1, -1);
  }
}

/** The offset after the quote that closes the one at `start`; undefined if none does before `end`. */
export function closingQuote(text: string, start: number, end: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < end; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at + 1;
    }
  }
  return undefined;
}

function skipMark(text: string, start: number): number {
  return text[start] === '-' ? start + 3 : start + 1;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

function isBlank(text: string, at: number, end: number): boolean {
  return at >= end || text[at] === ' ' || text[at] === '\t';
}

/** Skips anchors and tags. */
function skipProperties(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === '&' || text[at] === '!')) {
    while (!isBlank(text, at, end)) at++;
    at = skipBlanks(text, at, end);
  }
  return at;
}

/** A key that ends with a colon on this line. */
function keyAt(text: string, start: number, end: number): Span | undefined {
  const first = text[start] ?? '';
  if (start >= end || /[[\]{},|>#@%`]/.test(first)) return undefined;
  if (first === '"' || first === "'") {
    const close = closingQuote(text, start, end);
    if (close === undefined) return undefined;
    const colon = skipBlanks(text, close, end);
    return text[colon] === ':' && isBlank(text, colon + 1, end) ? { start, end: close } : undefined;
  }
  for (let at = start; at < end; at++) {
    if (text[at] === '#' && isBlank(text, at - 1, end)) return undefined;
    if (text[at] === ':' && isBlank(text, at + 1, end)) {
      return { start, end: start + text.slice(start, at).trimEnd().length };
    }
  }
  return undefined;
}

/** The start of a comment after a value; a `#` in quotes or between brackets begins none. */
function commentAfter(text: string, content: number, end: number): number | undefined {
  const first = text[content];
  const isQuoted = first === '"' || first === "'";
  const from = isQuoted ? closingQuote(text, content, end) : content;
  if (from === undefined || (content < end && (first === '[' || first === '{'))) return undefined;
  for (let at = from; at < end; at++) {
    if (text[at] === '#' && (at === content || isBlank(text, at - 1, end))) return at;
  }
  return undefined;
}
