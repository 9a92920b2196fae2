/**
 * A node as a reader of YAML finds it, before aliases, holes and merge keys are applied. Both readers return the same.
 * Offsets are UTF-16 code units of the document's text, half-open.
 */
export type RawNode = RawMap | RawSeq | RawScalar | RawAlias;

type Common = {
  readonly start: number;
  /** The end; of a block collection, any offset after its first character: its content determines its end. */
  readonly end: number;
  /** Absent for a node without one. */
  readonly anchor?: string | undefined;
};

export type RawMap = Common & { readonly kind: 'map'; readonly flow: boolean; readonly pairs: readonly RawPair[] };

/** A missing key or value is null. */
export type RawPair = { readonly key: RawNode | null; readonly value: RawNode | null };

export type RawSeq = Common & {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly items: readonly (RawNode | null)[];
};

export type RawScalar = Common & {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'block';
  /** The text after escapes and folding. */
  readonly value: string;
};

export type RawAlias = Common & { readonly kind: 'alias'; readonly source: string };

/** The result of a reader for the text of one document. */
export type RawDocument = {
  readonly contents: RawNode | null;
  /** The offset at which the text stops being YAML; absent for a document without errors. */
  readonly errorAt?: number | undefined;
};
