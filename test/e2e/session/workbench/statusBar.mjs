/** The status bar, and in it the status of the language of the file. */
export class StatusBar {
  #window;
  #bar;
  #language;

  constructor(window) {
    this.#window = window;
    this.#bar = window.page.locator('.part.statusbar');
    this.#language = window.page.locator('.hover-language-status');
  }

  /** Records all that is shown, from before the page loads, since some of it is short-lived. */
  async remember() {
    await this.#window.page.addInitScript(() => {
      window.shownInStatusBar = [];
      const look = () => {
        const text = document.querySelector('.part.statusbar')?.textContent.replaceAll('\u00a0', ' ');
        if (text !== undefined && text !== window.shownInStatusBar.at(-1)) window.shownInStatusBar.push(text);
      };
      new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    });
  }

  /** Waits until the status bar shows this. */
  async see(hasText) {
    await this.#bar.filter({ hasText }).waitFor();
  }

  /** Waits until the status bar shows a matching text, or has shown it since recording began. */
  async seeOnce(text) {
    await this.#window.page.waitForFunction(
      ([source]) => window.shownInStatusBar.some(shown => new RegExp(source).test(shown)),
      [text.source],
      { polling: 100 },
    );
  }

  /** Opens the language status, waits until it shows each of these texts, and closes it. */
  async seeLanguage(...expected) {
    await this.#openLanguage();
    for (const hasText of expected) await this.#language.filter({ hasText }).waitFor();
    await this.#window.shoot('language-status');
    await this.#closeLanguage();
  }

  /** Opens the language status, and waits until it shows other things than this. */
  async seeLanguageWithout(hasText) {
    await this.#openLanguage();
    await this.#language.first().waitFor();
    await this.#language.filter({ hasText }).waitFor({ state: 'hidden' });
    await this.#closeLanguage();
  }

  /** Follows the link beside a text of the language status. */
  async followLanguage(hasText, link) {
    await this.#openLanguage();
    await this.#language.filter({ hasText }).getByText(link).click();
  }

  #openLanguage() {
    return this.#bar.locator('[id="status.languageStatus"]').hover();
  }

  /** Moves the mouse off the status bar until its hover is gone: VS Code forgets one whose item it draws anew. */
  async #closeLanguage() {
    let away = 0;
    await this.#window.again(async timeout => {
      if (away > 0) {
        await this.#window.press('Escape');
        await this.#openLanguage();
      }
      await this.#window.page.mouse.move(++away, 0);
      await this.#language.first().waitFor({ state: 'hidden', timeout });
    });
  }
}
