/**
 * Caches what was computed for one thing, such as a pod. It may have thousands of parts, and much of what is computed
 * for each of them is the same for the whole.
 */
export class Known {
  #answers: Map<object, Map<unknown, unknown>> | undefined;

  /** The cached result for a key and a part; `ask` computes it once. */
  answer<Answer>(question: object, part: unknown, ask: () => Answer): Answer {
    this.#answers ??= new Map();
    const answers = this.#answers.get(question) ?? new Map<unknown, unknown>();
    this.#answers.set(question, answers);
    if (!answers.has(part)) answers.set(part, ask());
    return answers.get(part) as Answer;
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
