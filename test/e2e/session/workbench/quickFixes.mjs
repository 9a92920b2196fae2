/** The menu of quick fixes at the cursor. */
export class QuickFixes {
  #window;
  #menu;

  constructor(window) {
    this.#window = window;
    this.#menu = window.page.locator('.action-widget:not(.action-list-submenu-panel)');
  }

  /** Opens the menu; returns its titles. */
  async open() {
    await this.#window.page
      .locator('.part.editor [class*="codicon-gutter-lightbulb"], .part.editor .lightBulbWidget')
      .first()
      .waitFor({ state: 'attached' });
    await this.#window.again(async timeout => {
      // In an open menu the same key takes the first fix.
      if (!(await this.#menu.isVisible())) {
        await this.#window.focusEditor();
        await this.#window.press('Control+.');
      }
      await this.#actions.first().waitFor({ timeout });
    });
    return this.#actions.allInnerTexts();
  }

  /** Takes the fix at that place of the open menu, counted from 0. */
  async choose(place) {
    await this.#window.again(async timeout => {
      if (!(await this.#menu.isVisible())) return;
      // A page that has loaded late may have taken the keyboard.
      await this.#menu.locator('.monaco-list').focus();
      const wanted = this.#actions.nth(place).and(this.#focused);
      const rows = await this.#actions.count();
      for (let keys = 0; keys < rows && !(await wanted.isVisible()); keys++) await this.#window.press('ArrowDown');
      await wanted.waitFor({ timeout });
      await this.#window.press('Enter');
      await this.#menu.waitFor({ state: 'hidden', timeout });
    });
  }

  /** Takes an entry that opens a list or a question. */
  async openList(title) {
    await this.#window.again(async timeout => {
      const titles = await this.open();
      await this.choose(titles.indexOf(title));
      await this.#window.quickInput.seeOpen(timeout);
    });
  }

  /** Follows a link below the open menu. */
  async follow(text) {
    // By the keyboard: in older editions of VS Code the mouse reaches nothing but the menu's own entries.
    await this.#menu.locator('.action-widget-action-bar').getByText(text).focus();
    await this.#window.press('Enter');
  }

  get #actions() {
    return this.#menu.locator('.monaco-list-row.action');
  }

  get #focused() {
    return this.#menu.locator('.monaco-list-row.action.focused');
  }
}
