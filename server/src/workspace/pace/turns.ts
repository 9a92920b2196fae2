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
