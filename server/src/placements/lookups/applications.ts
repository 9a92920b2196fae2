import type { Placement } from '../placement.ts';
import { Lookup } from './lookup.ts';

/** A fact by its number, and where it is applied. */
export type Application = {
  readonly number: number;
  readonly key: string | undefined;
  readonly placements: readonly Placement[];
  readonly nameAt: (placement: Placement) => string;
};

/** A fact with one of its names as applied, and the namespaces in which it has that. */
type Applied = {
  readonly number: number;
  readonly key: string | undefined;
  readonly name: string;
  readonly namespaces: Namespaces;
};

/** Undefined is among them if it may be any. */
type Namespaces = ReadonlySet<string | undefined>;

/** The placements of a list that rename in one way, by the first of them. */
type Naming = { readonly placement: Placement; readonly namespaces: Set<string | undefined> };

/** The facts that have one list of placements. */
type Group = { readonly namings: readonly Naming[]; readonly numbers: number[] };

/**
 * The numbers of facts by their keys, their names as applied and the namespaces that these are in. Thousands have the very
 * same list of placements, so that the namespaces are sorted out for each list and not for each fact.
 */
export class Applications {
  readonly #groups = new Map<readonly Placement[], Group>();
  readonly #byKey: Lookup<Applied>;
  readonly #byName: Lookup<Applied>;
  readonly #byNamespace = new Map<readonly Applied[], ReadonlyMap<string | undefined, readonly Applied[]>>();
  readonly #all = new Map<string, readonly number[]>();

  constructor(facts: readonly Application[]) {
    const applied = facts.flatMap(one => this.#apply(one));
    this.#byKey = new Lookup(
      () => applied,
      ({ key }) => key,
    );
    this.#byName = new Lookup(
      () => applied,
      ({ name }) => name,
    );
  }

  /** Those of that key that may be in one of some namespaces; for undefined, those without a key. */
  of(key: string | undefined, namespaces: readonly (string | undefined)[]): readonly number[] {
    return this.#within(this.#byKey.of(key), namespaces);
  }

  /** The same by a name as applied. */
  named(name: string, namespaces: readonly (string | undefined)[]): readonly number[] {
    return this.#within(this.#byName.of(name), namespaces);
  }

  /** Those of any key: the same list each time, also for other namespaces that have the same. */
  allIn(namespace: string): readonly number[] {
    const known = this.#all.get(namespace);
    if (known !== undefined) return known;
    const groups = [...this.#groups.values()];
    const numbersIn = (one: string | undefined): readonly number[] => {
      const [first = none, ...others] = groups
        .filter(({ namings }) => namings.some(({ namespaces }) => namespaces.has(one)))
        .map(({ numbers }) => numbers);
      return others.length === 0 ? first : [first, ...others].flat().sort((a, b) => a - b);
    };
    const [own, anywhere] = [numbersIn(namespace), numbersIn(undefined)];
    const found = anywhere.length === 0 ? own : [...new Set([...own, ...anywhere])];
    this.#all.set(namespace, found);
    return found;
  }

  #apply({ number, key, placements, nameAt }: Application): readonly Applied[] {
    const group = this.#groups.get(placements) ?? { namings: namingsIn(placements), numbers: [] };
    this.#groups.set(placements, group);
    group.numbers.push(number);
    return group.namings.map(({ placement, namespaces }) => ({ number, key, name: nameAt(placement), namespaces }));
  }

  #within(group: readonly Applied[], namespaces: readonly (string | undefined)[]): readonly number[] {
    if (group.length === 0) return none;
    const found = namespaces.flatMap(namespace => this.#inNamespace(group, namespace));
    return found.length === 1 ? found.map(numberOf) : [...new Set(found.map(numberOf))];
  }

  #inNamespace(group: readonly Applied[], namespace: string | undefined): readonly Applied[] {
    if (namespace === undefined) return group;
    if (group.length <= few) return group.filter(({ namespaces }) => mayBeIn(namespace, namespaces));
    // Thousands may have one name, each in a namespace of its own.
    const known = this.#byNamespace.get(group) ?? sortedOut(group);
    this.#byNamespace.set(group, known);
    const [own = none, anywhere = none] = [known.get(namespace), known.get(undefined)];
    if (own.length === 0 || anywhere.length === 0) return own.length === 0 ? anywhere : own;
    return group.filter(({ namespaces }) => mayBeIn(namespace, namespaces));
  }
}

const few = 8;

const none: readonly never[] = [];

function namingsIn(placements: readonly Placement[]): readonly Naming[] {
  const namings = new Map<string, Naming>();
  for (const placement of placements) {
    const { namespace, name = '', prefix = '', suffix = '', isDeleted } = placement;
    if (isDeleted === true) continue;
    const key = [name, prefix, suffix].join(' ');
    const naming = namings.get(key);
    if (naming === undefined) namings.set(key, { placement, namespaces: new Set([namespace]) });
    else naming.namespaces.add(namespace);
  }
  return [...namings.values()];
}

function sortedOut(group: readonly Applied[]): ReadonlyMap<string | undefined, readonly Applied[]> {
  const byNamespace = new Map<string | undefined, Applied[]>();
  for (const one of group) {
    for (const namespace of one.namespaces) {
      const others = byNamespace.get(namespace);
      if (others === undefined) byNamespace.set(namespace, [one]);
      else others.push(one);
    }
  }
  return byNamespace;
}

function mayBeIn(namespace: string, namespaces: Namespaces): boolean {
  return namespaces.has(namespace) || namespaces.has(undefined);
}

function numberOf({ number }: Applied): number {
  return number;
}
