/** The rest of an evaluation's budget: a template, or a value that holds another one twice, may need any amount of work. */
export class Work {
  #left: number;

  /** `most`: in steps, each of which is as much as an action without a long text. */
  constructor(most: number) {
    this.#left = most;
  }

  /** Does a step, or as many as a text or list of that length costs. False if it may do no more. */
  take(length = 0): boolean {
    this.#left -= 1 + length / aStep;
    return this.#left >= 0;
  }
}

/** The characters that are as much work as an action. */
const aStep = 64;
