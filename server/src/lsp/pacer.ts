import type { Steps } from '../text/steps.ts';
import type { Turns } from './turns.ts';

/** Lets other work in between the pieces of a long one, so that a key typed now is not waited for. */
export class Pacer {
  readonly #turns: Turns;
  readonly #isWanted: () => boolean;
  readonly #isUrgent: boolean;

  /** `isWanted` says whether the long work still has a purpose; with `isUrgent`, that a client waits for it. */
  constructor(turns: Turns, isWanted: () => boolean, isUrgent = false) {
    this.#turns = turns;
    this.#isWanted = isWanted;
    this.#isUrgent = isUrgent;
  }

  /** Rests where the last rest is long ago; false where the work has lost its purpose. */
  async goesOn(): Promise<boolean> {
    if (this.#turns.isOver) await this.#turns.next(this.#isUrgent);
    return this.#isWanted();
  }

  /** Does a work with rests between its steps; undefined where it loses its purpose. */
  async run<Result>(steps: Steps<Result>): Promise<Result | undefined> {
    while (this.#isWanted()) {
      // To wait costs more than most steps.
      if (this.#turns.isOver && !(await this.goesOn())) return undefined;
      const step = steps.next();
      if (step.done === true) return step.value;
    }
    return undefined;
  }
}
