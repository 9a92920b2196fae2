// session/ knows a user's actions and view: keys, squiggles, menus, files. It knows nothing of the extension's code.
import fs from 'node:fs';
import path from 'node:path';

const editor = '.part.editor .monaco-editor';

/** VS Code's workbench, driven by keyboard alone. Every wait is for something visible. */
export class Workbench {
  #page;
  #folder;
  #results;
  #shots = 0;

  /** `folder`: the open one. `results`: for screenshots. */
  constructor(page, folder, results) {
    this.#page = page;
    this.#folder = folder;
    this.#results = results;
    page.setDefaultTimeout(60_000);
  }

  /** Opens a file of the folder by its name, and puts the cursor into it. */
  async open(name) {
    await this.#page.locator('.monaco-workbench .part.statusbar').first().waitFor({ timeout: 60_000 });
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    const input = this.#page.locator('.quick-input-widget .quick-input-box input').first();
    await this.#again(async () => {
      await this.press('Control+P');
      await input.fill(name, { timeout: 5000 });
      const found = this.#page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name });
      await found.first().waitFor({ timeout: 15_000 });
    });
    await this.press('Enter');
    await this.#page.locator(`.part.editor .tab.active[data-resource-name="${name}"]`).waitFor();
    await this.#page.locator(`${editor}.focused`).first().waitFor();
  }

  /** Opens a file from the tree: file systems of the browser have no search by name. */
  async openFromTree(name) {
    await this.#page.locator('.explorer-viewlet .monaco-list-row', { hasText: name }).dblclick({ timeout: 60_000 });
    await this.seeTab(name);
    await this.seeCursor();
  }

  /** Closes any open menu or list, and discards unsaved text: another chapter begins. */
  async giveUp() {
    for (const _ of [1, 2, 3]) await this.press('Escape');
  }

  press(keys) {
    return this.#page.keyboard.press(keys);
  }

  /** Types a word or a line, key by key. */
  type(text) {
    return this.#page.keyboard.type(text, { delay: 5 });
  }

  /** Types lines into an empty file as they are: the indentation that VS Code inserts is typed over. */
  async typeLines(text) {
    for (const [index, line] of text.trimEnd().split('\n').entries()) {
      if (index > 0) await this.press('Enter');
      await this.#page.locator('.part.statusbar', { hasText: `Ln ${index + 1}, ` }).waitFor();
      await this.press('Shift+Home');
      await this.type(line);
    }
  }

  async goTo(line, column) {
    await this.press('Control+G');
    await this.#page.locator('.quick-input-widget .quick-input-box input').first().fill(`:${line}:${column}`);
    await this.press('Enter');
    await this.#page.locator('.part.statusbar', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Waits until exactly these words have a squiggle, in the order of the text: `severity: word`. */
  async seeSquiggles(...expected) {
    await this.#see(squiggles, expected, 'squiggles');
  }

  /** Waits until the text in the editor is this. All of it must fit on the screen. */
  async seeText(expected) {
    await this.#see(shownLines, expected.trimEnd().split('\n'), 'text');
  }

  /** Waits until the editor shows a text from its beginning, wherever lines wrap. */
  async seeBeginning(expected) {
    const wanted = expected.replace(/\s/g, '');
    const look = `() => (${shownLines})().join('').replace(/\\s/g, '').slice(0, ${wanted.length})`;
    await this.#see(look, wanted, 'beginning');
  }

  /** Waits until the editor shows these inlay hints after these words: `word⟨hint⟩`. */
  async seeHints(...expected) {
    await this.#see(shownHints, expected, 'hints');
  }

  /** Opens the problems panel and waits until it lists `count` problems; returns their texts. */
  async openProblems(count) {
    await this.press('Control+Shift+M');
    const rows = this.#page.locator('.markers-panel .monaco-list-row[aria-level="2"]');
    await rows.nth(count - 1).waitFor();
    return rows.allTextContents();
  }

  async closePanel() {
    await this.press('Control+J');
    await this.#page.locator('.part.panel').waitFor({ state: 'hidden' });
    await this.backToEditor();
  }

  /** Opens the menu of quick fixes at the cursor; returns its titles. Enter takes the first. */
  async openQuickFixes() {
    await this.#page
      .locator('.part.editor [class*="codicon-gutter-lightbulb"], .part.editor .lightBulbWidget')
      .first()
      .waitFor({ state: 'attached' });
    await this.seeCursor();
    const focused = this.#page.locator('.action-widget .monaco-list-row.action.focused');
    // VS Code drops keys while it moves the focus, so the key is pressed again.
    for (let tries = 1; ; tries++) {
      await this.press('Control+.');
      try {
        await focused.waitFor({ timeout: 5000 });
        break;
      } catch (error) {
        if (tries === 4) throw error;
      }
    }
    return this.#page.locator('.action-widget .monaco-list-row.action').allInnerTexts();
  }

  /** Follows a link below the open menu of quick fixes. */
  async followMenu(text) {
    // By the keyboard: in older editions of VS Code the mouse reaches nothing but the menu's own entries.
    await this.#page.locator('.action-widget .action-widget-action-bar').getByText(text).focus();
    await this.press('Enter');
  }

  /** Takes the quick fix at that place of the open menu, counted from 0. */
  async choose(place) {
    for (let at = 0; at < place; at++) await this.press('ArrowDown');
    await this.press('Enter');
  }

  /** Types into the open list, waits until this entry is the first, and takes it. */
  async pick(text, label) {
    await this.#page.locator('.quick-input-list .monaco-list-row.focused').first().waitFor();
    // The list of commands may still be closing, with the typed text in it.
    await this.#page.waitForFunction(
      () => document.activeElement.matches('.quick-input-box input') && document.activeElement.value === '',
    );
    await this.type(text);
    await this.#page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label }).first().waitFor();
    await this.shoot('list');
    await this.press('Enter');
  }

  /** Answers a question for a text, once its box is shown. */
  async answer(text) {
    await this.#page.locator('.quick-input-widget .quick-input-title').filter({ visible: true }).first().waitFor();
    await this.#page.waitForFunction(
      () => document.activeElement.matches('.quick-input-box input') && document.activeElement.value === '',
    );
    await this.type(text);
    await this.shoot('answer');
    await this.press('Enter');
  }

  /** Waits until the text has the cursor. */
  async seeCursor() {
    await this.#page.locator(`${editor}.focused`).first().waitFor();
  }

  /** Waits until the tab of that name is active. */
  async seeTab(name) {
    await this.#page.locator('.part.editor .tab.active', { hasText: name }).waitFor();
  }

  /** Waits until there is no tab of that name. */
  async seeNoTab(name) {
    await this.#page.locator('.part.editor .tab', { hasText: name }).waitFor({ state: 'hidden' });
  }

  /** Opens the hover at the cursor, and waits until it shows each of these texts, and has faded in; returns its text. */
  async openHover(...expected) {
    await this.seeCursor();
    // VS Code drops keys while it moves the focus, as from a menu that has just closed, so they are pressed again.
    for (let tries = 1; ; tries++) {
      await this.press('Control+K');
      await this.press('Control+I');
      try {
        await this.#page.locator('.monaco-hover:not(.hidden)').first().waitFor({ timeout: 10_000 });
        break;
      } catch (error) {
        if (tries === 4) throw error;
      }
    }
    const look = () => this.#page.evaluate(source => new Function(`return (${source})()`)(), String(shownHover));
    return this.#until(
      look,
      shown => shown !== undefined && expected.every(text => shown.includes(text)),
      shown => `The hover should have\n${expected.join('\n')}\nbut is\n${shown}`,
    );
  }

  /** Waits until the browser draws each of these letters differently: those without a font are all the same box. */
  async seeLetters(letters) {
    await this.#page.waitForFunction(
      ([source, text]) => new Function(`return (${source})`)()(text),
      [String(areDrawnApart), letters],
      { polling: 100 },
    );
  }

  /** Requests suggestions at the cursor: in plain YAML, older editions of VS Code do not show them by themselves. */
  async suggest() {
    await this.press('Control+Space');
    await this.#page.locator('.suggest-widget.visible .monaco-list-row.focused').first().waitFor();
  }

  /** Waits until VS Code suggests this word, as the one that Tab takes. */
  async seeSuggestion(label) {
    await this.#page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label }).first().waitFor();
  }

  /** Writes the beginning of a command into the palette, after a list before it has closed. */
  async #fillPalette(title) {
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    const input = this.#page.locator('.quick-input-widget .quick-input-box input').first();
    // A page that has just opened takes the focus, which closes the palette, so the key is pressed again.
    for (let tries = 1; ; tries++) {
      await this.press('F1');
      try {
        await input.fill(`>${title}`, { timeout: 5000 });
        break;
      } catch (error) {
        if (tries === 4) throw error;
      }
    }
    await this.#page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).first().waitFor();
  }

  /** Runs a command by its name from the command palette. */
  async run(title) {
    await this.#fillPalette(title);
    await this.press('Enter');
  }

  /** The titles of the palette's commands that begin so. */
  async listCommands(beginning) {
    await this.#fillPalette(beginning);
    const rows = await this.#page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
    await this.shoot('palette');
    await this.press('Escape');
    return rows.map(row => row.split('\n')[0].trim()).filter(title => title.startsWith(beginning));
  }

  /** Waits until the open list shows an entry with these texts, and has faded in. */
  async seeListed(...texts) {
    let row = this.#page.locator('.quick-input-list .monaco-list-row');
    for (const hasText of texts) row = row.filter({ hasText });
    await row.first().waitFor();
    await this.#page.waitForFunction(
      () =>
        !document
          .querySelector('.quick-input-widget')
          .getAnimations({ subtree: true })
          .some(({ playState }) => playState === 'running'),
      undefined,
      { polling: 100 },
    );
  }

  /** Waits until the open list of ticks shows exactly these: `[x] entry`. */
  async seeTicks(...expected) {
    await this.#page.locator('.quick-input-widget .quick-input-list .monaco-list-row').first().waitFor();
    await this.#see(shownTicks, expected, 'ticks');
    await this.seeListed();
  }

  /** Changes the tick of an entry of the open list, found by a part of it. */
  async tick(text) {
    const input = this.#page.locator('.quick-input-widget .quick-input-box input').first();
    await input.fill(text);
    const row = this.#page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    await row.waitFor();
    const before = await this.#page.evaluate(source => new Function(`return (${source})()`)(), String(shownTicks));
    // The first key moves the focus from the text to the list.
    await this.press('ArrowDown');
    await this.press('Space');
    await this.#see(shownTicks, before.map(changeTick), 'ticks');
    await input.fill('');
  }

  /** The text in the clipboard, once it has this in it. */
  async readClipboard(part) {
    return this.#until(
      () => this.#page.evaluate(() => navigator.clipboard.readText()),
      text => text.includes(part),
      text => `The clipboard should have ${part}, but has ${text}`,
    );
  }

  /** Waits until the output panel has each of these texts. */
  async seeLogged(...texts) {
    await this.#page.waitForFunction(
      expected => {
        const lines = [...document.querySelectorAll('.part.panel .view-line')].map(line => line.textContent).join(' ');
        return expected.every(text => lines.replaceAll('\u00a0', ' ').includes(text));
      },
      texts,
      { polling: 100 },
    );
  }

  /** Follows a link of the settings page. */
  async follow(text) {
    await this.#page.locator('.settings-editor a', { hasText: text }).first().click();
  }

  /** Closes a list over the settings, and in newer editions of VS Code the settings over the editors. */
  async leaveSettings() {
    await this.press('Escape');
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    // The page that was open before may have taken the focus back.
    await this.#page.locator('.settings-editor .monaco-list').first().focus();
    await this.#page.waitForFunction(() => document.activeElement?.closest('.settings-editor') !== null, undefined, {
      polling: 100,
    });
    await this.press('Escape');
    await this.#page.locator('.monaco-modal-editor-block').waitFor({ state: 'hidden' });
  }

  /** Records all that the status bar shows, from before the page loads, since some of it is short-lived. */
  async rememberStatus() {
    await this.#page.addInitScript(() => {
      window.shownInStatusBar = [];
      const look = () => {
        const text = document.querySelector('.part.statusbar')?.textContent.replaceAll('\u00a0', ' ');
        if (text !== undefined && text !== window.shownInStatusBar.at(-1)) window.shownInStatusBar.push(text);
      };
      new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    });
  }

  /** Waits until the status bar shows this. */
  async seeStatus(text) {
    await this.#page.locator('.part.statusbar', { hasText: text }).waitFor();
  }

  /** Waits until the status bar shows a matching text, or has shown it since recording began. */
  async seeStatusOnce(text) {
    await this.#page.waitForFunction(
      ([source]) => window.shownInStatusBar.some(shown => new RegExp(source).test(shown)),
      [text.source],
      { polling: 100 },
    );
  }

  /** Waits until these lenses stand above the lines of the editor, in the order of the text. */
  async seeLenses(...expected) {
    await this.#see(shownLenses, expected, 'lenses');
  }

  /** Opens the language status of the editor, waits until it shows this from an extension, and closes it. */
  async seeLanguageStatus(...expected) {
    const item = this.#page.locator('.part.statusbar [id="status.languageStatus"]');
    await item.hover();
    for (const text of expected) await this.#page.locator('.hover-language-status', { hasText: text }).waitFor();
    await this.shoot('language-status');
    await this.#leaveStatus();
  }

  /** Moves the mouse off the status bar until its hover is gone: VS Code forgets one whose item it draws anew. */
  async #leaveStatus() {
    const hover = this.#page.locator('.hover-language-status').first();
    for (let tries = 1; ; tries++) {
      await this.#page.mouse.move(tries, 0);
      try {
        await hover.waitFor({ state: 'hidden', timeout: 5000 });
        break;
      } catch (error) {
        if (tries === 4) throw error;
        await this.press('Escape');
        await this.#page.locator('.part.statusbar [id="status.languageStatus"]').hover();
      }
    }
  }

  /** Follows the link beside a text in the language status of the editor. */
  async followLanguageStatus(text, link) {
    await this.#page.locator('.part.statusbar [id="status.languageStatus"]').hover();
    const item = this.#page.locator('.hover-language-status', { hasText: text });
    await item.getByText(link).click();
  }

  /** Opens the language status of the editor, and waits until it shows other things than this. */
  async seeNoLanguageStatus(text) {
    await this.#page.locator('.part.statusbar [id="status.languageStatus"]').hover();
    await this.#page.locator('.hover-language-status').first().waitFor();
    await this.#page.locator('.hover-language-status', { hasText: text }).waitFor({ state: 'hidden' });
    await this.#leaveStatus();
  }

  /** Follows a link of the open hover. */
  async followHover(text) {
    await this.#page.locator('.monaco-hover:not(.hidden) a', { hasText: text }).first().click();
  }

  /** Waits until the preview of a refactoring has the focus, and these are its first rows, each after its tick. */
  async seePreview(...expected) {
    await this.#page.locator('.bulk-edit-panel .monaco-list:focus .monaco-list-row').first().waitFor();
    await this.#see(firstPreviewRows, expected, 'rows');
  }

  /** Unticks a row of the preview, counted from 0, and applies what is still ticked. */
  async applyPreviewWithout(place) {
    for (let at = 0; at <= place; at++) await this.press('ArrowDown');
    await this.press('Space');
    const unticked = '.monaco-list-row.focused :is([aria-checked="false"], input:not(:checked))';
    await this.#page.locator(`.bulk-edit-panel ${unticked}`).first().waitFor();
    // VS Code shows the changes of that row, and cannot show the file again if it is applied before that. Version 1.93
    // fails to show them, with a message.
    const shown = '.part.editor :is(.multiDiffEntry .view-line, .monaco-editor-pane-placeholder)';
    await this.#page.locator(shown).first().waitFor();
    await this.shoot('preview-unticked');
    await this.press('Control+Enter');
    await this.#page.locator('.bulk-edit-panel').waitFor({ state: 'hidden' });
  }

  /** Applies what is ticked in the preview. */
  async applyPreview() {
    await this.#page.locator('.bulk-edit-panel .monaco-list').first().focus();
    await this.press('Control+Enter');
    await this.#page.locator('.bulk-edit-panel').waitFor({ state: 'hidden' });
  }

  /** Changes how the preview is grouped, by the button of that name: VS Code has no key for it. */
  async groupPreview(title) {
    await this.#page.locator(`.part.panel [aria-label^="${title}"]`).first().click();
  }

  /** Waits until the open walkthrough has these steps. */
  async seeSteps(...titles) {
    const steps = this.#page.locator('.getting-started-step .step-title');
    for (const hasText of titles) await steps.filter({ hasText }).first().waitFor();
    const shown = await steps.count();
    if (shown !== titles.length) throw new Error(`The walkthrough has ${shown} steps`);
  }

  /** Opens a step of the walkthrough, and waits for its picture. */
  async openStep(title) {
    await this.#page.locator('.getting-started-step', { hasText: title }).first().click();
    await this.#page.locator('.getting-started-step.expanded', { hasText: title }).first().waitFor();
    await this.#page.waitForFunction(
      () => [...document.querySelectorAll('.getting-started-media img')].some(image => image.naturalWidth > 100),
      undefined,
      { polling: 100 },
    );
  }

  /** Presses a button of the open step. */
  async pressInStep(text) {
    await this.#page.locator('.getting-started-step.expanded').getByText(text).first().click();
  }

  /** Waits until a view of the explorer is there, and collapsed. */
  async seeCollapsedView(name) {
    await this.#page.locator(`.explorer-viewlet .pane-header[aria-expanded="false"]`, { hasText: name }).waitFor();
  }

  /** Waits until the rows of the overview begin with these: each a label with its description. */
  async seeTree(...expected) {
    await this.#see(shownTree, expected, 'rows of the overview');
  }

  /** Goes down the rows of the overview, each of which must have one of these texts. */
  async seeBelowInTree(...texts) {
    for (const hasText of texts) {
      await this.press('ArrowDown');
      await this.#page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row.focused', { hasText }).waitFor();
    }
  }

  /** Goes to the first row of the overview, which takes the focus by the command of that name. */
  async goToTopOfTree(title) {
    const first = '.tree-explorer-viewlet-tree-view .monaco-list-row.focused[data-index="0"]';
    await this.#again(async () => {
      await this.run(title);
      await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await this.#page.locator('.tree-explorer-viewlet-tree-view .monaco-list:focus-within').waitFor({ timeout: 5000 });
      await this.press('Home');
      await this.#page.locator(first).waitFor({ timeout: 5000 });
    });
  }

  /** Does something by keys, again if it fails: VS Code drops keys while it moves the focus. */
  async #again(work) {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (error) {
        if (tries === 4) throw error;
      }
    }
  }

  /** Goes to the row of that place, counted from 0, which must have this text, and unfolds it. */
  async unfoldInTree(place, hasText) {
    await this.goToTopOfTree('Podsense: Show Pods');
    for (let at = 0; at < place; at++) await this.press('ArrowDown');
    await this.#page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row.focused', { hasText }).waitFor();
    await this.press('ArrowRight');
    await this.#page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row[aria-level="3"]').first().waitFor();
  }

  async clickInTree(text) {
    await this.#inTree(text).locator('.monaco-icon-label').click();
  }

  #inTree(hasText) {
    return this.#page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText }).first();
  }

  /** Waits until the preview is grouped by these rules. */
  async seeRulesInPreview(...rules) {
    for (const hasText of rules)
      await this.#page.locator('.bulk-edit-panel .monaco-list-row[aria-level="1"]', { hasText }).first().waitFor();
  }

  /** Opens the context menu of a file or folder in the explorer, and takes an entry. */
  async runInExplorer(name, title) {
    const row = this.#page.locator('.explorer-viewlet .monaco-list-row', { hasText: name }).first();
    await row.click({ button: 'right' });
    const entry = this.#page.locator('.context-view .action-item', { hasText: title }).first();
    await entry.waitFor();
    await this.shoot('explorer-menu');
    await entry.click();
  }

  /** Waits until a notification says this, and clears all: newer editions of VS Code only list some of them. */
  async seeNotification(text) {
    await this.run('Notifications: Show Notifications');
    await this.#page.locator('.notifications-center .notification-list-item', { hasText: text }).first().waitFor();
    await this.shoot('notification');
    await this.run('Notifications: Clear All Notifications');
    await this.#page.locator('.notifications-center.visible').waitFor({ state: 'hidden' });
  }

  /** Moves the cursor back to the first editor. */
  async backToEditor() {
    await this.press('Control+1');
    await this.seeCursor();
  }

  /** Waits until `count` files are changed, and saves them. */
  async saveAll(count) {
    await this.#page
      .locator('.part.editor .tab.dirty')
      .nth(count - 1)
      .waitFor();
    await this.run('File: Save All Files');
  }

  /** Waits until the theme is of this sort: `vs` for a light one, `vs-dark` for a dark one. */
  async seeTheme(sort) {
    await this.#page.locator(`.monaco-workbench.${sort}`).waitFor();
  }

  /** Waits until two words of the text in the editor have different colours. */
  async seeColoursOf(word, other) {
    await this.#page.waitForFunction(
      ([source, ...words]) => {
        const colourOf = new Function(`return (${source})`)();
        const [first, second] = words.map(colourOf);
        return first !== undefined && second !== undefined && first !== second;
      },
      [String(colourOf), word, other],
      { polling: 100 },
    );
  }

  /** Saves all changes; returns the text of the named file on the disk, if a name is given. */
  async save(name) {
    await this.#page.locator('.part.editor .tab.active.dirty').waitFor();
    await this.press('Control+S');
    await this.#page.locator('.part.editor .tab.active:not(.dirty)').waitFor();
    return name === undefined ? undefined : this.read(name);
  }

  /** The text of a file on the disk. */
  read(name) {
    return fs.readFileSync(path.join(this.#folder, name), 'utf8');
  }

  /** Waits until a file on the disk has this text. */
  async seeFile(name, expected) {
    await this.#until(
      () => (fs.existsSync(path.join(this.#folder, name)) ? this.read(name) : undefined),
      text => text === expected,
      text => `${name} should be\n${expected}\nbut is\n${text}`,
    );
  }

  /** Fails if VS Code shows an error anywhere. */
  async seeNoErrors() {
    const errors = this.#page.locator('.notification-list-item', { has: this.#page.locator('.codicon-error') });
    const texts = await errors.allInnerTexts();
    if (texts.length > 0) throw new Error(`VS Code shows errors:\n${texts.join('\n')}`);
  }

  async shoot(name) {
    this.#shots++;
    const file = `${String(this.#shots).padStart(2, '0')}-${name}.png`;
    await this.#page.screenshot({ path: path.join(this.#results, file) });
  }

  /** A picture of a part of the window, as a PNG. */
  pictureOf(clip) {
    return this.#page.screenshot({ clip });
  }

  /** Looks again and again until what is seen is so; returns it. */
  async #until(look, isSo, complaint) {
    const end = Date.now() + 60_000;
    for (;;) {
      const seen = await look();
      if (isSo(seen)) return seen;
      if (Date.now() > end) throw new Error(complaint(seen));
      await this.#page.waitForTimeout(50);
    }
  }

  async #see(look, expected, what) {
    const wanted = JSON.stringify(expected);
    try {
      await this.#page.waitForFunction(
        ([source, text]) => JSON.stringify(new Function(`return (${source})()`)()) === text,
        [String(look), wanted],
        { timeout: 60_000, polling: 100 },
      );
    } catch {
      const seen = await this.#page.evaluate(source => new Function(`return (${source})()`)(), String(look));
      throw new Error(`The ${what} should be\n${wanted}\nbut are\n${JSON.stringify(seen)}`);
    }
  }
}

function changeTick(entry) {
  return entry.startsWith('[x]') ? entry.replace('[x]', '[ ]') : entry.replace('[ ]', '[x]');
}

// The functions below run inside the page.

/** The lines of the editor, in their order on the screen, without inlay hints. */
function shownLines() {
  return [...document.querySelectorAll('.part.editor .monaco-editor .view-line')]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map(line => {
      const text = line.cloneNode(true);
      for (const hint of text.querySelectorAll('[class*="dyn-rule-"]')) hint.remove();
      return text.textContent.replaceAll('\u00a0', ' ').trimEnd();
    })
    .join('\n')
    .trimEnd()
    .split('\n');
}

/** The visible inlay hints, each after the word before it: `word⟨hint⟩`. */
function shownHints() {
  return [...document.querySelectorAll('.part.editor .monaco-editor .view-line')]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .flatMap(line => {
      const hint = [...line.querySelectorAll('[class*="dyn-rule-"]')].map(({ textContent }) => textContent).join('');
      const [before] = line.textContent.split(hint);
      const clean = text => text.replace(/[\u00a0\u200a]/g, ' ').trim();
      return hint === '' ? [] : [`${clean(before).split(' ').at(-1)}⟨${clean(hint)}⟩`];
    });
}

/** The text of the visible hover; undefined if there is none, or it is still fading in. */
function shownHover() {
  const hover = [...document.querySelectorAll('.monaco-hover:not(.hidden)')].find(
    ({ offsetHeight }) => offsetHeight > 0,
  );
  const isMoving = hover?.getAnimations({ subtree: true }).some(({ playState }) => playState === 'running');
  return isMoving === false ? hover.textContent.replaceAll('\u00a0', ' ') : undefined;
}

/** The visible lenses, from top to bottom. */
function shownLenses() {
  return [...document.querySelectorAll('.part.editor .monaco-editor .codelens-decoration')]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map(({ textContent }) => textContent.replaceAll('\u00a0', ' ').trim());
}

/** The rows of the overview, each a label with its description. */
function shownTree() {
  return [...document.querySelectorAll('.tree-explorer-viewlet-tree-view .monaco-list-row')]
    .sort((a, b) => a.dataset.index - b.dataset.index)
    .map(row => {
      const words = [...row.querySelectorAll('.label-name, .label-description')].map(({ textContent }) => textContent);
      return words.join(' ').replaceAll('\u00a0', ' ').trim();
    });
}

/** The entries of the open list, each after its tick: `[x] entry`. */
function shownTicks() {
  return [...document.querySelectorAll('.quick-input-list .monaco-list-row')]
    .sort((a, b) => a.dataset.index - b.dataset.index)
    .map(row => {
      const box = row.querySelector('.quick-input-list-checkbox, .monaco-checkbox, input[type="checkbox"]');
      const isTicked = box?.checked ?? box?.getAttribute('aria-checked') === 'true';
      const label = row.querySelector('.label-name')?.textContent.replaceAll('\u00a0', ' ').trim();
      return `[${isTicked ? 'x' : ' '}] ${label}`;
    });
}

/** The first six rows of the preview, each after its tick: `[x] row`. */
function firstPreviewRows() {
  return [...document.querySelectorAll('.bulk-edit-panel .monaco-list-row')]
    .sort((a, b) => a.dataset.index - b.dataset.index)
    .slice(0, 6)
    .map(row => {
      const box = row.querySelector('.edit-checkbox');
      // An input of the page in old editions, VS Code's own checkbox later.
      const isTicked = box.checked ?? box.getAttribute('aria-checked') === 'true';
      return `[${isTicked ? 'x' : ' '}] ${row.getAttribute('aria-label')}`;
    });
}

/** The colour of the first piece of a word; undefined if it is not on the screen. */
function colourOf(word) {
  for (const line of document.querySelectorAll('.part.editor .monaco-editor .view-line')) {
    const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(word);
    if (at === -1) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let passed = 0; walker.nextNode(); passed += walker.currentNode.data.length) {
      const { data, parentElement } = walker.currentNode;
      if (passed + data.length > at) return getComputedStyle(parentElement).color;
    }
  }
  return undefined;
}

/** Whether the page's text draws letters differently from one another. */
function areDrawnApart(letters) {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const pictures = [...letters].map(letter => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.font = `32px ${getComputedStyle(document.querySelector('.monaco-workbench')).fontFamily}`;
    context.fillText(letter, 10, 50);
    return context.getImageData(0, 0, 60, 80).data.join();
  });
  return new Set(pictures).size === pictures.length;
}

/** The word above each squiggle: `severity: word`. */
function squiggles() {
  const characters = [];
  for (const line of document.querySelectorAll('.part.editor .monaco-editor .view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (let at = 0; at < node.data.length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        characters.push({ text: node.data[at], box: range.getBoundingClientRect() });
      }
    }
  }
  return [...document.querySelectorAll('.part.editor .monaco-editor .cdr[class*="squiggly-"]')]
    .map(element => ({ severity: /squiggly-(\w+)/.exec(element.className)[1], box: element.getBoundingClientRect() }))
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
    .map(({ severity, box }) => {
      const above = characters.filter(character => {
        const x = (character.box.left + character.box.right) / 2;
        const y = (character.box.top + character.box.bottom) / 2;
        return x > box.left && x < box.right && y > box.top && y < box.bottom;
      });
      return `${severity}: ${above.map(({ text }) => text).join('')}`;
    });
}
