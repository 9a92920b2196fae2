import type { Recorder } from '../../text/known.ts';
import type { Span } from '../../text/span.ts';
import type { OpenArm, OpenArms } from '../template/arms.ts';
import type { Atom } from '../template/condition.ts';
import type { Doubt, YamlNode } from '../tree/node.ts';

/** An entry or an item that may not be there. */
export type Doubtful = {
  /** Where its collection is certain to be. */
  readonly home: number;
  readonly at: number;
  /** The key of an entry; undefined for an item, and if it is not known. */
  readonly key: string | undefined;
  readonly node: YamlNode | undefined;
  readonly span: Span;
};

/** Finds the parts of a document in undecided arms while it is read. */
export type Doubts = {
  /** Where the root of the document is certain to be. */
  readonly root: number;
  readonly on: (doubtful: Doubtful) => Doubt | undefined;
  /** On a hole in a collection. */
  readonly onHole: (home: number, at: number) => Doubt | undefined;
  /** Takes note of what is asked for while something of the document is computed; absent if nothing can be. */
  readonly recorder?: Recorder;
};

export const noDoubts: Doubts = { root: 0, on: () => undefined, onHole: () => undefined };

/** Whether it makes a difference if that is there. */
export type Matters = (doubtful: Doubtful, text: string) => boolean;

/** Doubts that record the conditions that were read, in order. */
export class AskedDoubts implements Doubts, Recorder {
  readonly root: number;
  readonly #text: string;
  readonly #arms: OpenArms;
  readonly #matters: Matters;
  #asked = new Map<string, Atom>();
  readonly #open = new Map<number, Span>();

  constructor(text: string, arms: OpenArms, root: number, matters: Matters) {
    this.root = root;
    this.#text = text;
    this.#arms = arms;
    this.#matters = matters;
  }

  get asked(): readonly Atom[] {
    return [...this.#asked.values()];
  }

  get recorder(): Recorder {
    return this;
  }

  record<Result>(compute: () => Result): { readonly result: Result; readonly again?: () => void } {
    const { result, asked } = this.apart(compute);
    if (asked.length === 0) return { result };
    const again = () => {
      for (const atom of asked) this.#asked.set(atom.key, atom);
    };
    again();
    return { result, again };
  }

  /** Computes a result, for which alone the conditions count that are asked for meanwhile. */
  apart<Result>(compute: () => Result): { readonly result: Result; readonly asked: readonly Atom[] } {
    const outer = this.#asked;
    this.#asked = new Map();
    try {
      const result = compute();
      return { result, asked: this.asked };
    } finally {
      this.#asked = outer;
    }
  }

  /** The arms in which something stands that matters, in order, whether it was read or not. */
  get open(): readonly Span[] {
    return [...this.#open.values()];
  }

  on(doubtful: Doubtful): Doubt | undefined {
    const arm = this.#arms.between(doubtful.home, doubtful.at);
    if (arm === undefined) return undefined;
    const { start, end } = doubtful.span;
    return this.#matters(doubtful, this.#text.slice(start, end)) ? this.#doubt(arm) : undefined;
  }

  onHole(home: number, at: number): Doubt | undefined {
    const arm = this.#arms.between(home, at);
    return arm && this.#doubt(arm);
  }

  #doubt({ ask, span }: OpenArm): Doubt {
    if (ask !== undefined) this.#open.set(span.start, span);
    return { ask: () => ask && this.#asked.set(ask.key, ask) };
  }
}
