/** The rest of an evaluation's budget: a template, or a value that holds another one twice, may need any amount of work. */
export class Work {
  #left: number;
  readonly #most: number;

  /** `most`: in steps, each of which is as much as an action without a long text. */
  constructor(most: number) {
    this.#left = this.#most = most;
  }

  /** Does a step, or as many as a text or list of that length costs. False if it may do no more. */
  take(length = 0): boolean {
    return this.spend(1 + length / aStep);
  }

  /** What was done so far, in steps. */
  get spent(): number {
    return this.#most - this.#left;
  }

  /** Does as many steps as something took before. False if it may do no more. */
  spend(steps: number): boolean {
    this.#left -= steps;
    return this.#left >= 0;
  }
}

/** The characters that are as much work as an action. */
const aStep = 64;
