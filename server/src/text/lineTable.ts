/** A zero-based line, and a zero-based character in it counted in UTF-16 code units (LSP "Position"). */
export type LinePosition = { readonly line: number; readonly character: number };

/**
 * The offsets at which the lines of a text begin. Lines end with `
 * `, `\r
 * ` or `\r` (LSP "Text Documents").
 */
export class LineTable {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
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

function lineStarts(text: string): number[] {
  const starts = [0];
  // A search for one character takes a tenth of the time of a look at each; `\r` alone is rare.
  if (!/\r(?!\n)/.test(text)) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (unit === 10 || unit === 13) starts.push(at + 1);
  }
  return starts;
}
