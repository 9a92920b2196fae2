/** A query that each of several numbered things can resolve, with the known results by number. */
type Question = { readonly ask: (of: number) => unknown; answers: unknown[] };

/** A result that was computed for one of the things, and what it depends on. */
type Run<Result> = {
  readonly result: Result;
  readonly of: number;
  readonly asked: ReadonlySet<Question> | undefined;
  /** The results of its queries, in their order: those for the other things are kept no longer than needed. */
  readonly answers: readonly unknown[];
};

/** The results of one computation, each for other results of its queries: most have one. */
export type Runs<Result> = { all: readonly Run<Result>[] };

/**
 * Records the queries of a computation for one of several things. Its result also holds for each other thing in which
 * these have the same results.
 */
export class Inquiry {
  readonly #questions = new Map<string, Question>();
  readonly #answered = new Set<Question>();
  /** Whether a computation is running, and its queries so far; undefined if there are none. */
  #isRunning = false;
  #asked: Set<Question> | undefined;

  /** The result of a query for one; `key` is the same for the same query, absent for one that has no short text. */
  answer(of: number, ask: (of: number) => unknown, key: string | undefined): unknown {
    if (!this.#isRunning) return ask(of);
    const question = (key === undefined ? undefined : this.#questions.get(key)) ?? { ask, answers: [] };
    if (key !== undefined) this.#questions.set(key, question);
    this.#asked ??= new Set();
    this.#asked.add(question);
    return this.#answerOf(question, of);
  }

  /** The result of a computation for one: the known one, if one of the runs holds for it. */
  share<Result>(of: number, runs: Runs<Result>, compute: () => Result): Result {
    const { result, asked } = this.#runFor(of, runs) ?? this.#run(of, runs, compute);
    if (this.#isRunning && asked !== undefined) {
      this.#asked ??= new Set();
      for (const question of asked) this.#asked.add(question);
    }
    return result;
  }

  forget(): void {
    this.#questions.clear();
    for (const question of this.#answered) question.answers = [];
    this.#answered.clear();
  }

  /** The things have changed: only those runs are kept whose questions are answered as before. */
  renew(computations: readonly Runs<unknown>[]): void {
    this.forget();
    for (const runs of computations) runs.all = runs.all.filter(run => this.#holdsFor(run.of, run));
  }

  /** The run that holds for a thing: one without queries, or whose queries have the same results for it. */
  #runFor<Result>(of: number, runs: Runs<Result>): Run<Result> | undefined {
    for (const run of runs.all) if (run.of === of || this.#holdsFor(of, run)) return run;
    return undefined;
  }

  #holdsFor(of: number, { asked, answers }: Run<unknown>): boolean {
    let at = 0;
    for (const question of asked ?? none) if (!isSameAnswer(this.#answerOf(question, of), answers[at++])) return false;
    return true;
  }

  #answerOf(question: Question, of: number): unknown {
    const { answers } = question;
    if (!(of in answers)) {
      answers[of] = question.ask(of);
      this.#answered.add(question);
    }
    return answers[of];
  }

  #run<Result>(of: number, runs: Runs<Result>, compute: () => Result): Run<Result> {
    const [wasRunning, outer] = [this.#isRunning, this.#asked];
    this.#isRunning = true;
    this.#asked = undefined;
    try {
      const result = compute();
      const asked = this.#asked;
      const answers = [...(asked ?? [])].map(question => this.#answerOf(question, of));
      const run = { result, of, asked, answers };
      runs.all = runs.all.length === 0 ? [run] : [...runs.all, run];
      return run;
    } finally {
      this.#isRunning = wasRunning;
      this.#asked = outer;
    }
  }
}

const none: readonly never[] = [];

/** Whether two results are equal: plain data and sets by their content, all else only if it is one and the same. */
export function isSameAnswer(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((x, at) => isSameAnswer(x, b[at]));
  if (a instanceof Set) return b instanceof Set && a.size === b.size && [...a].every(item => b.has(item));
  return isPlain(a) && isPlain(b) && haveSame(a, b);
}

function haveSame(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every(key => isSameAnswer(a[key], b[key]));
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  return Object.getPrototypeOf(value) === Object.prototype;
}
