import type { Meeting } from '../placements/placement.ts';

/** What an object may meet: a claim that something is there reads `certain`, a claim of absence `isNone`. */
export type Met<Fact> = {
  readonly certain: readonly Fact[];
  readonly possible: readonly Fact[];
  /** Nothing is met, not even possibly, and the whole workspace is known. */
  readonly isNone: boolean;
};

/** Splits what may be met when somebody asks: thousands may be possible. */
export function metAmong<Fact>(
  facts: readonly Fact[],
  meetingOf: (fact: Fact) => Meeting,
  isComplete: boolean,
): Met<Fact> {
  let known: ReadonlyMap<Fact, Meeting> | undefined;
  const those = (meeting: Meeting): readonly Fact[] => {
    known ??= new Map(facts.map(fact => [fact, meetingOf(fact)]));
    return facts.filter(fact => known?.get(fact) === meeting);
  };
  return {
    get certain() {
      return those('certainly');
    },
    get possible() {
      return those('possibly');
    },
    isNone: isComplete && facts.length === 0,
  };
}
