import { firstPreviewRows } from './looks.mjs';

/** The preview of the changes of many files. */
export class Preview {
  #window;
  #panel;

  constructor(window) {
    this.#window = window;
    this.#panel = window.page.locator('.bulk-edit-panel');
  }

  /** Waits until it has the focus, and these are its first rows, each after its tick. */
  async see(...expected) {
    await this.#panel.locator('.monaco-list:focus .monaco-list-row').first().waitFor();
    await this.#window.see(firstPreviewRows, expected, 'rows');
  }

  /** Waits until it is grouped by these rules. */
  async seeRules(...rules) {
    for (const hasText of rules)
      await this.#panel.locator('.monaco-list-row[aria-level="1"]', { hasText }).first().waitFor();
  }

  /** Changes how it is grouped, by the button of that name: VS Code has no key for it. */
  async group(title) {
    await this.#window.page.locator(`.part.panel [aria-label^="${title}"]`).first().click();
  }

  /** Applies what is ticked. */
  async apply() {
    await this.#window.again(async timeout => {
      if (!(await this.#panel.isVisible())) return;
      await this.#panel.locator('.monaco-list').first().focus();
      await this.#window.press('Control+Enter');
      await this.#panel.waitFor({ state: 'hidden', timeout });
    });
  }

  /** Unticks a row, counted from 0, and applies what is still ticked. */
  async applyWithout(place) {
    for (let at = 0; at <= place; at++) await this.#window.press('ArrowDown');
    await this.#window.press('Space');
    const unticked = '.monaco-list-row.focused :is([aria-checked="false"], input:not(:checked))';
    await this.#panel.locator(unticked).first().waitFor();
    // VS Code shows the changes of that row, and cannot show the file again if it is applied before that. Version 1.93
    // fails to show them, with a message.
    const shown = '.part.editor :is(.multiDiffEntry .view-line, .monaco-editor-pane-placeholder)';
    await this.#window.page.locator(shown).first().waitFor();
    await this.#window.shoot('preview-unticked');
    await this.apply();
  }
}
