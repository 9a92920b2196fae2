import type { Span } from '../../text/span.ts';
import type { RawAlias, RawMap, RawNode, RawPair, RawSeq } from '../raw/rawNode.ts';
import type { Holes } from '../template/hole.ts';
import { MapNode, type Pair, ScalarNode, SeqNode, type Suppliers, type YamlNode } from '../tree/node.ts';
import { type Doubts, noDoubts } from './doubts.ts';
import { KeyConverter } from './keyConverter.ts';
import { ScalarConverter } from './scalarConverter.ts';
import { SupplierFinder } from './supplierFinder.ts';

/** A document's nodes, and the nodes that an alias repeats elsewhere. */
export type Converted = { readonly root: YamlNode | undefined; readonly shared: readonly YamlNode[] };

/**
 * Converts a reader's nodes into ours: with aliases resolved, holes and merge keys applied, and spans that end with the
 * content (a reader's include comments and the next key's indentation).
 */
export function convert(contents: RawNode | null, text: Texts, holes: Holes, doubts: Doubts = noDoubts): Converted {
  return new Converter(text, holes, doubts).convert(contents);
}

/** A document's text, and the same without what is no YAML in it. */
export type Texts = { readonly written: string; readonly readable: string };

type Value = { readonly node: YamlNode | undefined; readonly reached: 'own' | 'alias' };

/** A node with an anchor, and how much text is read in it, also through the aliases in it. */
type Anchored = { readonly node: YamlNode; readonly length: number };

/**
 * The most text that may be read through aliases: a few that name one another double it each time. Text beyond that is
 * unknown.
 */
function mostRepeated(text: string): number {
  return 1024 * 1024 + 20 * text.length;
}

class Converter {
  readonly #text: string;
  readonly #doubts: Doubts;
  readonly #scalars: ScalarConverter;
  readonly #keys: KeyConverter;
  /** Undefined if nothing is supplied, as in most documents: there are no holes, and no doubts. */
  readonly #suppliers: SupplierFinder | undefined;
  readonly #anchors = new Map<string, Anchored>();
  readonly #shared = new Set<YamlNode>();
  /** The text read through aliases so far, in code units. */
  #repeated = 0;

  constructor(texts: Texts, holes: Holes, doubts: Doubts) {
    this.#text = texts.readable;
    this.#doubts = doubts;
    this.#scalars = new ScalarConverter(texts, holes);
    this.#keys = new KeyConverter(texts.readable, holes);
    const isWhole = holes.all.length === 0 && doubts === noDoubts;
    this.#suppliers = isWhole ? undefined : new SupplierFinder(texts.readable, holes, doubts);
  }

  convert(contents: RawNode | null): Converted {
    const root =
      contents === null
        ? undefined
        : this.#value(contents, { start: 0, end: this.#text.length }, 0, this.#doubts.root).node;
    return { root, shared: [...this.#shared] };
  }

  /** `extent` is where the node's content may stand; `at` is the offset of a missing value. */
  #value(node: RawNode | null, extent: Span, at: number, home: number): Value {
    if (node?.kind === 'alias') return { node: this.#follow(node), reached: 'alias' };
    const before = this.#repeated;
    const own = this.#own(node, extent, at, home);
    if (own !== undefined && node?.anchor !== undefined) {
      this.#anchors.set(node.anchor, { node: own, length: own.span.end - own.span.start + this.#repeated - before });
    }
    return { node: own, reached: 'own' };
  }

  #follow(alias: RawAlias): YamlNode | undefined {
    const anchored = this.#anchors.get(alias.source);
    if (anchored === undefined || this.#repeated + anchored.length > mostRepeated(this.#text)) return undefined;
    this.#repeated += anchored.length;
    const target = anchored.node;
    this.#shared.add(target);
    // A scalar gets the span of its alias: findings and edits there are of that place alone.
    if (target.kind !== 'scalar') return target;
    return new ScalarNode(target.value, target.style, { start: alias.start, end: alias.end });
  }

  #own(node: RawNode | null, extent: Span, at: number, home: number): YamlNode | undefined {
    if (node?.kind === 'map') return this.#map(node, extent, home);
    if (node?.kind === 'seq') return this.#seq(node, extent, home);
    if (node?.kind === 'scalar') return this.#scalars.scalar(node, extent, at);
    return this.#scalars.missing(extent, at);
  }

  #seq({ flow, start, end: rawEnd, items: rawItems }: RawSeq, extent: Span, home: number): SeqNode {
    const starts = nextStarts(rawItems, extent.end);
    let end = flow ? rawEnd : start;
    let regular = true;
    let from = start;
    const items = rawItems.map((item, index) => {
      const itemStart = startOf(item) ?? from;
      const next = starts[index] ?? extent.end;
      const dash = flow ? undefined : this.#dashAfter(from);
      if (!flow && dash === undefined) regular = false;
      const valueAt = dash === undefined ? itemStart : dash + 1;
      const value = this.#value(item, { start: valueAt, end: next }, valueAt, itemStart);
      const itemEnd = this.#endOfValue(value.reached === 'own' ? value.node : undefined, item, valueAt);
      if (!flow) end = Math.max(end, itemEnd, valueAt);
      from = itemEnd;
      return value.node;
    });
    const span = { start, end };
    const { any, doubts } = this.#suppliers?.lines(span, extent, flow, home) ?? { any: false, doubts: [] };
    const complete = !any && doubts.length === 0;
    const known =
      this.#doubts === noDoubts
        ? items
        : items.map((item, index) => {
            const doubt = this.#suppliers?.doubtOnItem(item, rawItems[index], home);
            if (doubt !== undefined) doubts.push(doubt);
            return doubt === undefined ? item : undefined;
          });
    return new SeqNode({ flow, span, items: known, complete, regular, doubts });
  }

  /** The dash of the next item, after the end of the one before. */
  #dashAfter(from: number): number | undefined {
    const blanksAndComments = /(?:\s|#[^\n]*\n)*/y;
    blanksAndComments.lastIndex = from;
    blanksAndComments.test(this.#text);
    return this.#text[blanksAndComments.lastIndex] === '-' ? blanksAndComments.lastIndex : undefined;
  }

  #map({ flow, start, end: rawEnd, pairs: rawPairs }: RawMap, extent: Span, home: number): MapNode {
    const pairs: Pair[] = [];
    const merged: MapNode[] = [];
    let mergeUnknown = false;
    // A single pair of a flow sequence, `[a: 1]`, has no braces to hold another.
    let regular = !flow || this.#text[start] === '{';
    const seen = new Set<string>();
    const starts = nextStarts(
      rawPairs.map(({ key }) => key),
      extent.end,
    );
    rawPairs.forEach((rawPair, index) => {
      const next = starts[index] ?? extent.end;
      const pair = this.#pair(rawPair, { start, end: next }, flow, home);
      pairs.push(pair);
      if (pair.key === undefined || !this.#keys.isRegular(pair.key, flow)) regular = false;
      if (pair.key?.value === '<<' && pair.key.style === 'plain') {
        const maps = mergedMaps(pair.value);
        if (maps?.every(({ mergeDepth }) => mergeDepth < deepestMerge)) for (const map of maps) merged.push(map);
        else mergeUnknown = true;
      } else if (pair.key !== undefined) {
        if (seen.has(pair.key.value)) regular = false;
        seen.add(pair.key.value);
      }
    });
    const end = flow ? rawEnd : (pairs.at(-1)?.span.end ?? start);
    const span = { start, end };
    const suppliers = this.#suppliers?.ofMap(span, extent, pairs, flow, home) ?? noSuppliers;
    return new MapNode({ flow, span, extent, pairs, regular, merged, mergeUnknown, suppliers });
  }

  #pair(raw: RawPair, extent: Span, flow: boolean, home: number): Pair {
    const { start: keyStart } = raw.key ?? extent;
    const keyEnd = this.#keys.endOf(raw.key, keyStart);
    const colon = this.#keys.colonAfter(keyEnd, extent.end);
    const key = this.#keys.key(raw.key, keyStart, keyEnd);
    const typed = this.#keys.typedWord({ start: keyStart, end: keyEnd });
    const value = this.#value(raw.value, { start: colon, end: extent.end }, colon, keyStart);
    const reached = value.reached;
    const valueEnd = raw.value?.kind === 'alias' ? raw.value.end : this.#endOfValue(value.node, raw.value, colon);
    const end = Math.max(keyEnd, flow && colon > extent.end ? keyEnd : colon, valueEnd);
    // The value of a key that is being typed is unknown before it has one.
    const node = typed !== undefined && value.node?.kind === 'scalar' && value.node.isNull ? undefined : value.node;
    const span = { start: keyStart, end };
    if (this.#doubts === noDoubts) return { key, value: node, reached, span, colonEnd: colon };
    const doubt = this.#doubts.on({ home, at: keyStart, key: key?.value, node, span });
    const valueDoubt = node === undefined ? this.#suppliers?.doubtOnValue(colon, extent.end, keyStart) : undefined;
    return { key, value: node, reached, span, colonEnd: colon, doubt, valueDoubt };
  }

  #endOfValue(node: YamlNode | undefined, raw: RawNode | null, colon: number): number {
    if (node !== undefined) return node.span.end;
    if (raw === null) return colon;
    return Math.max(colon, raw.start + this.#text.slice(raw.start, raw.end).trimEnd().length);
  }
}

const noSuppliers: Suppliers = { any: false, words: [], doubts: [] };

/** The longest chain of merged maps; nobody writes a longer one, and looking a key up takes a step for each. */
const deepestMerge = 100;

function mergedMaps(value: YamlNode | undefined): MapNode[] | undefined {
  if (value?.kind === 'map') return [value];
  if (value?.kind !== 'seq' || !value.complete) return undefined;
  const maps = value.items.filter(item => item?.kind === 'map');
  return maps.length === value.items.length ? maps : undefined;
}

/** The start of the next node with a text, for each node; `end` after the last of them. */
function nextStarts(nodes: readonly (RawNode | null)[], end: number): number[] {
  const starts = new Array<number>(nodes.length);
  let next = end;
  for (let index = nodes.length - 1; index >= 0; index--) {
    starts[index] = next;
    next = startOf(nodes[index] ?? null) ?? next;
  }
  return starts;
}

/** The start of a node's text; undefined for a node without text. */
function startOf(node: RawNode | null): number | undefined {
  if (node === null || (node.kind === 'scalar' && node.style === 'plain' && node.value === '')) return undefined;
  return node.start;
}
