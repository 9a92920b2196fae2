import type { Steps } from '../../text/steps.ts';

/**
 * Shares the server among all long work. Work that has gone on for a while waits for its next turn: one after the
 * other, each after the messages that have arrived meanwhile.
 */
export class Turns {
  readonly #pause: () => Promise<void>;
  /** The work that a client waits for. */
  readonly #urgent: (() => void)[] = [];
  readonly #patient: (() => void)[] = [];
  #isServing = false;
  /** The start of the first work since messages were last read, in milliseconds; undefined before any. */
  #since: number | undefined;

  /** `pause` yields to everything that waits. */
  constructor(pause: () => Promise<void>) {
    this.#pause = pause;
  }

  /** Whether it is time to read messages. */
  get isOver(): boolean {
    return Date.now() - (this.#since ?? this.#begin()) >= longestTurn;
  }

  /** Waits for the next turn. */
  next(isUrgent: boolean): Promise<void> {
    return new Promise(resolve => {
      (isUrgent ? this.#urgent : this.#patient).push(resolve);
      if (!this.#isServing) void this.#serve();
    });
  }

  async #serve(): Promise<void> {
    this.#isServing = true;
    while (this.#urgent.length + this.#patient.length > 0) {
      await this.#pause();
      this.#begin();
      (this.#urgent.shift() ?? this.#patient.shift())?.();
    }
    this.#isServing = false;
  }

  /** Counts from now on, until messages have been read. */
  #begin(): number {
    const now = Date.now();
    this.#since = now;
    void this.#pause().then(() => {
      if (this.#since === now) this.#since = undefined;
    });
    return now;
  }
}

/** In milliseconds. A key takes several messages, each of which may have to wait so long. */
const longestTurn = 8;

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

/** Long work whose progress may be shown, and that may be cancelled. */
export type Progress = {
  readonly isCancelled: () => boolean;
  /** So many of so many files are done. */
  readonly report: (done: number, total: number) => void;
  readonly done: () => void;
};

/** Shows nothing. */
export const silent: Progress = { isCancelled: () => false, report: () => {}, done: () => {} };

/** Whether a request is cancelled, as by its token. */
export type Cancellation = { readonly isCancellationRequested: boolean };

/** The token of a request that is never cancelled. */
export const neverCancelled: Cancellation = { isCancellationRequested: false };
