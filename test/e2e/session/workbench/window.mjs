import path from 'node:path';

/** How long something on the screen may take to be so, in milliseconds. */
const patience = 60_000;

/** The window of VS Code: its keys, and what is seen in it. */
export class Window {
  /** Playwright's page. */
  page;
  #results;
  #shots = 0;

  /** `results`: a folder for screenshots. */
  constructor(page, results) {
    this.page = page;
    this.#results = results;
    page.setDefaultTimeout(patience);
  }

  press(keys) {
    return this.page.keyboard.press(keys);
  }

  /** Types a word or a line, key by key. */
  type(text) {
    return this.page.keyboard.type(text, { delay: 5 });
  }

  /**
   * Does something by keys until it has been seen to work: VS Code drops keys while it moves the focus. `attempt` waits
   * for its effect, for the milliseconds that it is given, and does no harm if it is done twice.
   */
  async again(attempt) {
    for (let tries = 1; ; tries++) {
      try {
        return await attempt(tries * 5000);
      } catch (error) {
        if (tries === 4) throw error;
      }
    }
  }

  /** Looks again and again until what is seen is so; returns it. `timeout`: in milliseconds. */
  async until(look, isSo, complaint, timeout = patience) {
    const end = Date.now() + timeout;
    for (;;) {
      const seen = await look();
      if (isSo(seen)) return seen;
      if (Date.now() > end) throw new Error(complaint(seen));
      await this.page.waitForTimeout(50);
    }
  }

  /** Waits until a function of looks.mjs sees this in the page. */
  async see(look, expected, what) {
    const wanted = JSON.stringify(expected);
    await this.until(
      () => this.look(look),
      seen => JSON.stringify(seen) === wanted,
      seen => `The ${what} should be\n${wanted}\nbut are\n${JSON.stringify(seen)}`,
    );
  }

  /** What a function of looks.mjs, or its source, sees in the page. */
  look(look) {
    return this.page.evaluate(source => new Function(`return (${source})()`)(), String(look));
  }

  async shoot(name) {
    this.#shots++;
    const file = `${String(this.#shots).padStart(2, '0')}-${name}.png`;
    await this.page.screenshot({ path: path.join(this.#results, file) });
  }

  /** A picture of a part of the window, as a PNG. */
  pictureOf(clip) {
    return this.page.screenshot({ clip });
  }
}
