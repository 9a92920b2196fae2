// The session knows a user's keys, and what stands in VS Code's window. It knows nothing of the extension's code.
import fs from 'node:fs';
import path from 'node:path';
import { Explorer } from './explorer.mjs';
import { Hover } from './hover.mjs';
import { areDrawnApart, colourOf, focusAndOverlays, shownHints, shownLenses, shownLines, squiggles } from './looks.mjs';
import { Overview } from './overview.mjs';
import { Panel } from './panel.mjs';
import { Preview } from './preview.mjs';
import { QuickFixes } from './quickFixes.mjs';
import { QuickInput } from './quickInput.mjs';
import { SettingsPage } from './settingsPage.mjs';
import { StatusBar } from './statusBar.mjs';
import { Walkthrough } from './walkthrough.mjs';
import { Window } from './window.mjs';

const editor = '.part.editor .monaco-editor';

/** VS Code's workbench, driven by keyboard where it has a key. Every wait is for something visible. */
export class Workbench extends Window {
  explorer = new Explorer(this);
  hover = new Hover(this);
  overview = new Overview(this);
  panel = new Panel(this);
  preview = new Preview(this);
  quickFixes = new QuickFixes(this);
  quickInput = new QuickInput(this);
  settingsPage = new SettingsPage(this);
  statusBar = new StatusBar(this);
  walkthrough = new Walkthrough(this);
  #folder;

  /** `folder`: the open one. `results`: for screenshots. */
  constructor(page, folder, results) {
    super(page, results);
    this.#folder = folder;
  }

  /** Opens a file of the folder by its name, and puts the cursor into it. */
  async open(name) {
    await this.page.locator('.monaco-workbench .part.statusbar').first().waitFor();
    await this.quickInput.openAndPick('Control+P', name, name);
    await this.page.locator(`.part.editor .tab.active[data-resource-name="${name}"]`).waitFor();
    await this.seeCursor();
  }

  /** Closes any open menu or list, and discards unsaved text: another chapter begins. */
  async giveUp() {
    await this.again(async timeout => {
      for (const _ of [1, 2, 3]) await this.press('Escape');
      await this.quickInput.seeClosed(timeout);
    });
  }

  /** Types lines into an empty file as they are: the indentation that VS Code inserts is typed over. */
  async typeLines(text) {
    for (const [index, line] of text.trimEnd().split('\n').entries()) {
      if (index > 0) await this.press('Enter');
      await this.statusBar.see(`Ln ${index + 1}, `);
      await this.press('Shift+Home');
      await this.type(line);
    }
  }

  /** Moves the cursor to a place, counted from 1. */
  async goTo(line, column) {
    await this.quickInput.openAndPick('Control+G', `:${line}:${column}`, '');
    await this.statusBar.see(`Ln ${line}, Col ${column}`);
    await this.quickInput.seeClosed();
  }

  /** Waits until exactly these words have a squiggle, in the order of the text: `severity: word`. */
  async seeSquiggles(...expected) {
    await this.see(squiggles, expected, 'squiggles');
  }

  /** Waits until the text in the editor is this. All of it must fit on the screen. */
  async seeText(expected) {
    await this.see(shownLines, expected.trimEnd().split('\n'), 'text');
  }

  /** Waits until the editor shows a text from its beginning, wherever lines wrap. */
  async seeBeginning(expected) {
    const wanted = expected.replace(/\s/g, '');
    const look = `() => (${shownLines})().join('').replace(/\\s/g, '').slice(0, ${wanted.length})`;
    await this.see(look, wanted, 'beginning');
  }

  /** Waits until the editor shows these inlay hints after these words: `word⟨hint⟩`. */
  async seeHints(...expected) {
    await this.see(shownHints, expected, 'hints');
  }

  /** Waits until these lenses stand above the lines of the editor, in the order of the text. */
  async seeLenses(...expected) {
    await this.see(shownLenses, expected, 'lenses');
  }

  /** Requests suggestions at the cursor: in plain YAML, older editions of VS Code do not show them by themselves. */
  async suggest() {
    await this.press('Control+Space');
    await this.page.locator('.suggest-widget.visible .monaco-list-row.focused').first().waitFor();
  }

  /** Waits until VS Code suggests this word, as the one that Tab takes. */
  async seeSuggestion(label) {
    await this.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label }).first().waitFor();
  }

  /** Waits until the text has the cursor. */
  async seeCursor() {
    await this.page.locator(`${editor}.focused`).first().waitFor();
  }

  /** Gives the active editor the keyboard if something else has taken it, as a page that has loaded late may. */
  async focusEditor() {
    const text = '.editor-group-container.active .monaco-editor :is(.native-edit-context, textarea.inputarea)';
    if (!(await this.page.locator(`${text}:focus`).count())) await this.page.locator(text).first().focus();
    await this.seeCursor();
  }

  /** What has the keyboard, and what lies over the window. */
  describeFocus() {
    return this.look(focusAndOverlays);
  }

  /** Moves the cursor back to the first editor. */
  async backToEditor() {
    await this.press('Control+1');
    await this.seeCursor();
  }

  /** Waits until the tab of that name is active. */
  async seeTab(name) {
    await this.page.locator('.part.editor .tab.active', { hasText: name }).waitFor();
  }

  /** Waits until an open page shows this: until it is drawn, it may take the keyboard. */
  async seePage(text) {
    await this.until(
      () => Promise.all(this.page.frames().slice(1).map(textOf)),
      texts => texts.some(shown => shown.includes(text)),
      texts => `A page should show ${text}, but these are open:\n${texts.join('\n')}`,
    );
  }

  /** Waits until there is no tab of that name. */
  async seeNoTab(name) {
    await this.page.locator('.part.editor .tab', { hasText: name }).waitFor({ state: 'hidden' });
  }

  /** Saves the active file, once it is changed; returns the text of the named file on the disk. */
  async save(name) {
    const tab = '.part.editor .tab.active';
    await this.page.locator(`${tab}.dirty`).waitFor();
    await this.again(async timeout => {
      await this.press('Control+S');
      await this.page.locator(`${tab}:not(.dirty)`).waitFor({ timeout });
    });
    return this.read(name);
  }

  /** Waits until no file is changed: VS Code saves the files of a large change one after another. */
  async seeAllSaved() {
    await this.page
      .locator('.activitybar .action-item .badge-content', { hasText: /./ })
      .first()
      .waitFor({ state: 'hidden' });
    await this.page.locator('.part.editor .tab.dirty').first().waitFor({ state: 'hidden' });
  }

  /** Saves the changed files, until these have these texts on the disk: VS Code undoes a change in one after another. */
  async saveAll(expected) {
    await this.again(async timeout => {
      await this.quickInput.run('File: Save All Files');
      for (const [name, text] of Object.entries(expected)) await this.seeFile(name, text, timeout);
    });
  }

  /** The text of a file on the disk. */
  read(name) {
    return fs.readFileSync(path.join(this.#folder, name), 'utf8');
  }

  /** Waits until a file on the disk has this text. `timeout`: in milliseconds. */
  async seeFile(name, expected, timeout) {
    await this.until(
      () => (fs.existsSync(path.join(this.#folder, name)) ? this.read(name) : undefined),
      text => text === expected,
      text => `${name} should be\n${expected}\nbut is\n${text}`,
      timeout,
    );
  }

  /** Waits until the theme is of this sort: `vs` for a light one, `vs-dark` for a dark one. */
  async seeTheme(sort) {
    await this.page.locator(`.monaco-workbench.${sort}`).waitFor();
  }

  /** Waits until the browser draws each of these letters differently: those without a font are all the same box. */
  async seeLetters(letters) {
    await this.page.waitForFunction(
      ([source, text]) => new Function(`return (${source})`)()(text),
      [String(areDrawnApart), letters],
      { polling: 100 },
    );
  }

  /** Waits until two words of the text in the editor have different colours. */
  async seeColoursOf(word, other) {
    await this.page.waitForFunction(
      ([source, ...words]) => {
        const colourOf = new Function(`return (${source})`)();
        const [first, second] = words.map(colourOf);
        return first !== undefined && second !== undefined && first !== second;
      },
      [String(colourOf), word, other],
      { polling: 100 },
    );
  }

  /** Waits until a notification says this, and clears all: newer editions of VS Code only list some of them. */
  async seeNotification(text) {
    await this.quickInput.run('Notifications: Show Notifications');
    await this.page.locator('.notifications-center .notification-list-item', { hasText: text }).first().waitFor();
    await this.shoot('notification');
    await this.quickInput.run('Notifications: Clear All Notifications');
    await this.page.locator('.notifications-center.visible').waitFor({ state: 'hidden' });
  }

  /** The text in the clipboard, once it has this in it. */
  async readClipboard(part) {
    return this.until(
      () => this.page.evaluate(() => navigator.clipboard.readText()),
      text => text.includes(part),
      text => `The clipboard should have ${part}, but has ${text}`,
    );
  }

  /** Fails if VS Code shows an error anywhere. */
  async seeNoErrors() {
    const errors = this.page.locator('.notification-list-item', { has: this.page.locator('.codicon-error') });
    const texts = await errors.allInnerTexts();
    if (texts.length > 0) throw new Error(`VS Code shows errors:\n${texts.join('\n')}`);
  }
}

/** The text that a frame shows; empty if it is hidden, or goes meanwhile. */
async function textOf(frame) {
  try {
    const element = await frame.frameElement();
    return (await element.isVisible()) ? await frame.locator('body').textContent() : '';
  } catch {
    return '';
  }
}
