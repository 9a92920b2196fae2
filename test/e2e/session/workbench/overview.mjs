import { shownTree } from './looks.mjs';

/** The overview of pods in the explorer. */
export class Overview {
  #window;
  #tree;

  constructor(window) {
    this.#window = window;
    this.#tree = window.page.locator('.tree-explorer-viewlet-tree-view');
  }

  /** Waits until its view is there, and collapsed. */
  async seeCollapsed() {
    await this.#window.page
      .locator('.explorer-viewlet .pane-header[aria-expanded="false"]', { hasText: 'Pods' })
      .waitFor();
  }

  /** Waits until these are its rows: each a label with its description. */
  async see(...expected) {
    await this.#window.see(shownTree, expected, 'rows of the overview');
  }

  /** Goes down its rows, each of which must have one of these texts. */
  async seeBelow(...texts) {
    for (const text of texts) {
      await this.#window.press('ArrowDown');
      await this.#focused(text).waitFor();
    }
  }

  /** Gives its first row the focus. */
  async goToTop() {
    await this.#window.again(async timeout => {
      await this.#window.quickInput.run('Podsense: Show Pods');
      await this.#tree.locator('.monaco-list:focus-within').waitFor({ timeout });
      await this.#window.press('Home');
      await this.#tree.locator('.monaco-list-row.focused[data-index="0"]').waitFor({ timeout });
    });
  }

  /** Goes to the row of that place, counted from 0, which must have this text, and unfolds it. */
  async unfold(place, text) {
    await this.goToTop();
    for (let at = 0; at < place; at++) await this.#window.press('ArrowDown');
    await this.#focused(text).waitFor();
    await this.#window.press('ArrowRight');
    await this.#tree.locator('.monaco-list-row[aria-level="3"]').first().waitFor();
  }

  async click(hasText) {
    await this.#tree.locator('.monaco-list-row', { hasText }).first().locator('.monaco-icon-label').click();
  }

  #focused(hasText) {
    return this.#tree.locator('.monaco-list-row.focused', { hasText });
  }
}
