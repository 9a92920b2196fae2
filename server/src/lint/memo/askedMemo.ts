import { AskedCases } from '../../cases/asked/askedCases.ts';
import type { Runs } from '../../cases/asked/inquiry.ts';
import type { Case } from '../../cases/object/case.ts';
import type { ObjectRule, Report, RuleCase } from '../../rules/rule.ts';
import type { Settings } from '../../settings/settings.ts';
import type { MapNode } from '../../yaml/tree/node.ts';

/** The cases of an object, and what the rules found in them. */
export type RuleRuns = {
  readonly cases: AskedCases<RuleCase>;
  readonly ofAll: Runs<readonly FoundByRule[]>;
  /** In the order of the rules. */
  readonly ofEach: readonly Runs<readonly Report[]>[];
};

export type FoundByRule = { readonly rule: ObjectRule; readonly report: Report };

/**
 * Caches what rules found in the cases of each object with what they asked: where another account is renamed, most
 * answers are as before, and no rule need run again. It is dropped with the object.
 */
export class AskedMemo {
  readonly #known = new WeakMap<MapNode, Known>();

  /** The runs that still hold for an object's cases, to which those of these rules are added. */
  of({ object, cases, settings, complete }: Asking, rules: readonly ObjectRule[]): RuleRuns {
    const known = this.#known.get(object);
    if (known !== undefined && isForSame(known, { cases, settings, rules })) {
      const { cases: asked, ofAll, ofEach } = known.runs;
      asked.renew(cases, complete, [ofAll, ...ofEach]);
      return known.runs;
    }
    const ofEach = rules.map((): Runs<readonly Report[]> => ({ all: [] }));
    const runs: RuleRuns = { cases: new AskedCases(cases, complete), ofAll: { all: [] }, ofEach };
    this.#known.set(object, { settings, rules, count: cases.length, runs });
    return runs;
  }
}

type Asking = {
  readonly object: MapNode;
  readonly cases: readonly Case[];
  readonly settings: Settings;
  /** Makes of a case what rules are given. */
  readonly complete: (one: Case) => RuleCase;
};

type Known = {
  readonly settings: Settings;
  readonly rules: readonly ObjectRule[];
  readonly count: number;
  readonly runs: RuleRuns;
};

function isForSame(known: Known, now: Pick<Asking, 'cases' | 'settings'> & Pick<Known, 'rules'>): boolean {
  const areSameRules =
    known.rules.length === now.rules.length && now.rules.every((rule, at) => rule === known.rules[at]);
  return areSameRules && known.settings === now.settings && known.count === now.cases.length;
}
