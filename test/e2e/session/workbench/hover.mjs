import { shownHover } from './looks.mjs';

/** The hover at the cursor. */
export class Hover {
  #window;
  #shown;

  constructor(window) {
    this.#window = window;
    this.#shown = window.page.locator('.monaco-hover:not(.hidden)');
  }

  /** Opens the hover, and waits until it shows each of these texts, and has faded in; returns its text. */
  async open(...expected) {
    await this.#window.again(async timeout => {
      await this.#window.focusEditor();
      await this.#window.press('Control+K');
      await this.#window.press('Control+I');
      await this.#shown.first().waitFor({ timeout: 2 * timeout });
    });
    return this.#window.until(
      () => this.#window.look(shownHover),
      shown => typeof shown === 'string' && expected.every(text => shown.includes(text)),
      shown => `The hover should have\n${expected.join('\n')}\nbut is\n${shown}`,
    );
  }

  /** Follows a link of the open hover. */
  async follow(hasText) {
    await this.#shown.locator('a', { hasText }).first().click();
  }
}
