import { Lookup } from './lookup.ts';
import { PlacedLookup } from './placedLookup.ts';
import { appliedName, type Meeting, meeting, type Placement } from './placement.ts';
import type { Placements } from './placements.ts';

/** What a file declares, with the namespace that is written. */
type Declared = { readonly name?: string; readonly namespace?: string; readonly at: { readonly uri: string } };

type Applied<Fact> = { readonly namespace?: string; readonly name?: string; readonly fact: Fact };

/** Facts by a key, and by the namespaces in which they are applied. */
export class AppliedLookup<Fact extends Declared> {
  readonly #placements: Placements;
  readonly #kind: string | undefined;
  readonly #byKey: PlacedLookup<Applied<Fact>>;
  readonly #byAppliedName: PlacedLookup<Applied<Fact>>;
  readonly #byNamespace: Lookup<Applied<Fact>>;
  readonly #all: () => readonly Fact[];
  readonly #differingAmong = new Map<readonly Placement[], readonly Placement[]>();

  /** `kind`: of the core group, if the facts are objects themselves. */
  constructor(
    all: () => readonly Fact[],
    keyOf: (fact: Fact) => string | undefined,
    placements: Placements,
    kind?: string,
  ) {
    this.#kind = kind;
    let known: readonly Applied<Fact>[] | undefined;
    const applied = () => {
      known ??= all().flatMap(fact => this.#appliedIn(fact));
      return known;
    };
    this.#all = all;
    this.#placements = placements;
    this.#byKey = new PlacedLookup(applied, ({ fact }) => keyOf(fact));
    this.#byAppliedName = new PlacedLookup(applied, ({ name }) => name);
    this.#byNamespace = new Lookup(applied, ({ namespace }) => namespace);
  }

  /** The facts of that key that may be in a namespace of an object; for undefined, those without a key. */
  of(key: string | undefined, at: readonly Placement[]): readonly Fact[] {
    return distinct(namespacesOf(at).flatMap(namespace => this.#byKey.of(key, namespace)));
  }

  /** The facts of that name as applied. */
  named(name: string, at: readonly Placement[]): readonly Fact[] {
    return distinct(namespacesOf(at).flatMap(namespace => this.#byAppliedName.of(name, namespace)));
  }

  /** The same in any namespace. */
  anywhere(name: string): readonly Fact[] {
    return distinct(this.#byAppliedName.of(name, undefined));
  }

  /** The facts of any key. */
  allOf(at: readonly Placement[]): readonly Fact[] {
    const namespaces = namespacesOf(at);
    if (namespaces.includes(undefined)) return this.#all();
    return distinct([...namespaces, undefined].flatMap(namespace => this.#byNamespace.of(namespace)));
  }

  /** How an object with these placements meets a fact; by a name as applied, if one is given. */
  meeting(at: readonly Placement[], fact: Fact, name?: string): Meeting {
    const placements = this.placementsOf(fact);
    return meeting(at, name === undefined ? placements : placements.filter(one => this.nameAt(fact, one) === name));
  }

  /** The name of a fact as applied. */
  nameAt({ name = '' }: Fact, placement: Placement): string {
    return appliedName(name, this.#kind ?? '', placement);
  }

  /** The placements of a fact. */
  placementsOf({ name, namespace, at: { uri } }: Fact): readonly Placement[] {
    const kind = this.#kind;
    return this.#placements.of(
      uri,
      namespace,
      kind === undefined || name === undefined ? undefined : { group: '', kind, name },
    );
  }

  #appliedIn(fact: Fact): readonly Applied<Fact>[] {
    // A patch is a part of an object that another file declares.
    if (this.#placements.arePatches(fact.at.uri)) return [];
    return this.#differing(this.placementsOf(fact)).map(placement => {
      const { namespace } = placement;
      return { ...(namespace === undefined ? {} : { namespace }), name: this.nameAt(fact, placement), fact };
    });
  }

  /** One placement of each namespace and way of renaming: thousands of objects have the same 50 placements. */
  #differing(placements: readonly Placement[]): readonly Placement[] {
    const known = this.#differingAmong.get(placements);
    if (known !== undefined) return known;
    const differing = new Map<string, Placement>();
    for (const placement of placements) {
      const { namespace = '', name = '', prefix = '', suffix = '', isDeleted } = placement;
      if (isDeleted !== true) differing.set([namespace, name, prefix, suffix].join(' '), placement);
    }
    const found = [...differing.values()];
    this.#differingAmong.set(placements, found);
    return found;
  }
}

function namespacesOf(placements: readonly Placement[]): readonly (string | undefined)[] {
  const [first, ...others] = placements;
  if (first === undefined) return [];
  return others.length === 0 ? [first.namespace] : [...new Set(placements.map(({ namespace }) => namespace))];
}

function distinct<Fact>(applied: readonly Applied<Fact>[]): readonly Fact[] {
  return applied.length < 2 ? applied.map(({ fact }) => fact) : [...new Set(applied.map(({ fact }) => fact))];
}
