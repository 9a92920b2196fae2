import type { Meeting } from '../../placements/placement.ts';

/** What an object may meet: a claim that something is there reads `certain`, a claim of absence `isNone`. */
export type Met<Fact> = {
  readonly certain: readonly Fact[];
  readonly possible: readonly Fact[];
  /** Nothing is met, not even possibly, and the whole workspace is known. */
  readonly isNone: boolean;
};

/** Splits lazily what may be met: thousands may be possible. */
export function metAmong<Fact>(
  facts: readonly Fact[],
  meetingOf: (fact: Fact) => Meeting,
  isComplete: boolean,
): Met<Fact> {
  return new MetAmong(facts, meetingOf, isComplete && facts.length === 0);
}

class MetAmong<Fact> implements Met<Fact> {
  readonly isNone: boolean;
  readonly #facts: readonly Fact[];
  readonly #meetingOf: (fact: Fact) => Meeting;
  #split: { readonly certain: readonly Fact[]; readonly possible: readonly Fact[] } | undefined;

  constructor(facts: readonly Fact[], meetingOf: (fact: Fact) => Meeting, isNone: boolean) {
    this.#facts = facts;
    this.#meetingOf = meetingOf;
    this.isNone = isNone;
  }

  get certain(): readonly Fact[] {
    return this.#parts().certain;
  }

  get possible(): readonly Fact[] {
    return this.#parts().possible;
  }

  #parts(): { readonly certain: readonly Fact[]; readonly possible: readonly Fact[] } {
    this.#split ??= splitBy(this.#facts, this.#meetingOf);
    return this.#split;
  }
}

function splitBy<Fact>(facts: readonly Fact[], meetingOf: (fact: Fact) => Meeting) {
  const certain: Fact[] = [];
  const possible: Fact[] = [];
  for (const fact of facts) {
    const meeting = meetingOf(fact);
    if (meeting === 'certainly') certain.push(fact);
    else if (meeting === 'possibly') possible.push(fact);
  }
  return { certain, possible };
}
