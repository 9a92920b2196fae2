import { firstEndingBehind, type Span } from '../../text/span.ts';
import type { RawMap, RawNode, RawPair, RawSeq } from './rawNode.ts';

/**
 * The nodes of a text without those in its dead stretches, which are whole lines, in order and apart. Undefined if a node
 * stands only in part in one: what the rest is, only a reader can tell.
 */
export function liveNodes(
  contents: RawNode | null,
  text: string,
  dead: readonly Span[],
): { readonly contents: RawNode | null } | undefined {
  const found = new LiveNodes(text, dead).value(contents, text.length);
  return found === torn ? undefined : { contents: found };
}

/** Stands in part in what is dead. */
const torn = Symbol('torn');

type Torn = typeof torn;

class LiveNodes {
  readonly #text: string;
  readonly #dead: readonly Span[];

  constructor(text: string, dead: readonly Span[]) {
    this.#text = text;
    this.#dead = dead;
  }

  /** Null if none of it is live. `limit` is where the next node begins. */
  value(node: RawNode | null, limit: number): RawNode | null | Torn {
    if (node === null) return null;
    const next = this.#dead[firstEndingBehind(node.start, this.#dead)];
    if (next === undefined || next.start >= limit) return node;
    if (node.kind === 'map' && !node.flow) return this.#map(node, limit);
    if (node.kind === 'seq' && !node.flow) return this.#seq(node, limit);
    if (next.start <= node.start) return isWithin(node, next.end) && node.end <= next.end ? null : torn;
    return next.start < node.end ? torn : node;
  }

  #map(map: RawMap, limit: number): RawMap | null | Torn {
    const pairs: RawPair[] = [];
    for (const [index, pair] of map.pairs.entries()) {
      if (pair.key === null) return torn;
      const dead = this.#around(pair.key.start);
      if (dead !== undefined) {
        if (!isWithin(pair.key, dead.end) || !isWithin(pair.value, dead.end)) return torn;
        continue;
      }
      const value = this.value(pair.value, map.pairs[index + 1]?.key?.start ?? limit);
      if (value === torn) return torn;
      pairs.push(value === pair.value ? pair : { key: pair.key, value: value ?? this.#nothingBehind(pair.key) });
    }
    const start = this.#startOf(map, pairs[0]?.key?.start);
    return typeof start === 'number' ? { ...map, start, pairs } : start;
  }

  /** What the readers make of a key whose value is missing: a scalar behind its colon and the blanks there. */
  #nothingBehind(key: RawNode): RawNode {
    const colon = /\s*:[ ]*/y;
    colon.lastIndex = key.end;
    const at = colon.test(this.#text) ? colon.lastIndex : key.end;
    return { kind: 'scalar', start: at, end: at, style: 'plain', value: '' };
  }

  #seq(seq: RawSeq, limit: number): RawSeq | null | Torn {
    const items: (RawNode | null)[] = [];
    let first: number | undefined;
    for (const [index, item] of seq.items.entries()) {
      if (item === null) return torn;
      const sign = this.#dashBefore(item.start);
      if (sign === undefined) return torn;
      const dead = this.#around(sign);
      if (dead !== undefined) {
        if (!isWithin(item, dead.end)) return torn;
        continue;
      }
      const live = this.value(item, seq.items[index + 1]?.start ?? limit);
      // An item without its content is nothing behind a dash, of whose place no node knows.
      if (live === torn || live === null) return torn;
      first ??= sign;
      items.push(live);
    }
    const start = this.#startOf(seq, first);
    return typeof start === 'number' ? { ...seq, start, items } : start;
  }

  /** Where a collection begins whose first live part begins there; null if none does. */
  #startOf({ start, anchor }: RawMap | RawSeq, first: number | undefined): number | null | Torn {
    if (first !== start && anchor !== undefined) return torn;
    return first ?? null;
  }

  /** The dash of an item whose line begins with it; undefined for one on an earlier line. */
  #dashBefore(start: number): number | undefined {
    const line = this.#text.lastIndexOf('\n', start - 1) + 1;
    const dash = this.#text.lastIndexOf('-', start - 1);
    return dash >= line && this.#text.slice(dash + 1, start).trim() === '' ? dash : undefined;
  }

  #around(offset: number): Span | undefined {
    const dead = this.#dead[firstEndingBehind(offset, this.#dead)];
    return dead !== undefined && dead.start <= offset ? dead : undefined;
  }
}

/** Whether a node ends there or before, and holds no anchor, which an alias elsewhere may name. */
function isWithin(node: RawNode | null, end: number): boolean {
  if (node === null) return true;
  if (node.anchor !== undefined || node.start > end) return false;
  if (node.kind === 'map') return node.pairs.every(({ key, value }) => isWithin(key, end) && isWithin(value, end));
  if (node.kind === 'seq') return node.items.every(item => isWithin(item, end));
  return node.end <= end;
}
