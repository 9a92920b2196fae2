/** The panel below the editors: problems and output. */
export class Panel {
  #window;

  constructor(window) {
    this.#window = window;
  }

  /** Opens the problems and waits until it lists `count`; returns their texts. */
  async openProblems(count) {
    const problems = this.#window.page.locator('.markers-panel');
    await this.#window.again(async timeout => {
      // The same key closes it.
      if (!(await problems.isVisible())) await this.#window.press('Control+Shift+M');
      await problems.waitFor({ timeout });
    });
    const rows = problems.locator('.monaco-list-row[aria-level="2"]');
    await rows.nth(count - 1).waitFor();
    return rows.allTextContents();
  }

  /** Waits until the output has each of these texts. */
  async seeLogged(...texts) {
    await this.#window.page.waitForFunction(
      expected => {
        const lines = [...document.querySelectorAll('.part.panel .view-line')].map(line => line.textContent).join(' ');
        return expected.every(text => lines.replaceAll('\u00a0', ' ').includes(text));
      },
      texts,
      { polling: 100 },
    );
  }

  async close() {
    await this.#window.again(async timeout => {
      const panel = this.#window.page.locator('.part.panel');
      if (await panel.isVisible()) await this.#window.press('Control+J');
      await panel.waitFor({ state: 'hidden', timeout });
    });
    await this.#window.backToEditor();
  }
}
