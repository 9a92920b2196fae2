import { isListStill, shownTicks } from './looks.mjs';

/** VS Code's lists, questions and command palette, in the box at the top of its window. */
export class QuickInput {
  #window;
  #box;

  constructor(window) {
    this.#window = window;
    this.#box = window.page.locator('.quick-input-widget');
  }

  /** Waits until no list is open. */
  async seeClosed(timeout) {
    await this.#box.waitFor({ state: 'hidden', timeout });
  }

  /** Waits until a list or a question is open. */
  async seeOpen(timeout) {
    await this.#box.waitFor({ timeout });
  }

  /** Opens a list by a key, writes this into it, and takes the entry with that text, once it is the first. */
  async openAndPick(key, typed, label) {
    await this.seeClosed();
    await this.#window.again(async timeout => {
      await this.#window.press(key);
      await this.#input.fill(typed, { timeout });
      await this.#focused(label).waitFor({ timeout: 3 * timeout });
    });
    await this.#take(typed);
  }

  /** Runs a command by its name from the command palette. */
  async run(title) {
    await this.openAndPick('F1', `>${title}`, title);
  }

  /** The titles of the palette's commands that begin so. */
  async listCommands(beginning) {
    await this.seeClosed();
    // A page that has just opened takes the focus, which closes the palette, so the key is pressed again.
    await this.#window.again(async timeout => {
      await this.#window.press('F1');
      await this.#input.fill(`>${beginning}`, { timeout });
    });
    await this.#focused(beginning).waitFor();
    const rows = await this.#rows.allInnerTexts();
    await this.#window.shoot('palette');
    await this.#window.press('Escape');
    return rows.map(row => row.split('\n')[0].trim()).filter(title => title.startsWith(beginning));
  }

  /** Types into the open list, waits until this entry is the first, and takes it. */
  async pick(text, label) {
    await this.#focused('').waitFor();
    await this.#seeEmpty();
    await this.#window.type(text);
    await this.#focused(label).waitFor();
    await this.#window.shoot('list');
    await this.#take(text);
  }

  /** Answers a question for a text, once its box is shown. */
  async answer(text) {
    await this.#box.locator('.quick-input-title').filter({ visible: true }).first().waitFor();
    await this.#seeEmpty();
    await this.#window.type(text);
    await this.#window.shoot('answer');
    await this.#take(text);
  }

  /** Waits until the open list shows an entry with these texts, and has faded in. */
  async see(...texts) {
    let row = this.#rows;
    for (const hasText of texts) row = row.filter({ hasText });
    await row.first().waitFor();
    await this.#window.see(isListStill, true, 'rest of the list');
  }

  /** Waits until the open list of ticks shows exactly these: `[x] entry`. */
  async seeTicks(...expected) {
    await this.#rows.first().waitFor();
    await this.#window.see(shownTicks, expected, 'ticks');
    await this.see();
  }

  /** Changes the tick of an entry of the open list, found by a part of it. */
  async tick(text) {
    await this.#input.fill(text);
    await this.#rows.filter({ hasText: text }).first().waitFor();
    const before = await this.#window.look(shownTicks);
    // The first key moves the focus from the text to the list.
    await this.#window.press('ArrowDown');
    await this.#window.press('Space');
    await this.#window.see(shownTicks, before.map(changeTick), 'ticks');
    await this.#input.fill('');
  }

  /** Takes what is chosen in the open list: it closes, or another one takes its place. */
  async take() {
    await this.#take(await this.#input.inputValue());
  }

  async #take(typed) {
    await this.#window.again(async timeout => {
      if (!(await this.#holds(typed))) return;
      await this.#window.press('Enter');
      await this.#window.until(
        () => this.#holds(typed),
        isOpen => !isOpen,
        () => `The list with “${typed}” should close`,
        timeout,
      );
    });
  }

  /** Whether the box is open with this text in it. */
  async #holds(typed) {
    return (await this.#box.isVisible()) && (await this.#input.inputValue()) === typed;
  }

  /** Waits until a list without a text has the focus: one before it may still be closing, with the typed text in it. */
  async #seeEmpty() {
    await this.#window.page.waitForFunction(
      () => document.activeElement.matches('.quick-input-box input') && document.activeElement.value === '',
    );
  }

  get #input() {
    return this.#box.locator('.quick-input-box input').first();
  }

  get #rows() {
    return this.#box.locator('.quick-input-list .monaco-list-row');
  }

  #focused(hasText) {
    return this.#box.locator('.quick-input-list .monaco-list-row.focused', { hasText }).first();
  }
}

function changeTick(entry) {
  return entry.startsWith('[x]') ? entry.replace('[x]', '[ ]') : entry.replace('[ ]', '[x]');
}
