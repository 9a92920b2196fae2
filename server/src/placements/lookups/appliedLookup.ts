import { appliedName, type Meeting, meeting, type Placement } from '../placement.ts';
import type { Placements } from '../placements.ts';
import { type Application, Applications } from './applications.ts';

/** What a file declares, with the namespace that is written. */
type Declared = { readonly name?: string; readonly namespace?: string; readonly at: { readonly uri: string } };

/** How facts are applied. */
export type AppliedBy<Fact> = {
  readonly keyOf: (fact: Fact) => string | undefined;
  readonly placements: Placements;
  /** The kind, of the core group, if the facts are objects themselves. */
  readonly kind?: string;
};

/** Facts by a key, and by the namespaces in which they are applied. */
export class AppliedLookup<Fact extends Declared> {
  readonly #by: AppliedBy<Fact>;
  readonly #read: () => readonly Fact[];
  readonly #applications: { known?: Applications };
  #facts: readonly Fact[] | undefined;
  readonly #allOf = new Map<readonly number[], readonly Fact[]>();

  /** `before`: the look-up of the same facts at other places. */
  constructor(read: () => readonly Fact[], by: AppliedBy<Fact>, before?: AppliedLookup<Fact>) {
    this.#by = by;
    this.#read = read;
    this.#applications = before === undefined ? {} : before.#applications;
  }

  /** The facts of that key that may be in a namespace of an object; for undefined, those without a key. */
  of(key: string | undefined, at: readonly Placement[]): readonly Fact[] {
    return this.#factsOf(this.#applied.of(key, namespacesOf(at)));
  }

  /** The facts of that name as applied. */
  named(name: string, at: readonly Placement[]): readonly Fact[] {
    return this.#factsOf(this.#applied.named(name, namespacesOf(at)));
  }

  /** The same in any namespace. */
  anywhere(name: string): readonly Fact[] {
    return this.#factsOf(this.#applied.named(name, [undefined]));
  }

  /** The facts of any key. */
  allOf(at: readonly Placement[]): readonly Fact[] {
    const namespaces = namespacesOf(at);
    const named = namespaces.filter(namespace => namespace !== undefined);
    if (named.length < namespaces.length) return this.#all;
    const [first, ...others] = named.map(namespace => this.#applied.allIn(namespace));
    if (first === undefined) return [];
    const numbers = others.length === 0 ? first : [...new Set([first, ...others].flat())];
    const known = this.#allOf.get(numbers) ?? this.#factsOf(numbers);
    this.#allOf.set(numbers, known);
    return known;
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
    const { keyOf, placements } = this.#by;
    return new Applications(
      this.#all.flatMap((fact, number): readonly Application[] => {
        // A patch is a part of an object that another file declares.
        if (placements.arePatches(fact.at.uri)) return [];
        const nameAt = (placement: Placement) => this.nameAt(fact, placement);
        return [{ number, key: keyOf(fact), placements: this.placementsOf(fact), nameAt }];
      }),
    );
  }

  #factsOf(numbers: readonly number[]): readonly Fact[] {
    const facts: Fact[] = [];
    for (const number of numbers) {
      const fact = this.#all[number];
      if (fact !== undefined) facts.push(fact);
    }
    return facts;
  }
}

function namespacesOf(placements: readonly Placement[]): readonly (string | undefined)[] {
  const [first, ...others] = placements;
  if (first === undefined) return [];
  return others.length === 0 ? [first.namespace] : [...new Set(placements.map(({ namespace }) => namespace))];
}
