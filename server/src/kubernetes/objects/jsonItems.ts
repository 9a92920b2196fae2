import { ownLineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { PartSpan } from '../../yaml/read/file.ts';

/**
 * Cuts a `List` in JSON into its items, with the indentation of their lines, and what stands between them, which is not
 * read. Undefined for what is no such list, what is not wholly JSON, and for items that do not begin lines.
 */
export function jsonItems(text: string, { start, end }: Span): readonly PartSpan[] | undefined {
  const items = new JsonScanner(text, start, end).itemsOfList();
  if (items === undefined || items.length === 0) return undefined;
  const parts: PartSpan[] = [];
  let at = start;
  for (const item of items) {
    const from = ownLineStart(text, item.start);
    if (from === undefined) return undefined;
    parts.push({ start: at, end: from, part: 'between' }, { start: from, end: item.end, part: 'item' });
    at = item.end;
  }
  return [...parts, { start: at, end, part: 'between' }];
}

/** Goes over a text that may be JSON once, by its brackets and strings alone. */
class JsonScanner {
  readonly #text: string;
  readonly #end: number;
  #at: number;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#at = start;
    this.#end = end;
  }

  /** The objects in `items`; undefined if there is anything else in it, or it is not the only such key of a List. */
  itemsOfList(): readonly Span[] | undefined {
    let items: readonly Span[] | undefined;
    let isList = false;
    if (!this.#takes('{')) return undefined;
    do {
      const key = this.#string();
      if (key === undefined || !this.#takes(':')) return undefined;
      const from = this.#blanks();
      if (key === '"items"') {
        if (items !== undefined || !this.#takes('[')) return undefined;
        items = this.#objects();
        if (items === undefined) return undefined;
      } else {
        if (!this.#skip()) return undefined;
        if (key === '"kind"') isList = this.#text.slice(from, this.#at) === '"List"';
      }
    } while (this.#takes(','));
    const isWhole = this.#takes('}') && this.#blanks() === this.#end;
    return isWhole && isList ? items : undefined;
  }

  /** The objects up to the end of their list. */
  #objects(): readonly Span[] | undefined {
    const found: Span[] = [];
    do {
      const start = this.#blanks();
      if (this.#text[start] !== '{' || !this.#skip()) return undefined;
      found.push({ start, end: this.#at });
    } while (this.#takes(','));
    return this.#takes(']') ? found : undefined;
  }

  /** Skips a value. False if none stands here, or it does not end. */
  #skip(): boolean {
    let depth = 0;
    do {
      const next = this.#text[this.#blanks()];
      if (this.#at >= this.#end || next === undefined) return false;
      if (next === '"') {
        if (this.#string() === undefined) return false;
      } else if (next === '{' || next === '[') {
        depth++;
        this.#at++;
      } else if (next === '}' || next === ']') {
        if (--depth < 0) return false;
        this.#at++;
      } else if (depth > 0 && (next === ',' || next === ':')) this.#at++;
      else if (!this.#word()) return false;
    } while (depth > 0);
    return true;
  }

  /** Takes a string; undefined if none stands here. */
  #string(): string | undefined {
    const from = this.#blanks();
    const string = /"(?:[^"\\\n]|\\.)*"/y;
    string.lastIndex = from;
    if (!string.test(this.#text)) return undefined;
    this.#at = string.lastIndex;
    return this.#text.slice(from, this.#at);
  }

  /** Takes a number, `true`, `false` or `null`. */
  #word(): boolean {
    const word = /[-+.\w]+/y;
    word.lastIndex = this.#at;
    if (!word.test(this.#text)) return false;
    this.#at = word.lastIndex;
    return true;
  }

  #takes(sign: string): boolean {
    if (this.#text[this.#blanks()] !== sign || this.#at >= this.#end) return false;
    this.#at++;
    return true;
  }

  /** Goes to the next character that is no white space. */
  #blanks(): number {
    while (this.#at < this.#end && ' \n\r\t'.includes(this.#text[this.#at] ?? 'x')) this.#at++;
    return this.#at;
  }
}
