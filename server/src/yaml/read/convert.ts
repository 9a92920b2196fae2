import { contains, type Span } from '../../text/span.ts';
import type { Hole, Holes, WordHole } from '../template/hole.ts';
import { type Doubt, MapNode, type Pair, ScalarNode, SeqNode, type Suppliers, type YamlNode } from '../tree/node.ts';
import { type Doubts, noDoubts } from './doubts.ts';
import type { RawAlias, RawMap, RawNode, RawPair, RawScalar, RawSeq } from './rawNode.ts';

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
  readonly #written: string;
  readonly #holes: Holes;
  readonly #doubts: Doubts;
  readonly #anchors = new Map<string, Anchored>();
  readonly #shared = new Set<YamlNode>();
  /** The text read through aliases so far, in code units. */
  #repeated = 0;

  constructor({ readable, written }: Texts, holes: Holes, doubts: Doubts) {
    this.#text = readable;
    this.#written = written;
    this.#holes = holes;
    this.#doubts = doubts;
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
    if (node?.kind === 'scalar') return this.#scalar(node, extent, at);
    return this.#missing(extent, at);
  }

  /** A missing value is null, or unknown if a hole stands in its place. */
  #missing(extent: Span, at: number): ScalarNode | undefined {
    const span = { start: at, end: extent.end };
    return this.#holes.some(span, supplies) ? undefined : new ScalarNode('', 'plain', { start: at, end: at });
  }

  #scalar({ style, value, start, end }: RawScalar, extent: Span, at: number): ScalarNode | undefined {
    if (value === '' && style === 'plain') return this.#missing(extent, at);
    const span = { start, end: style === 'block' ? this.#endOfBlockScalar(start, end) : end };
    if (!this.#holes.touch(span)) return new ScalarNode(value, style, span);
    // What is written beside a hole is known: it reads as a text in which a program fills in something.
    return this.#isWholeHole(span) ? undefined : new ScalarNode(this.#written.slice(start, span.end), style, span);
  }

  /** Whether nothing but holes stands between the quotes of a scalar, or what it is cannot be known. */
  #isWholeHole(span: Span): boolean {
    const isBlock = /[|>]/.test(this.#text[span.start] ?? '');
    let at = isBlock ? this.#text.indexOf('\n', span.start) : span.start;
    let rest = '';
    for (const hole of this.#holes.touching(span)) {
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
    const { any, doubts } = this.#linesFor(span, extent, flow, home);
    const complete = !any && doubts.length === 0;
    const known =
      this.#doubts === noDoubts
        ? items
        : items.map((item, index) => {
            const doubt = this.#doubtOnItem(item, rawItems[index], home);
            if (doubt !== undefined) doubts.push(doubt);
            return doubt === undefined ? item : undefined;
          });
    return new SeqNode({ flow, span, items: known, complete, regular, doubts });
  }

  #doubtOnItem(node: YamlNode | undefined, raw: RawNode | null | undefined, home: number): Doubt | undefined {
    const at = raw?.start;
    if (at === undefined) return undefined;
    return this.#doubts.on({ home, at, key: undefined, node, span: node?.span ?? { start: at, end: at } });
  }

  /** What holes on lines of their own may supply to a collection. */
  #linesFor(
    span: Span,
    extent: Span,
    flow: boolean,
    home: number,
  ): { readonly any: boolean; readonly doubts: Doubt[] } {
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
      if (pair.key === undefined || !this.#keyIsRegular(pair.key, flow)) regular = false;
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
    const suppliers = this.#suppliersOf(span, extent, pairs, flow, home);
    return new MapNode({ flow, span, extent, pairs, regular, merged, mergeUnknown, suppliers });
  }

  #pair(raw: RawPair, extent: Span, flow: boolean, home: number): Pair {
    const { start: keyStart } = raw.key ?? extent;
    const keyEnd = this.#endOfKey(raw.key, keyStart);
    const colon = this.#colonAfter(keyEnd, extent.end);
    const key = this.#key(raw.key, keyStart, keyEnd);
    const typed = this.#typedWord({ start: keyStart, end: keyEnd });
    const value = this.#value(raw.value, { start: colon, end: extent.end }, colon, keyStart);
    const reached = value.reached;
    const valueEnd = raw.value?.kind === 'alias' ? raw.value.end : this.#endOfValue(value.node, raw.value, colon);
    const end = Math.max(keyEnd, flow && colon > extent.end ? keyEnd : colon, valueEnd);
    // The value of a key that is being typed is unknown before it has one.
    const node = typed !== undefined && value.node?.kind === 'scalar' && value.node.isNull ? undefined : value.node;
    const span = { start: keyStart, end };
    if (this.#doubts === noDoubts) return { key, value: node, reached, span, colonEnd: colon };
    const doubt = this.#doubts.on({ home, at: keyStart, key: key?.value, node, span });
    const valueDoubt = node === undefined ? this.#doubtOnValue(colon, extent.end, keyStart) : undefined;
    return { key, value: node, reached, span, colonEnd: colon, doubt, valueDoubt };
  }

  /** Whether a value is there, that holes on lines of their own may supply. */
  #doubtOnValue(from: number, to: number, home: number): Doubt | undefined {
    const supplying = this.#holes.touching({ start: from, end: to }).filter(supplies);
    const prints = supplying.flatMap(hole => (hole.kind === 'line' ? hole.prints.map(({ at }) => at) : [undefined]));
    const doubts = prints.map(at => (at === undefined ? undefined : this.#doubts.onHole(home, at)));
    return doubts.includes(undefined) ? undefined : doubts[0];
  }

  #endOfValue(node: YamlNode | undefined, raw: RawNode | null, colon: number): number {
    if (node !== undefined) return node.span.end;
    if (raw === null) return colon;
    return Math.max(colon, raw.start + this.#text.slice(raw.start, raw.end).trimEnd().length);
  }

  /** A reader's collections end before the next key, with the line breaks and the indentation there. */
  #endOfKey(key: RawNode | null, start: number): number {
    if (key === null || key.kind === 'scalar' || key.kind === 'alias') return key?.end ?? start;
    return start + this.#text.slice(start, key.end).trimEnd().length;
  }

  #key(node: RawNode | null, start: number, end: number): ScalarNode | undefined {
    if (node?.kind !== 'scalar') return undefined;
    const typed = this.#typedWord({ start, end });
    if (typed !== undefined) return new ScalarNode(typed.word, 'plain', typed.span);
    const span = { start, end };
    if (this.#holes.some(span, hole => hole.kind === 'part')) return undefined;
    return new ScalarNode(node.value, node.style, span);
  }

  #typedWord(key: Span): WordHole | undefined {
    return this.#holes.touching(key).find((hole): hole is WordHole => hole.kind === 'word' && contains(hole.span, key));
  }

  /** The offset after the colon of a key, or after the key if it has none, as in `{a}`. */
  #colonAfter(keyEnd: number, limit: number): number {
    let at = keyEnd;
    while (at < limit && /\s/.test(this.#text[at] ?? '')) at++;
    return this.#text[at] === ':' ? at + 1 : keyEnd;
  }

  #keyIsRegular(key: ScalarNode, flow: boolean): boolean {
    if (/[\r\n]/.test(this.#text.slice(key.span.start, key.span.end))) return false;
    if (flow) return !/\?\s+$/.test(this.#text.slice(Math.max(0, key.span.start - 8), key.span.start));
    const line = this.#text.lastIndexOf('\n', key.span.start - 1) + 1;
    const mark = line === 0 && this.#text.startsWith('\ufeff') ? 1 : 0;
    return /^[ ]*(?:-[ ]+)*$/.test(this.#text.slice(line + mark, key.span.start));
  }

  /** The holes that may supply keys to a map. */
  #suppliersOf(span: Span, extent: Span, pairs: readonly Pair[], flow: boolean, home: number): Suppliers {
    const header = { start: extent.start, end: span.start };
    const words: string[] = [];
    const lines = this.#linesFor(span, extent, flow, home);
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

  #columnOf(offset: number): number {
    return offset - (this.#text.lastIndexOf('\n', offset - 1) + 1);
  }
}

/** Whether a hole may be a value by itself, or a part of one. */
function supplies(hole: Hole): boolean {
  return hole.kind === 'line' ? hole.prints.length > 0 : hole.kind !== 'part';
}

/** Nobody writes longer chains of merged maps, and looking a key up takes a step for each. */
const deepestMerge = 100;

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

function mergedMaps(value: YamlNode | undefined): MapNode[] | undefined {
  if (value?.kind === 'map') return [value];
  if (value?.kind !== 'seq' || !value.complete) return undefined;
  const maps = value.items.filter(item => item?.kind === 'map');
  return maps.length === value.items.length ? maps : undefined;
}

/** For each node the start of the next one that has a text, or `end` after the last of them. */
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
