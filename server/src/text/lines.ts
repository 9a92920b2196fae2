import type { Span } from './span.ts';

/** A zero-based line, and a zero-based character in it counted in UTF-16 code units (LSP "Position"). */
export type LinePosition = { readonly line: number; readonly character: number };

/** The positions at which a span begins and ends (LSP "Range"). */
export type LineRange = { readonly start: LinePosition; readonly end: LinePosition };

/** The offsets at which the lines of a text begin. Lines end with `\n`, `\r\n` or `\r` (LSP "Text Documents"). */
export class LineTable {
  readonly #text: string;
  readonly #starts: Uint32Array;

  constructor(text: string, starts = new Uint32Array(lineStarts(text))) {
    this.#text = text;
    this.#starts = starts;
  }

  /** The table of a text that begins and ends with so many code units of this one's, which do not overlap in either. */
  edited(text: string, head: number, tail: number): LineTable {
    const oldTail = this.#text.length - tail;
    const newTail = text.length - tail;
    // A `\r` at the end of the head may be half of a line break.
    const above = Math.max(1, this.#countUntil(head - 1));
    const below = this.#starts.subarray(this.#countUntil(oldTail));
    const between = startsIn(text, Math.max(0, head - 1), newTail);
    const starts = new Uint32Array(above + between.length + below.length);
    starts.set(this.#starts.subarray(0, above));
    starts.set(between, above);
    const by = newTail - oldTail;
    for (let at = above + between.length, from = 0; from < below.length; from++) starts[at++] = (below[from] ?? 0) + by;
    return new LineTable(text, starts);
  }

  /** The number of lines that begin at an offset or before it. */
  #countUntil(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset; an offset outside the text is moved to its nearest end. */
  positionAt(offset: number): LinePosition {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - this.startOf(low) };
  }

  rangeOf(span: Span): LineRange {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The span of a range; a range that ends before it starts is read backwards. */
  spanOf(range: LineRange): Span {
    const [start, end] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    return start <= end ? { start, end } : { start: end, end: start };
  }

  /** The offset of a position; a character past the end of its line is moved to before the line's end. */
  offsetAt(position: LinePosition): number {
    if (position.line < 0) return 0;
    if (position.line >= this.#starts.length) return this.#text.length;
    const start = this.startOf(position.line);
    return Math.min(start + Math.max(0, position.character), this.endOf(position.line));
  }

  /** The offset at which a line begins; 0 for a line that does not exist. */
  startOf(line: number): number {
    return this.#starts[line] ?? 0;
  }

  /** The offset after the last character of a line, before its line break. */
  endOf(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.#text.length;
    const crlf = this.#text[next - 1] === '\n' && this.#text[next - 2] === '\r' && next - 2 >= this.startOf(line);
    return crlf ? next - 2 : next - 1;
  }
}

/** The start of the line that an offset is in. Lines end with `\n` or `\r\n`, as in a text `withLineFeeds`. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The same if only blanks stand before the offset in its line; else undefined. */
export function ownLineStart(text: string, offset: number): number | undefined {
  let at = offset;
  while (at > 0 && /[^\S\n]/.test(text[at - 1] ?? '')) at--;
  return at === 0 || text[at - 1] === '\n' ? at : undefined;
}

/** The end of the line that an offset is in, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/**
 * The text with `\n` in the place of each `\r` that is a line break alone, as YAML reads it (YAML 1.2.2, 5.4). Its length
 * stays. All functions of lines look for `\n`.
 */
export function withLineFeeds(text: string): string {
  // A search for one character takes a tenth of the time; `\r` alone is rare.
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** The length of the line break at an offset; 0 if there is none, as at the end of a text. */
export function lineBreakLength(text: string, end: number): number {
  if (text[end] === '\r' && text[end + 1] === '\n') return 2;
  return text[end] === '\n' ? 1 : 0;
}

/** The line break that ends the line at an offset, else the one before it, else `\n`. */
export function lineBreakOf(text: string, offset: number): string {
  const newline = text.indexOf('\n', offset);
  const near = newline === -1 ? text.lastIndexOf('\n') : newline;
  return near > 0 && text[near - 1] === '\r' ? '\r\n' : '\n';
}

function lineStarts(text: string): number[] {
  // A search for one character takes a tenth of the time of a look at each; `\r` alone is rare.
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return [0, ...startsIn(text, 0, text.length)];
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The starts of lines behind the line breaks in a part of a text. */
function startsIn(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (unit === 10 || unit === 13) starts.push(at + 1);
  }
  return starts;
}
