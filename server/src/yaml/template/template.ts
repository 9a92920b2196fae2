import type { Hole } from './hole.ts';

/** A text without template actions, of the same length, and where the actions were. */
export type Masked = { readonly text: string; readonly holes: readonly Hole[] };

/**
 * Replaces Go template actions `{{ }}` by YAML of the same length (text/template, "Actions").
 *
 * Actions alone on their lines become comments, one that is a whole value becomes blanks, and any
 * other becomes letters. An action that is never closed runs to the end of its line.
 */
export function maskTemplate(text: string): Masked {
  let open = text.indexOf('{{');
  if (open === -1) return { text, holes: [] };
  const holes: Hole[] = [];
  const pieces: string[] = [];
  const closes = lastCloses(text);
  let at = 0;
  while (open !== -1) {
    const end = endOfAction(text, open, closes);
    const between = text.slice(at, open);
    const newline = between.lastIndexOf('\n');
    const isFirstOfLine = newline !== -1 || at === 0;
    const before = between.slice(newline + 1);
    const group = isFirstOfLine && before.trim() === '' ? endOfLoneActions(text, end, closes) : undefined;
    pieces.push(between);
    if (group !== undefined) {
      pieces.push(asComment(text.slice(open, group)));
      holes.push({ kind: 'line', span: { start: open, end: group } });
      at = group;
    } else if (isFirstOfLine && isValuePosition(before) && isLineRest(text, end)) {
      pieces.push(blank(text.slice(open, end)));
      holes.push({ kind: 'value', span: { start: open, end } });
      at = end;
    } else {
      pieces.push(letters(text.slice(open, end)));
      holes.push({ kind: 'part', span: { start: open, end } });
      at = end;
    }
    open = text.indexOf('{{', at);
  }
  pieces.push(text.slice(at));
  return { text: pieces.join(''), holes };
}

/** Where the last action and the last comment in one end: without them, each search would go to the text's end. */
type LastCloses = { readonly action: number; readonly comment: number };

function lastCloses(text: string): LastCloses {
  const action = text.lastIndexOf('}}');
  return { action, comment: action === -1 ? -1 : text.lastIndexOf('*/', action) };
}

function endOfAction(text: string, open: number, last: LastCloses): number {
  if (last.action < open) return endOfLine(text, open);
  // A comment ends only at `*/}}`; a string inside an action may hold `}}`.
  const comment = /^\{\{-?\s*\/\*/.exec(text.slice(open, open + 200));
  if (comment !== null && open + comment[0].length <= last.comment) {
    return text.indexOf('}}', text.indexOf('*/', open + comment[0].length)) + 2;
  }
  let quote = '';
  for (let at = open + 2; at <= last.action; at++) {
    const character = text[at];
    if (quote !== '') {
      if (character === '\\' && quote === '"') at++;
      else if (character === quote || (character === '\n' && quote !== '`')) quote = '';
    } else if (character === '"' || character === '`') quote = character;
    else if (character === '}' && text[at + 1] === '}') return at + 2;
  }
  return text.indexOf('}}', open) + 2;
}

/** Where a group of actions with nothing else on its lines ends; undefined where something follows. */
function endOfLoneActions(text: string, from: number, last: LastCloses): number | undefined {
  let end = from;
  let lineEnd = endOfLine(text, end);
  for (;;) {
    if (end > lineEnd) lineEnd = endOfLine(text, end);
    const rest = text.slice(end, lineEnd);
    if (rest.trim() === '') return end;
    const next = /^\s*\{\{/.exec(rest);
    if (next === null) return /^\s+#/.test(rest) ? end : undefined;
    end = endOfAction(text, end + next[0].length - 2, last);
  }
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  if (newline === -1) return text.length;
  return text[newline - 1] === '\r' && newline - 1 >= from ? newline - 1 : newline;
}

/** After `key:` or `- `, with nothing but white space between: a whole value is expected. */
function isValuePosition(before: string): boolean {
  const content = before.trim();
  if (content === '' || !/\s/.test(before.slice(-1))) return false;
  return (content.length > 1 && content.endsWith(':')) || /(?:^|\s)-$/.test(content.slice(-2));
}

function isLineRest(text: string, end: number): boolean {
  const rest = text.slice(end, endOfLine(text, end));
  return rest.trim() === '' || /^\s+#/.test(rest);
}

function asComment(action: string): string {
  return action.replace(/[^\r\n]+/g, line => (line.trim() === '' ? line : `#${'x'.repeat(line.length - 1)}`));
}

function blank(action: string): string {
  return action.replace(/[^\r\n]/g, ' ');
}

function letters(action: string): string {
  return action.replace(/[^\r\n]/g, 'x');
}
