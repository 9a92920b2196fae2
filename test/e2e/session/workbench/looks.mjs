// What a part of VS Code's window shows. These functions run inside the page, each by its own source.

/** The lines of the editor, in their order on the screen, without inlay hints. */
export function shownLines() {
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
export function shownHints() {
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
export function shownHover() {
  const hover = [...document.querySelectorAll('.monaco-hover:not(.hidden)')].find(
    ({ offsetHeight }) => offsetHeight > 0,
  );
  const isMoving = hover?.getAnimations({ subtree: true }).some(({ playState }) => playState === 'running');
  return isMoving === false ? hover.textContent.replaceAll('\u00a0', ' ') : undefined;
}

/** The visible lenses, from top to bottom. */
export function shownLenses() {
  return [...document.querySelectorAll('.part.editor .monaco-editor .codelens-decoration')]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map(({ textContent }) => textContent.replaceAll('\u00a0', ' ').trim());
}

/** The rows of the overview, each a label with its description. */
export function shownTree() {
  return [...document.querySelectorAll('.tree-explorer-viewlet-tree-view .monaco-list-row')]
    .sort((a, b) => a.dataset.index - b.dataset.index)
    .map(row => {
      const words = [...row.querySelectorAll('.label-name, .label-description')].map(({ textContent }) => textContent);
      return words.join(' ').replaceAll('\u00a0', ' ').trim();
    });
}

/** The place of the row of the overview that has the focus, counted from 0; -1 if there is none. */
export function placeInTree() {
  const row = document.querySelector('.tree-explorer-viewlet-tree-view .monaco-list-row.focused');
  return Number(row?.dataset.index ?? -1);
}

/** The entries of the open list, each after its tick: `[x] entry`. */
export function shownTicks() {
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
export function firstPreviewRows() {
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
export function colourOf(word) {
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
export function areDrawnApart(letters) {
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
export function squiggles() {
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

/** Whether nothing of the open list is still fading in. */
export function isListStill() {
  return !document
    .querySelector('.quick-input-widget')
    .getAnimations({ subtree: true })
    .some(({ playState }) => playState === 'running');
}

/** What has the focus of the keyboard, from the inside out, and what lies over the window: for a failure's report. */
export function focusAndOverlays() {
  const nameOf = element => [element.localName, ...element.classList].join('.');
  const focus = [];
  for (let at = document.activeElement; at !== null && focus.length < 12; at = at.parentElement) focus.push(nameOf(at));
  const overlays =
    '.quick-input-widget, .action-widget, .monaco-hover, .suggest-widget, .context-view, .monaco-dialog-box';
  const shown = [...document.querySelectorAll(overlays)].filter(({ offsetHeight }) => offsetHeight > 0);
  const texts = shown.map(element => `${nameOf(element)}: ${element.textContent.slice(0, 200)}`);
  return `The focus: ${focus.join(' < ')}\nOver the window: ${texts.join('\n') || 'nothing'}`;
}
