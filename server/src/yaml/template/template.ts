import type { Span } from '../../text/span.ts';
import { kindOfAction } from './action.ts';
import type { Action } from './arms.ts';
import type { Hole, Print } from './hole.ts';

/** A text without template actions, of the same length, and the places of the actions. */
export type Masked = { readonly text: string; readonly holes: readonly Hole[]; readonly actions: readonly Action[] };

/**
 * Replaces Go template actions `{{ }}` by YAML of the same length (text/template, "Actions").
 *
 * Actions alone on their lines become comments, one that is a whole value becomes blanks, and any
 * other becomes letters. An action that is never closed runs to the end of its line.
 */
export function maskTemplate(text: string): Masked {
  let open = text.indexOf('{{');
  if (open === -1) return { text, holes: [], actions: [] };
  const holes: Hole[] = [];
  const found: Action[] = [];
  const pieces: string[] = [];
  const actions = new Actions(text);
  let at = 0;
  while (open !== -1) {
    const end = actions.endOf(open);
    const between = text.slice(at, open);
    const newline = between.lastIndexOf('\n');
    const isFirstOfLine = newline !== -1 || at === 0;
    const before = between.slice(newline + 1);
    const group = isFirstOfLine && before.trim() === '' ? actions.loneFrom(open, end) : undefined;
    pieces.push(between);
    for (const span of group ?? [{ start: open, end }]) found.push({ span, isAlone: group !== undefined });
    if (group !== undefined) {
      const span = { start: open, end: group.at(-1)?.end ?? end };
      pieces.push(asComment(text.slice(span.start, span.end)));
      holes.push({ kind: 'line', span, prints: group.flatMap(action => printOf(text, action)) });
      at = span.end;
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
  return { text: pieces.join(''), holes, actions: found };
}

/** The actions of a text, in order, as `maskTemplate` finds them, which takes several times as long. */
export function actionsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  const actions = new Actions(text);
  for (let start = text.indexOf('{{'); start !== -1; start = text.indexOf('{{', found.at(-1)?.end))
    found.push({ start, end: actions.endOf(start) });
  return found;
}

/** Finds the ends of template actions, in linear time: a text may be full of actions that never end. */
class Actions {
  readonly #text: string;
  /**
   * The ends of the last action and of the last comment in one: without them, each search would go to the text's end.
   */
  readonly #lastEnd: number;
  readonly #lastComment: number;
  readonly #ends = new Map<number, number>();
  /**
   * The offsets at which a quote was met inside and outside of another: from there on all is known, and no action ends.
   */
  readonly #passed = new Set<string>();

  constructor(text: string) {
    this.#text = text;
    this.#lastEnd = text.lastIndexOf('}}');
    this.#lastComment = this.#lastEnd === -1 ? -1 : text.lastIndexOf('*/', this.#lastEnd);
  }

  /** The end of the action that begins at an offset. */
  endOf(open: number): number {
    const known = this.#ends.get(open);
    if (known !== undefined) return known;
    const end = this.#find(open);
    this.#ends.set(open, end);
    return end;
  }

  /** The actions of a group with nothing else on its lines, by the first one; undefined if something follows. */
  loneFrom(start: number, firstEnd: number): readonly Span[] | undefined {
    const text = this.#text;
    const group = [{ start, end: firstEnd }];
    for (let end = firstEnd; ; ) {
      const next = skipBlanks(text, end);
      if (next === text.length || text[next] === '\n') return group;
      if (text[next] === '#') return next > end ? group : undefined;
      if (!text.startsWith('{{', next)) return undefined;
      end = this.endOf(next);
      group.push({ start: next, end });
    }
  }

  #find(open: number): number {
    const text = this.#text;
    if (this.#lastEnd < open) return endOfLine(text, open);
    // A comment ends only at `*/}}`; a string inside an action may hold `}}`.
    const comment = /^\{\{-?\s*\/\*/.exec(text.slice(open, open + 200));
    if (comment !== null && open + comment[0].length <= this.#lastComment) {
      return text.indexOf('}}', text.indexOf('*/', open + comment[0].length)) + 2;
    }
    return this.#endOutsideStrings(open + 2) ?? text.indexOf('}}', open) + 2;
  }

  /** The first `}}` in no string; undefined if there is none. */
  #endOutsideStrings(from: number): number | undefined {
    const text = this.#text;
    let quote = '';
    for (let at = from; at <= this.#lastEnd; at++) {
      const character = text[at];
      if (character === '"' || character === '`') {
        const state = `${at}${quote}`;
        if (this.#passed.has(state)) return undefined;
        this.#passed.add(state);
      }
      if (quote !== '') {
        if (character === '\\' && quote === '"') at++;
        else if (character === quote || (character === '\n' && quote !== '`')) quote = '';
      } else if (character === '"' || character === '`') quote = character;
      else if (character === '}' && text[at + 1] === '}') return at + 2;
    }
    return undefined;
  }
}

/** The offset of the first character that is no blank, or that ends the line. */
function skipBlanks(text: string, from: number): number {
  const blanks = /[^\S\n]*/y;
  blanks.lastIndex = from;
  blanks.test(text);
  return blanks.lastIndex;
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  if (newline === -1) return text.length;
  return text[newline - 1] === '\r' && newline - 1 >= from ? newline - 1 : newline;
}

/** After `key:` or `- `, with only white space between: the place of a whole value. */
function isValuePosition(before: string): boolean {
  const content = before.trim();
  if (content === '' || !/\s/.test(before.slice(-1))) return false;
  return (content.length > 1 && content.endsWith(':')) || /(?:^|\s)-$/.test(content.slice(-2));
}

function isLineRest(text: string, end: number): boolean {
  const rest = text.slice(end, endOfLine(text, end));
  return rest.trim() === '' || /^\s+#/.test(rest);
}

function printOf(text: string, { start, end }: Span): readonly Print[] {
  const kind = kindOfAction(text.slice(start, end));
  return kind.does === 'print' ? [{ at: start, from: kind.from }] : [];
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
