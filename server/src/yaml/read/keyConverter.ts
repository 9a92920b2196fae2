import { contains, type Span } from '../../text/span.ts';
import type { RawNode } from '../raw/rawNode.ts';
import type { Holes, WordHole } from '../template/hole.ts';
import { ScalarNode } from '../tree/node.ts';

/** Converts the keys of maps, and finds where their values begin. */
export class KeyConverter {
  readonly #text: string;
  readonly #holes: Holes;

  constructor(text: string, holes: Holes) {
    this.#text = text;
    this.#holes = holes;
  }

  /** Undefined if a key is unknown, or no scalar. */
  key(node: RawNode | null, start: number, end: number): ScalarNode | undefined {
    if (node?.kind !== 'scalar') return undefined;
    const typed = this.typedWord({ start, end });
    if (typed !== undefined) return new ScalarNode(typed.word, 'plain', typed.span);
    const span = { start, end };
    if (this.#holes.some(span, hole => hole.kind === 'part')) return undefined;
    return new ScalarNode(node.value, node.style, span);
  }

  /** The word that is being typed where a key stands. */
  typedWord(key: Span): WordHole | undefined {
    return this.#holes.touching(key).find((hole): hole is WordHole => hole.kind === 'word' && contains(hole.span, key));
  }

  /** A reader's collections end before the next key, with the line breaks and the indentation there. */
  endOf(key: RawNode | null, start: number): number {
    if (key === null || key.kind === 'scalar' || key.kind === 'alias') return key?.end ?? start;
    return start + this.#text.slice(start, key.end).trimEnd().length;
  }

  /** The offset after the colon of a key, or after the key if it has none, as in `{a}`. */
  colonAfter(keyEnd: number, limit: number): number {
    let at = keyEnd;
    while (at < limit && /\s/.test(this.#text[at] ?? '')) at++;
    return this.#text[at] === ':' ? at + 1 : keyEnd;
  }

  /** Whether a key stands on one line, behind nothing but blanks and dashes. */
  isRegular(key: ScalarNode, flow: boolean): boolean {
    if (/[\r\n]/.test(this.#text.slice(key.span.start, key.span.end))) return false;
    if (flow) return !/\?\s+$/.test(this.#text.slice(Math.max(0, key.span.start - 8), key.span.start));
    const line = this.#text.lastIndexOf('\n', key.span.start - 1) + 1;
    const mark = line === 0 && this.#text.startsWith('\ufeff') ? 1 : 0;
    return /^[ ]*(?:-[ ]+)*$/.test(this.#text.slice(line + mark, key.span.start));
  }
}
