/** Values by a key that some of them lack; the index is lazy. */
export class Lookup<Value> {
  readonly #all: () => readonly Value[];
  readonly #keyOf: (value: Value) => string | undefined;
  #groups: ReadonlyMap<string | undefined, readonly Value[]> | undefined;

  constructor(all: () => readonly Value[], keyOf: (value: Value) => string | undefined) {
    this.#all = all;
    this.#keyOf = keyOf;
  }

  /** The values of exactly that key; for undefined, those without one. */
  of(key: string | undefined): readonly Value[] {
    this.#groups ??= this.#group();
    return this.#groups.get(key) ?? none;
  }

  #group(): ReadonlyMap<string | undefined, readonly Value[]> {
    const groups = new Map<string | undefined, Value[]>();
    for (const value of this.#all()) {
      const key = this.#keyOf(value);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value]);
      else group.push(value);
    }
    return groups;
  }
}

const none: readonly never[] = [];
