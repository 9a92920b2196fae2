import { placeInTree, shownTree } from './looks.mjs';

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

  /** Shows it, and goes by the keyboard to the row of that place, counted from 0, which must have this text. */
  async goTo(place, text) {
    await this.#window.again(async timeout => {
      await this.#window.quickInput.run('Podsense: Show Pods');
      await this.#tree.locator('.monaco-list:focus-within').waitFor({ timeout });
      await this.#move(place, timeout);
    });
    await this.#focused(text).waitFor();
  }

  /** Goes to the row of that place, which must have this text, and unfolds it: below are rows with these texts. */
  async unfold(place, text, ...below) {
    await this.goTo(place, text);
    await this.#window.again(async timeout => {
      // In an unfolded row the same key moves on.
      if ((await this.#tree.locator('.monaco-list-row.focused[aria-expanded="false"]').count()) > 0)
        await this.#window.press('ArrowRight');
      await this.#tree.locator('.monaco-list-row.focused[aria-expanded="true"]').waitFor({ timeout });
    });
    for (const [index, words] of below.entries()) {
      await this.#window.again(timeout => this.#move(place + 1 + index, timeout));
      await this.#focused(words).waitFor();
    }
  }

  async click(hasText) {
    await this.#tree.locator('.monaco-list-row', { hasText }).first().locator('.monaco-icon-label').click();
  }

  /** Moves the focus row by row, each key once the one before is seen to have moved it. */
  async #move(place, timeout) {
    for (let at = await this.#place(); at !== place; ) {
      await this.#window.press(at < place ? 'ArrowDown' : 'ArrowUp');
      const before = at;
      at = await this.#window.until(
        () => this.#place(),
        seen => seen !== before,
        () => `The focus should leave row ${before}`,
        timeout,
      );
    }
  }

  /** The place of the focused row, counted from 0; -1 if none has the focus. */
  #place() {
    return this.#window.look(placeInTree);
  }

  #focused(hasText) {
    return this.#tree.locator('.monaco-list-row.focused', { hasText });
  }
}
