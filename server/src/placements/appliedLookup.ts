import { Lookup } from './lookup.ts';
import { PlacedLookup } from './placedLookup.ts';
import { appliedName, type Meeting, meeting, type Placement } from './placement.ts';
import type { Placements } from './placements.ts';

/** What a file declares, with the namespace that is written. */
type Declared = { readonly name?: string; readonly namespace?: string; readonly at: { readonly uri: string } };

/** How facts are applied. */
export type AppliedBy<Fact> = {
  readonly keyOf: (fact: Fact) => string | undefined;
  readonly placements: Placements;
  /** The kind, of the core group, if the facts are objects themselves. */
  readonly kind?: string;
};

/** A fact by its number, once for each namespace and name with which it is applied. */
type Applied = {
  readonly number: number;
  readonly key: string | undefined;
  readonly namespace?: string;
  readonly name?: string;
};

type Applications = {
  readonly byKey: PlacedLookup<Applied>;
  readonly byName: PlacedLookup<Applied>;
  readonly byNamespace: Lookup<Applied>;
};

/** Facts by a key, and by the namespaces in which they are applied. */
export class AppliedLookup<Fact extends Declared> {
  readonly #by: AppliedBy<Fact>;
  readonly #read: () => readonly Fact[];
  readonly #applications: { known?: Applications };
  #facts: readonly Fact[] | undefined;

  /** `before`: the look-up of the same facts at other places. */
  constructor(read: () => readonly Fact[], by: AppliedBy<Fact>, before?: AppliedLookup<Fact>) {
    this.#by = by;
    this.#read = read;
    this.#applications = before === undefined ? {} : before.#applications;
  }

  /** The facts of that key that may be in a namespace of an object; for undefined, those without a key. */
  of(key: string | undefined, at: readonly Placement[]): readonly Fact[] {
    return this.#distinct(namespacesOf(at).flatMap(namespace => this.#applied.byKey.of(key, namespace)));
  }

  /** The facts of that name as applied. */
  named(name: string, at: readonly Placement[]): readonly Fact[] {
    return this.#distinct(namespacesOf(at).flatMap(namespace => this.#applied.byName.of(name, namespace)));
  }

  /** The same in any namespace. */
  anywhere(name: string): readonly Fact[] {
    return this.#distinct(this.#applied.byName.of(name, undefined));
  }

  /** The facts of any key. */
  allOf(at: readonly Placement[]): readonly Fact[] {
    const namespaces = namespacesOf(at);
    if (namespaces.includes(undefined)) return this.#all;
    return this.#distinct([...namespaces, undefined].flatMap(namespace => this.#applied.byNamespace.of(namespace)));
  }

  /** How an object with these placements meets a fact; by a name as applied, if one is given. */
  meeting(at: readonly Placement[], fact: Fact, name?: string): Meeting {
    const placements = this.placementsOf(fact);
    return meeting(at, name === undefined ? placements : placements.filter(one => this.nameAt(fact, one) === name));
  }

  /** The name of a fact as applied. */
  nameAt({ name = '' }: Fact, placement: Placement): string {
    return appliedName(name, this.#by.kind ?? '', placement);
  }

  /** The placements of a fact. */
  placementsOf({ name, namespace, at: { uri } }: Fact): readonly Placement[] {
    const { kind, placements } = this.#by;
    return placements.of(
      uri,
      namespace,
      kind === undefined || name === undefined ? undefined : { group: '', kind, name },
    );
  }

  get #all(): readonly Fact[] {
    this.#facts ??= this.#read();
    return this.#facts;
  }

  get #applied(): Applications {
    this.#applications.known ??= this.#apply();
    return this.#applications.known;
  }

  #apply(): Applications {
    const differing = new Map<readonly Placement[], readonly Placement[]>();
    const applied = this.#all.flatMap((fact, number) => this.#appliedIn(fact, number, differing));
    return {
      byKey: new PlacedLookup(
        () => applied,
        ({ key }) => key,
      ),
      byName: new PlacedLookup(
        () => applied,
        ({ name }) => name,
      ),
      byNamespace: new Lookup(
        () => applied,
        ({ namespace }) => namespace,
      ),
    };
  }

  #appliedIn(
    fact: Fact,
    number: number,
    differing: Map<readonly Placement[], readonly Placement[]>,
  ): readonly Applied[] {
    const { keyOf, placements } = this.#by;
    // A patch is a part of an object that another file declares.
    if (placements.arePatches(fact.at.uri)) return [];
    const all = this.placementsOf(fact);
    // Thousands of objects have the same 50 placements.
    const some = differing.get(all) ?? differingAmong(all);
    differing.set(all, some);
    return some.map(placement => {
      const { namespace } = placement;
      const name = this.nameAt(fact, placement);
      return { number, key: keyOf(fact), ...(namespace === undefined ? {} : { namespace }), name };
    });
  }

  #distinct(applied: readonly Applied[]): readonly Fact[] {
    const numbers = applied.map(({ number }) => number);
    const once = numbers.length < 2 ? numbers : [...new Set(numbers)];
    return once.flatMap(number => this.#all[number] ?? []);
  }
}

/** One placement of each namespace and way of renaming. */
function differingAmong(placements: readonly Placement[]): readonly Placement[] {
  const differing = new Map<string, Placement>();
  for (const placement of placements) {
    const { namespace = '', name = '', prefix = '', suffix = '', isDeleted } = placement;
    if (isDeleted !== true) differing.set([namespace, name, prefix, suffix].join(' '), placement);
  }
  return [...differing.values()];
}

function namespacesOf(placements: readonly Placement[]): readonly (string | undefined)[] {
  const [first, ...others] = placements;
  if (first === undefined) return [];
  return others.length === 0 ? [first.namespace] : [...new Set(placements.map(({ namespace }) => namespace))];
}
