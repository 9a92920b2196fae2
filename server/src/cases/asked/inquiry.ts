/** A query that each of several numbered things can resolve, with the known results by number. */
type Question = { readonly ask: (of: number) => unknown; answers: unknown[] };

/** A result that was computed for one of the things, and what it depends on. */
type Run<Result> = { readonly result: Result; readonly of: number; readonly asked: ReadonlySet<Question> | undefined };

/** The results of one computation, each for other results of its queries: most have one. */
export type Runs<Result> = { all: readonly Run<Result>[] };

/**
 * Records the queries of a computation for one of several things. Its result also holds for each other thing in which
 * these have the same results.
 */
export class Inquiry {
  readonly #questions = new Map<string, Question>();
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
    return answerOf(question, of);
  }

  /** The result of a computation for one: the known one, if one of the runs holds for it. */
  share<Result>(of: number, runs: Runs<Result>, compute: () => Result): Result {
    const { result, asked } = runFor(of, runs) ?? this.#run(of, runs, compute);
    if (this.#isRunning && asked !== undefined) {
      this.#asked ??= new Set();
      for (const question of asked) this.#asked.add(question);
    }
    return result;
  }

  forget(): void {
    this.#questions.clear();
  }

  /** The things have changed: only those runs are kept whose questions are answered as before. */
  renew(computations: readonly Runs<unknown>[]): void {
    this.#questions.clear();
    const before = new Map<Question, readonly unknown[]>();
    const isAnsweredAsBefore = (question: Question, of: number): boolean => {
      const answers = before.get(question) ?? question.answers;
      if (!before.has(question)) question.answers = [];
      before.set(question, answers);
      return isSameAnswer(answerOf(question, of), answers[of]);
    };
    for (const runs of computations)
      runs.all = runs.all.filter(({ of, asked = [] }) =>
        [...asked].every(question => isAnsweredAsBefore(question, of)),
      );
  }

  #run<Result>(of: number, runs: Runs<Result>, compute: () => Result): Run<Result> {
    const [wasRunning, outer] = [this.#isRunning, this.#asked];
    this.#isRunning = true;
    this.#asked = undefined;
    try {
      const result = compute();
      const run = { result, of, asked: this.#asked };
      runs.all = runs.all.length === 0 ? [run] : [...runs.all, run];
      return run;
    } finally {
      this.#isRunning = wasRunning;
      this.#asked = outer;
    }
  }
}

/** The run that holds for a thing: one without queries, or whose queries have the same results for it. */
function runFor<Result>(of: number, runs: Runs<Result>): Run<Result> | undefined {
  for (const run of runs.all) if (run.asked === undefined || answersAlike(of, run.of, run.asked)) return run;
  return undefined;
}

function answersAlike(one: number, other: number, asked: ReadonlySet<Question>): boolean {
  for (const question of asked) if (!isSameAnswer(answerOf(question, one), answerOf(question, other))) return false;
  return true;
}

function answerOf({ ask, answers }: Question, of: number): unknown {
  if (!(of in answers)) answers[of] = ask(of);
  return answers[of];
}

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
