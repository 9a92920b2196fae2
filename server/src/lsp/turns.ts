/**
 * Shares the server among all that takes long. Whoever has worked for a while rests until it is his turn again: one
 * after the other, each after the messages that have come meanwhile.
 */
export class Turns {
  readonly #pause: () => Promise<void>;
  /** Those that a client waits for. */
  readonly #urgent: (() => void)[] = [];
  readonly #patient: (() => void)[] = [];
  #isServing = false;
  /** When the first work began since messages were last looked for, in milliseconds; undefined before one has. */
  #since: number | undefined;

  /** `pause` lets everything that waits come first. */
  constructor(pause: () => Promise<void>) {
    this.#pause = pause;
  }

  /** Whether it is time to look for messages. */
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

  /** Counts from now on, up to when messages have been looked for. */
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
