import type { Span } from '../../text/span.ts';

/** A node of a document. Its span has offsets into the document's text and ends with its content. */
export type YamlNode = MapNode | SeqNode | ScalarNode;

/** The way in which a value was reached: written in its place, or through an alias, or a merge key `<<`. */
export type Reached = 'own' | 'alias' | 'merge';

/** A key with its value. `value` is undefined if it is unknown: a hole, or an alias to nothing. */
export type Entry = {
  readonly key: ScalarNode;
  readonly value: YamlNode | undefined;
  readonly reached: Reached;
};

/** The result of looking up a key in a map: three kinds, since a hole may supply what is not there. */
export type FoundEntry = Entry | 'absent' | 'unknown';

/** A decision on what may be there, or not: without it, that is unknown. */
export type Doubt = { readonly ask: () => void };

export class ScalarNode {
  readonly kind = 'scalar';
  /** The text between quotes or of the block, after escapes; `''` for a missing one. */
  readonly value: string;
  readonly style: 'plain' | 'single' | 'double' | 'block';
  readonly span: Span;

  constructor(value: string, style: ScalarNode['style'], span: Span) {
    this.value = value;
    this.style = style;
    this.span = span;
  }

  /** Nothing, `~` or `null` (YAML 1.2.2 core schema). */
  get isNull(): boolean {
    return this.style === 'plain' && /^(?:|~|null|Null|NULL)$/.test(this.value);
  }
}

export class SeqNode {
  readonly kind = 'seq';
  readonly flow: boolean;
  readonly span: Span;
  /** Edits support its form. */
  readonly regular: boolean;
  readonly #items: readonly (YamlNode | undefined)[];
  readonly #complete: boolean;
  readonly #doubts: readonly Doubt[];

  constructor(
    fields: Pick<SeqNode, 'flow' | 'span' | 'items' | 'complete' | 'regular'> & {
      /** On items that are not known, and on further ones. */
      doubts?: readonly Doubt[];
    },
  ) {
    this.flow = fields.flow;
    this.span = fields.span;
    this.#items = fields.items;
    this.#complete = fields.complete;
    this.regular = fields.regular;
    this.#doubts = fields.doubts ?? [];
  }

  /** The items, in order; undefined for an unknown one. Aliases are followed. */
  get items(): readonly (YamlNode | undefined)[] {
    for (const doubt of this.#doubts) doubt.ask();
    return this.#items;
  }

  /** False if a hole may supply further items. */
  get complete(): boolean {
    for (const doubt of this.#doubts) doubt.ask();
    return this.#complete;
  }
}

/** One pair as it stands in the text. `key` is undefined if it is no scalar or has a hole in it. */
export type Pair = {
  readonly key: ScalarNode | undefined;
  readonly value: YamlNode | undefined;
  readonly reached: 'own' | 'alias';
  /** The span from the key to the end of the value's content. */
  readonly span: Span;
  /** After the colon. */
  readonly colonEnd: number;
  /** Whether it is there at all. Absent if it certainly is. */
  readonly doubt?: Doubt | undefined;
  /** Whether something stands at its value. Absent if that is known, or never will be. */
  readonly valueDoubt?: Doubt | undefined;
};

/** The holes that may supply keys to a map: any keys, or those that begin with a word that is being typed. */
export type Suppliers = {
  readonly any: boolean;
  readonly words: readonly string[];
  /** On holes that may not be there. */
  readonly doubts: readonly Doubt[];
};

export class MapNode {
  readonly kind = 'map';
  readonly flow: boolean;
  readonly span: Span;
  /** The span from where its content may begin to the next content outside it. */
  readonly extent: Span;
  /** The entries in order of the text, including merge keys. */
  readonly pairs: readonly Pair[];
  /** Edits support its form: no key twice, no `? key`, keys that begin their lines, braces in flow style. */
  readonly regular: boolean;
  /** The length of the longest chain of maps, each merged into the next. */
  readonly mergeDepth: number;
  readonly #merged: readonly MapNode[];
  readonly #mergeUnknown: boolean;
  readonly #suppliers: Suppliers;
  readonly #hasDoubts: boolean;
  /** Cached look-ups in merged maps. */
  #inherited: Map<string, FoundEntry> | undefined;
  #byKey: ReadonlyMap<string, Pair> | undefined;

  constructor(
    fields: Pick<MapNode, 'flow' | 'span' | 'extent' | 'pairs' | 'regular'> & {
      /** The maps of its merge keys, the first one winning. */
      merged: readonly MapNode[];
      /** A merge key's value did not resolve. */
      mergeUnknown: boolean;
      suppliers: Suppliers;
    },
  ) {
    this.flow = fields.flow;
    this.span = fields.span;
    this.extent = fields.extent;
    this.pairs = fields.pairs;
    this.regular = fields.regular;
    this.#merged = fields.merged;
    this.#mergeUnknown = fields.mergeUnknown;
    this.mergeDepth = 1 + fields.merged.reduce((depth, map) => Math.max(depth, map.mergeDepth), 0);
    this.#suppliers = fields.suppliers;
    this.#hasDoubts = fields.pairs.some(pair => pair.doubt !== undefined);
  }

  /** The value of a key; the last one if the key occurs twice. */
  get(key: string): FoundEntry {
    const own = this.own(key);
    if (own?.key !== undefined) {
      if (this.#hasDoubts && this.#isDoubtful(key)) return 'unknown';
      own.valueDoubt?.ask();
      return { key: own.key, value: own.value, reached: own.reached };
    }
    if (this.#maySupply(key)) return 'unknown';
    const { doubts } = this.#suppliers;
    for (const doubt of doubts) doubt.ask();
    return doubts.length === 0 ? this.#inherit(key) : 'unknown';
  }

  /** Asks for all on which a key depends: one of several arms may have it. */
  #isDoubtful(key: string): boolean {
    const doubts = this.pairs.flatMap(pair => (pair.key?.value === key ? (pair.doubt ?? []) : []));
    for (const doubt of doubts) doubt.ask();
    return doubts.length > 0;
  }

  /** The key's pair if it is written in this map itself. */
  own(key: string): Pair | undefined {
    // A map may have thousands of keys, and many of them may be looked up.
    if (this.pairs.length < 10) return lastOf(this.pairs, key);
    this.#byKey ??= new Map(this.pairs.flatMap(pair => (pair.key === undefined ? [] : [[pair.key.value, pair]])));
    return this.#byKey.get(key);
  }

  /** Whether a merge key supplies a key, or may do so, which counts if the map itself lacks it. */
  isMerged(key: string): boolean {
    return this.#mergeUnknown || this.#merged.some(map => map.get(key) !== 'absent');
  }

  /** Whether a hole may supply keys that are not there. */
  get hasHoles(): boolean {
    const { any, words, doubts } = this.#suppliers;
    if (doubts.length > 0 || this.#hasDoubts) return true;
    return any || words.length > 0 || this.#mergeUnknown || this.pairs.some(pair => pair.key === undefined);
  }

  /** Whether nobody has to decide on anything in it. */
  get #isCertain(): boolean {
    const hasDoubts = this.#hasDoubts || this.#suppliers.doubts.length > 0;
    return (
      !hasDoubts && this.pairs.every(pair => pair.valueDoubt === undefined) && this.#merged.every(map => map.#isCertain)
    );
  }

  #inherit(key: string): FoundEntry {
    // Of nearly all maps.
    if (this.#merged.length === 0) return this.#mergeUnknown ? 'unknown' : 'absent';
    const known = this.#inherited?.get(key);
    if (known !== undefined) return known;
    const found = this.#merged.map(map => map.get(key)).find(lookup => lookup !== 'absent');
    const inherited: FoundEntry =
      typeof found === 'object'
        ? { ...found, reached: 'merge' }
        : (found ?? (this.#mergeUnknown ? 'unknown' : 'absent'));
    if (this.#merged.every(map => map.#isCertain)) {
      this.#inherited ??= new Map();
      this.#inherited.set(key, inherited);
    }
    return inherited;
  }

  #maySupply(key: string): boolean {
    const { any, words } = this.#suppliers;
    return any || words.some(word => key.startsWith(word)) || this.pairs.some(pair => pair.key === undefined);
  }
}

/** The last pair with a key. A loop, since no function is called as often. */
function lastOf(pairs: readonly Pair[], key: string): Pair | undefined {
  for (let at = pairs.length - 1; at >= 0; at--) {
    if (pairs[at]?.key?.value === key) return pairs[at];
  }
  return undefined;
}
