import type { Steps } from '../text/steps.ts';
import type { Host } from './host.ts';

/** Lets other work in between the pieces of a long one, so that a key typed now is not waited for. */
export class Pacer {
  readonly #host: Host;
  readonly #isWanted: () => boolean;
  #since = Date.now();

  /** `isWanted` says whether the long work still has a purpose. */
  constructor(host: Host, isWanted: () => boolean) {
    this.#host = host;
    this.#isWanted = isWanted;
  }

  /** Rests where the last rest is long ago; false where the work has lost its purpose. */
  async goesOn(): Promise<boolean> {
    if (Date.now() - this.#since < longestWork) return true;
    await this.#host.pause();
    this.#since = Date.now();
    return this.#isWanted();
  }

  /** Does a work with rests between its steps; undefined where it loses its purpose. */
  async run<Result>(steps: Steps<Result>): Promise<Result | undefined> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (!(await this.goesOn())) return undefined;
    }
  }
}

/** In milliseconds. A key takes several messages, each of which may have to wait so long. */
const longestWork = 8;
