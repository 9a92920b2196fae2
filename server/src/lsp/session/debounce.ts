import type { Host } from '../client/host.ts';

/**
 * Debounces work: it is done once for all requests meanwhile, and not before the last one is done, unless that takes so long
 * that it may never be: not every client responds.
 */
export class Debounce {
  readonly #host: Host;
  readonly #work: () => Promise<void>;
  #isWanted = false;
  #isRunning = false;

  /** `work` never rejects. */
  constructor(host: Host, work: () => Promise<void>) {
    this.#host = host;
    this.#work = work;
  }

  request(): void {
    this.#isWanted = true;
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#isWanted) {
      await this.#host.pause();
      this.#isWanted = false;
      await atMost(patience, this.#work());
    }
    this.#isRunning = false;
  }
}

/** In milliseconds. */
const patience = 2_000;

/** Waits for a promise, but no longer than `milliseconds`. */
async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>(resolve => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
