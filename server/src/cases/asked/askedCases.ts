import { Known } from '../../text/known.ts';
import type { Case } from '../object/case.ts';
import { doorTo } from './doorTo.ts';
import { Inquiry, type Runs } from './inquiry.ts';

/**
 * The cases of an object, which share what is computed for several of them. Most rules do not depend on where an object is
 * applied, and most others find the same in 50 overlays. So a computation gets a case through doors that record its
 * queries, and runs once for all cases in which these have the same results.
 *
 * Doors lead to the surroundings of its pods, its `at` and its `cluster`; its number is all else that differs.
 */
export class AskedCases<One extends Case> {
  #cases: readonly (Case | undefined)[];
  #complete: (one: Case) => One;
  readonly #inquiry = new Inquiry();
  #asked: One[] = [];
  readonly #stores: readonly Store[];

  /** `complete`: adds what is the same in each case, and what computations need. */
  constructor(cases: readonly Case[], complete: (one: Case) => One) {
    this.#cases = cases;
    this.#complete = complete;
    this.#stores = (cases[0]?.pods ?? []).map((): Store => new Map());
  }

  /** The case of that number as computations see it. */
  at(number: number): One {
    const one = this.#asked[number] ?? this.#complete(this.#behindDoors(number));
    this.#asked[number] = one;
    return one;
  }

  /** The result for the case of that number: that of one of the runs, or a new one. */
  share<Result>(number: number, runs: Runs<Result>, compute: (one: One) => Result): Result {
    return this.#inquiry.share(number, runs, () => compute(this.at(number)));
  }

  /**
   * Takes the cases of the same object in a changed cluster, as many as before; of the runs, those remain that the
   * changes do not concern.
   */
  renew(cases: readonly Case[], complete: (one: Case) => One, computations: readonly Runs<unknown>[]): void {
    this.#cases = cases;
    this.#complete = complete;
    this.#asked = [];
    for (const store of this.#stores) store.clear();
    this.#inquiry.renew(computations);
  }

  /** Drops all queries, and the cases for which nothing was computed: the others may be kept for long. */
  forget(): void {
    this.#cases = this.#cases.map((one, number) => (this.#asked[number] === undefined ? undefined : one));
    this.#inquiry.forget();
    for (const store of this.#stores) store.clear();
  }

  #behindDoors(number: number): Case {
    const inquiry = this.#inquiry;
    const caseOf = (of: number): Case => this.#cases[of] as Case;
    const one = caseOf(number);
    const door = <Room extends object>(read: (of: Case) => Room, path: string) =>
      doorTo(of => read(caseOf(of)), path, number, inquiry);
    const pods = one.pods.map((pod, at) => ({
      ...pod,
      surroundings: door(of => of.pods[at]?.surroundings ?? pod.surroundings, `pods ${at}`),
      known: new SharedKnown(inquiry, number, this.#stores[at] ?? new Map()),
    }));
    return { ...one, pods, at: door(of => of.at, 'at'), cluster: door(of => of.cluster, 'cluster') };
  }
}

/** What of a pod is known, shared by the cases of its object. */
type Store = Map<object, Map<unknown, Runs<unknown>>>;

/** Caches what is computed for a pod, with its queries: these may have other results in another case. */
class SharedKnown extends Known {
  readonly #inquiry: Inquiry;
  readonly #number: number;
  readonly #store: Store;

  /** `number`: of the case. */
  constructor(inquiry: Inquiry, number: number, store: Store) {
    super();
    this.#inquiry = inquiry;
    this.#number = number;
    this.#store = store;
  }

  override answer<Answer>(question: object, part: unknown, ask: () => Answer): Answer {
    const parts = this.#store.get(question) ?? new Map<unknown, Runs<unknown>>();
    this.#store.set(question, parts);
    const runs = parts.get(part) ?? { all: [] };
    parts.set(part, runs);
    return this.#inquiry.share(this.#number, runs as Runs<Answer>, ask);
  }
}
