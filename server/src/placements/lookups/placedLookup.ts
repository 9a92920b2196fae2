import { Lookup } from './lookup.ts';

/**
 * Values by a key, and by the namespace that they are in: without one, they may be in any. Thousands may have one key,
 * each in a namespace of its own.
 */
export class PlacedLookup<Value extends { readonly namespace?: string }> {
  readonly #byKey: Lookup<Value>;
  readonly #byNamespace = new Map<readonly Value[], Lookup<Value>>();
  readonly #known = new Map<readonly Value[], Map<string, readonly Value[]>>();

  constructor(all: () => readonly Value[], keyOf: (value: Value) => string | undefined) {
    this.#byKey = new Lookup(all, keyOf);
  }

  /**
   * The values of exactly that key, for undefined those without one, which may be in a namespace; for undefined in any.
   */
  of(key: string | undefined, namespace: string | undefined): readonly Value[] {
    const named = this.#byKey.of(key);
    if (namespace === undefined || named.length === 0) return named;
    const known = this.#known.get(named) ?? new Map<string, readonly Value[]>();
    this.#known.set(named, known);
    const found = known.get(namespace) ?? this.#inNamespace(named, namespace);
    known.set(namespace, found);
    return found;
  }

  /** The values of exactly that key and that namespace. */
  exactly(key: string | undefined, namespace: string | undefined): readonly Value[] {
    return this.#placed(this.#byKey.of(key)).of(namespace);
  }

  #inNamespace(named: readonly Value[], namespace: string): readonly Value[] {
    const own = this.#placed(named).of(namespace);
    const anywhere = this.#placed(named).of(undefined);
    if (own.length === 0) return anywhere;
    if (anywhere.length === 0) return own;
    const both = new Set([...own, ...anywhere]);
    return named.filter(value => both.has(value));
  }

  #placed(named: readonly Value[]): Lookup<Value> {
    const known =
      this.#byNamespace.get(named) ??
      new Lookup(
        () => named,
        value => value.namespace,
      );
    this.#byNamespace.set(named, known);
    return known;
  }
}
