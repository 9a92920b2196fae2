/** Takes note of something that happens while results are computed. */
export type Recorder = {
  /** Computes a result; `again` has what happened meanwhile happen once more, absent if nothing did. */
  readonly record: <Result>(compute: () => Result) => { readonly result: Result; readonly again?: () => void };
};

/**
 * Caches what was computed for one thing, such as a pod. It may have thousands of parts, and much of what is computed
 * for each of them is the same for the whole.
 */
export class Known {
  readonly #recorder: Recorder | undefined;
  #answers: Map<object, Map<unknown, unknown>> | undefined;
  /** Of the results with which something happened. */
  #again: Map<object, Map<unknown, () => void>> | undefined;

  /** `recorder`: is notified of a cached result as if it were computed. */
  constructor(recorder?: Recorder) {
    this.#recorder = recorder;
  }

  /** The cached result for a key and a part; `ask` computes it once. */
  answer<Answer>(question: object, part: unknown, ask: () => Answer): Answer {
    this.#answers ??= new Map();
    const answers = this.#answers.get(question) ?? new Map<unknown, unknown>();
    this.#answers.set(question, answers);
    if (!answers.has(part)) answers.set(part, this.#recorder === undefined ? ask() : this.#record(question, part, ask));
    else this.#again?.get(question)?.get(part)?.();
    return answers.get(part) as Answer;
  }

  #record<Answer>(question: object, part: unknown, ask: () => Answer): Answer {
    const { result, again } = this.#recorder?.record(ask) ?? { result: ask() };
    if (again === undefined) return result;
    this.#again ??= new Map();
    const ofParts = this.#again.get(question) ?? new Map<unknown, () => void>();
    this.#again.set(question, ofParts.set(part, again));
    return result;
  }

  /** One for a part of the same thing. */
  another(): Known {
    return new Known(this.#recorder);
  }
}

/** A thing that caches results for itself and its parts. */
type Remembering = { readonly known: Known };

/** The function, computed once for each whole. */
export function once<Whole extends Remembering, Answer>(ask: (whole: Whole) => Answer): (whole: Whole) => Answer {
  return whole => whole.known.answer(ask, undefined, () => ask(whole));
}

/** The function, computed once for each part of a whole. */
export function onceEach<Part, Whole extends Remembering, Answer>(
  ask: (part: Part, whole: Whole) => Answer,
): (part: Part, whole: Whole) => Answer {
  return (part, whole) => whole.known.answer(ask, part, () => ask(part, whole));
}
