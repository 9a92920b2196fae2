import type { Steps } from '../../text/steps.ts';
import type { Turns } from './turns.ts';

/** Yields to other work between the steps of long work, so that a key typed now does not wait for it. */
export class Pacer {
  readonly #turns: Turns;
  readonly #isWanted: () => boolean;
  readonly #isUrgent: boolean;

  /** `isWanted`: whether the work is still wanted; `isUrgent`: a client waits for it. */
  constructor(turns: Turns, isWanted: () => boolean, isUrgent = false) {
    this.#turns = turns;
    this.#isWanted = isWanted;
    this.#isUrgent = isUrgent;
  }

  /** Yields to the event loop if 8 ms have passed since the last yield. False if the work is no longer wanted. */
  async goesOn(): Promise<boolean> {
    if (this.#turns.isOver) await this.#turns.next(this.#isUrgent);
    return this.#isWanted();
  }

  /** Does the steps of a work, and yields between them; undefined if it is no longer wanted. */
  async run<Result>(steps: Steps<Result>): Promise<Result | undefined> {
    while (this.#isWanted()) {
      // Yielding costs more than most steps.
      if (this.#turns.isOver && !(await this.goesOn())) return undefined;
      const step = steps.next();
      if (step.done === true) return step.value;
    }
    return undefined;
  }
}
