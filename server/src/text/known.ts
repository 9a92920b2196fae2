/**
 * What was found out of one thing, such as a pod. It may have thousands of parts, and what is asked about each of them is
 * often the same of the whole.
 */
export class Known {
  readonly #answers = new Map<object, Map<unknown, unknown>>();

  /** The answer of a question about a part, which is asked once. */
  answer<Answer>(question: object, part: unknown, ask: () => Answer): Answer {
    const answers = this.#answers.get(question) ?? new Map<unknown, unknown>();
    this.#answers.set(question, answers);
    if (!answers.has(part)) answers.set(part, ask());
    return answers.get(part) as Answer;
  }
}

/** What remembers the answers about itself and its parts. */
type Remembering = { readonly known: Known };

/** The same question, which is asked of a thing once. */
export function once<Whole extends Remembering, Answer>(ask: (whole: Whole) => Answer): (whole: Whole) => Answer {
  return whole => whole.known.answer(ask, undefined, () => ask(whole));
}

/** The same question, which is asked once about each part of a thing. */
export function onceEach<Part, Whole extends Remembering, Answer>(
  ask: (part: Part, whole: Whole) => Answer,
): (part: Part, whole: Whole) => Answer {
  return (part, whole) => whole.known.answer(ask, part, () => ask(part, whole));
}
