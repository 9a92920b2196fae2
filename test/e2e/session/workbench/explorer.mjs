/** The tree of files and folders. */
export class Explorer {
  #window;

  constructor(window) {
    this.#window = window;
  }

  /** Opens a file: file systems of the browser have no search by name. */
  async open(name) {
    await this.#row(name).dblclick();
    await this.#window.seeTab(name);
    await this.#window.seeCursor();
  }

  /** Opens the context menu of a file or folder, and takes an entry. */
  async run(name, title) {
    const entry = this.#window.page.locator('.context-view .action-item', { hasText: title }).first();
    await this.#window.again(async timeout => {
      await this.#row(name).first().click({ button: 'right' });
      await entry.waitFor({ timeout });
    });
    await this.#window.shoot('explorer-menu');
    // A menu that has just opened takes no click.
    await this.#window.again(async timeout => {
      if (await entry.isVisible()) await entry.click({ timeout });
      await entry.waitFor({ state: 'hidden', timeout });
    });
  }

  #row(hasText) {
    return this.#window.page.locator('.explorer-viewlet .monaco-list-row', { hasText });
  }
}
