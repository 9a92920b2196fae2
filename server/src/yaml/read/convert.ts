import { contains, type Span } from '../../text/span.ts';
import type { RawMap, RawNode, RawPair, RawScalar, RawSeq } from '../raw/rawNode.ts';
import { type Holes, supplies, type WordHole } from '../template/hole.ts';
import { MapNode, type Pair, ScalarNode, SeqNode, type Suppliers, type YamlNode } from '../tree/node.ts';
import { Anchors, mergedMaps } from './anchors.ts';
import { type Doubts, noDoubts } from './doubts.ts';
import type { SameNodes } from './sameNodes.ts';
import { SupplierFinder } from './supplierFinder.ts';

/** A document's nodes, and the nodes that an alias repeats elsewhere. */
export type Converted = { readonly root: YamlNode | undefined; readonly shared: readonly YamlNode[] };

/**
 * Converts a reader's nodes into ours: with aliases resolved, holes and merge keys applied, and spans that end with the
 * content (a reader's include comments and the next key's indentation). `same`: those that were converted before.
 */
export function convert(
  contents: RawNode | null,
  text: Texts,
  holes: Holes,
  doubts: Doubts = noDoubts,
  same?: SameNodes,
): Converted {
  return new Converter(text, holes, doubts, same).convert(contents);
}

/** A document's text, and the same without what is no YAML in it. */
export type Texts = { readonly written: string; readonly readable: string };

type Value = { readonly node: YamlNode | undefined; readonly reached: 'own' | 'alias' };

class Converter {
  readonly #text: string;
  readonly #doubts: Doubts;
  readonly #scalars: ScalarConverter;
  readonly #same: SameNodes | undefined;
  /** Undefined if nothing is supplied, as in most documents: there are no holes, and no doubts. */
  readonly #suppliers: SupplierFinder | undefined;
  /** Undefined before the first anchor. */
  #anchors: Anchors | undefined;

  constructor(texts: Texts, holes: Holes, doubts: Doubts, same: SameNodes | undefined) {
    this.#text = texts.readable;
    this.#doubts = doubts;
    this.#same = same;
    this.#scalars = new ScalarConverter(texts, holes);
    const isWhole = holes.all.length === 0 && doubts === noDoubts;
    this.#suppliers = isWhole ? undefined : new SupplierFinder(texts.readable, holes, doubts);
  }

  convert(contents: RawNode | null): Converted {
    const root =
      contents === null
        ? undefined
        : this.#value(contents, { start: 0, end: this.#text.length }, 0, this.#doubts.root, this.#same?.root).node;
    return { root, shared: [...(this.#anchors?.shared ?? [])] };
  }

  /** `extent` is where the node's content may stand; `at` is the offset of a missing value; `whole` stood there before. */
  #value(node: RawNode | null, extent: Span, at: number, home: number, whole?: YamlNode): Value {
    if (node?.kind === 'alias') return { node: this.#anchors?.follow(node), reached: 'alias' };
    const before = this.#anchors?.repeated ?? 0;
    const own = this.#own(node, extent, at, home, whole);
    if (own !== undefined && node?.anchor !== undefined) {
      this.#anchors ??= new Anchors(this.#text.length);
      this.#anchors.set(node.anchor, own, this.#anchors.repeated - before);
    }
    return { node: own, reached: 'own' };
  }

  #own(node: RawNode | null, extent: Span, at: number, home: number, whole?: YamlNode): YamlNode | undefined {
    if (node?.kind === 'map') return this.#map(node, extent, home, whole);
    if (node?.kind === 'seq') return this.#seq(node, extent, home, whole);
    if (node?.kind === 'scalar') return this.#scalars.scalar(node, extent, at);
    return this.#scalars.missing(extent, at);
  }

  #seq({ flow, start, end: rawEnd, items: rawItems }: RawSeq, extent: Span, home: number, whole?: YamlNode): SeqNode {
    const itemAt = this.#same?.itemsOf(whole);
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
      const before = itemAt?.(itemStart);
      const isSame = before !== undefined && this.#same?.isSame(home, { start: itemStart, end: next });
      const value: Value = isSame
        ? { node: before, reached: 'own' }
        : this.#value(item, { start: valueAt, end: next }, valueAt, itemStart, before);
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

  #map({ flow, start, end: rawEnd, pairs: rawPairs }: RawMap, extent: Span, home: number, whole?: YamlNode): MapNode {
    const pairAt = this.#same?.pairsOf(whole);
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
      const at = rawPair.key?.start ?? start;
      const before = pairAt?.(at);
      const isSame = before !== undefined && this.#same?.isSame(home, { start: at, end: next });
      const pair = isSame ? before : this.#pair(rawPair, { start, end: next }, flow, home, before?.value);
      pairs.push(pair);
      if (pair.key === undefined || !this.#scalars.isRegular(pair.key, flow)) regular = false;
      if (pair.key?.value === '<<' && pair.key.style === 'plain') {
        const maps = mergedMaps(pair.value);
        if (maps === undefined) mergeUnknown = true;
        else for (const map of maps) merged.push(map);
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

  #pair(raw: RawPair, extent: Span, flow: boolean, home: number, whole?: YamlNode): Pair {
    const { start: keyStart } = raw.key ?? extent;
    const keyEnd = this.#scalars.endOfKey(raw.key, keyStart);
    const keySpan = { start: keyStart, end: keyEnd };
    const colon = this.#scalars.colonAfter(keyEnd, extent.end);
    const typed = this.#scalars.typedWord(keySpan);
    const key = this.#scalars.key(raw.key, keySpan, typed);
    const value = this.#value(raw.value, { start: colon, end: extent.end }, colon, keyStart, whole);
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

/** Converts the scalars of a document, keys among them; undefined for one that a hole may give. */
class ScalarConverter {
  readonly #text: string;
  readonly #written: string;
  /** Undefined if there are none. */
  readonly #holes: Holes | undefined;

  constructor({ readable, written }: Texts, holes: Holes) {
    this.#text = readable;
    this.#written = written;
    this.#holes = holes.all.length === 0 ? undefined : holes;
  }

  scalar({ style, value, start, end }: RawScalar, extent: Span, at: number): ScalarNode | undefined {
    if (value === '' && style === 'plain') return this.missing(extent, at);
    const span = { start, end: style === 'block' ? this.#endOfBlockScalar(start, end) : end };
    if (this.#holes?.touch(span) !== true) return new ScalarNode(value, style, span);
    // What is written beside a hole is known: it reads as a text in which a program fills in something.
    return this.#isWholeHole(span) ? undefined : new ScalarNode(this.#written.slice(start, span.end), style, span);
  }

  /** A missing value is null, or unknown if a hole stands in its place. */
  missing(extent: Span, at: number): ScalarNode | undefined {
    const span = { start: at, end: extent.end };
    return this.#holes?.some(span, supplies) ? undefined : new ScalarNode('', 'plain', { start: at, end: at });
  }

  /** Whether nothing but holes stands between the quotes of a scalar, or what it is cannot be known. */
  #isWholeHole(span: Span): boolean {
    const isBlock = /[|>]/.test(this.#text[span.start] ?? '');
    let at = isBlock ? this.#text.indexOf('\n', span.start) : span.start;
    let rest = '';
    for (const hole of this.#holes?.touching(span) ?? []) {
      if (hole.kind === 'value' || hole.kind === 'word' || !this.#written.startsWith('{{', hole.span.start))
        return true;
      rest += this.#text.slice(at, Math.max(at, hole.span.start));
      at = Math.max(at, hole.span.end);
    }
    return /^["'\s]*$/.test(rest + this.#text.slice(at, Math.max(at, span.end)));
  }

  /** The end of a block scalar's last line, before its line break. */
  #endOfBlockScalar(start: number, end: number): number {
    const header = /^[|>][^\r\n]*/.exec(this.#text.slice(start, start + 80));
    const keep = header?.[0].split('#')[0]?.includes('+') ?? false;
    if (keep) {
      const before = this.#text[end - 1] === '\n' ? end - 1 : end;
      return this.#text[before - 1] === '\r' && before < end ? before - 1 : before;
    }
    return start + this.#text.slice(start, end).trimEnd().length;
  }

  /** Undefined if a key is unknown, or no scalar. */
  key(node: RawNode | null, span: Span, typed: WordHole | undefined): ScalarNode | undefined {
    if (node?.kind !== 'scalar') return undefined;
    if (typed !== undefined) return new ScalarNode(typed.word, 'plain', typed.span);
    if (this.#holes?.some(span, hole => hole.kind === 'part')) return undefined;
    return new ScalarNode(node.value, node.style, span);
  }

  /** The word that is being typed where a key stands. */
  typedWord(key: Span): WordHole | undefined {
    return this.#holes
      ?.touching(key)
      .find((hole): hole is WordHole => hole.kind === 'word' && contains(hole.span, key));
  }

  /** A reader's collections end before the next key, with the line breaks and the indentation there. */
  endOfKey(key: RawNode | null, start: number): number {
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

const noSuppliers: Suppliers = { any: false, words: [], doubts: [] };

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
