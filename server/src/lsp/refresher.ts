import type { Host } from './host.ts';

/** Has a thing done again when asked: once for all that ask meanwhile, and never twice at a time. */
export class Refresher {
  readonly #host: Host;
  readonly #refresh: () => Promise<void>;
  #isWanted = false;
  #isRunning = false;

  /** `refresh` never rejects. */
  constructor(host: Host, refresh: () => Promise<void>) {
    this.#host = host;
    this.#refresh = refresh;
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
      await this.#refresh();
    }
    this.#isRunning = false;
  }
}
