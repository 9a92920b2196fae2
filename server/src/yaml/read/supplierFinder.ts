import { contains, type Span } from '../../text/span.ts';
import type { RawNode } from '../raw/rawNode.ts';
import { type Holes, supplies } from '../template/hole.ts';
import type { Doubt, Pair, Suppliers, YamlNode } from '../tree/node.ts';
import type { Doubts } from './doubts.ts';

/** Finds what holes may supply to collections, and which of their entries may not be there. */
export class SupplierFinder {
  readonly #text: string;
  readonly #holes: Holes;
  readonly #doubts: Doubts;

  constructor(text: string, holes: Holes, doubts: Doubts) {
    this.#text = text;
    this.#holes = holes;
    this.#doubts = doubts;
  }

  /** The holes that may supply keys to a map. */
  ofMap(span: Span, extent: Span, pairs: readonly Pair[], flow: boolean, home: number): Suppliers {
    const header = { start: extent.start, end: span.start };
    const words: string[] = [];
    const lines = this.lines(span, extent, flow, home);
    const any =
      lines.any ||
      this.#holes.some(extent, hole => {
        if (hole.kind === 'value') return contains(header, hole.span);
        // A part between the pairs of a flow map, as in `{a: 1, {{ x }}}`, is a key of its own.
        if (hole.kind === 'part') return flow && contains(span, hole.span) && !isInPair(pairs, hole.span);
        const isKey = hole.kind === 'word' && !flow && contains(extent, hole.span);
        if (isKey && this.#columnOf(hole.span.start) === this.#columnOf(span.start)) words.push(hole.word);
        return false;
      });
    return { any, words, doubts: lines.doubts };
  }

  /** What holes on lines of their own may supply to a collection. */
  lines(span: Span, extent: Span, flow: boolean, home: number): { readonly any: boolean; readonly doubts: Doubt[] } {
    const doubts: Doubt[] = [];
    // Nothing is added to a collection behind its bracket.
    const any = this.#holes.some(flow ? span : extent, hole => {
      if (hole.kind !== 'line') return false;
      return hole.prints.some(({ at, from }) => {
        if (!flow && this.#columnOf(span.start) < from) return false;
        const doubt = this.#doubts.onHole(home, at);
        if (doubt !== undefined) doubts.push(doubt);
        return doubt === undefined;
      });
    });
    return { any, doubts };
  }

  /** The doubt whether an item is there. */
  doubtOnItem(node: YamlNode | undefined, raw: RawNode | null | undefined, home: number): Doubt | undefined {
    const at = raw?.start;
    if (at === undefined) return undefined;
    return this.#doubts.on({ home, at, key: undefined, node, span: node?.span ?? { start: at, end: at } });
  }

  /** Whether a value is there, that holes on lines of their own may supply. */
  doubtOnValue(from: number, to: number, home: number): Doubt | undefined {
    const supplying = this.#holes.touching({ start: from, end: to }).filter(supplies);
    const prints = supplying.flatMap(hole => (hole.kind === 'line' ? hole.prints.map(({ at }) => at) : [undefined]));
    const doubts = prints.map(at => (at === undefined ? undefined : this.#doubts.onHole(home, at)));
    return doubts.includes(undefined) ? undefined : doubts[0];
  }

  #columnOf(offset: number): number {
    return offset - (this.#text.lastIndexOf('\n', offset - 1) + 1);
  }
}

/** Whether a span lies in one of the pairs, which are in the order of the text. */
function isInPair(pairs: readonly Pair[], span: Span): boolean {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle]?.span.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const before = pairs[low - 1];
  return before !== undefined && contains(before.span, span);
}
