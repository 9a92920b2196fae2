/** The page of VS Code's settings. */
export class SettingsPage {
  #window;
  #page;

  constructor(window) {
    this.#window = window;
    this.#page = window.page.locator('.settings-editor');
  }

  /** Follows a link of the page. */
  async follow(hasText) {
    await this.#page.locator('a', { hasText }).first().click();
  }

  /** Closes a list over the page, and in newer editions of VS Code the page over the editors. */
  async leave() {
    await this.#window.press('Escape');
    await this.#window.quickInput.seeClosed();
    // The page that was open before may have taken the focus back.
    await this.#page.locator('.monaco-list').first().focus();
    await this.#window.page.waitForFunction(
      () => document.activeElement?.closest('.settings-editor') !== null,
      undefined,
      { polling: 100 },
    );
    await this.#window.press('Escape');
    await this.#window.page.locator('.monaco-modal-editor-block').waitFor({ state: 'hidden' });
  }
}
