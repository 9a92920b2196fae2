import { lineEnd } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { closingQuote, unquoted } from './blockLine.ts';
import type { CursorPlace } from './cursorPlace.ts';

/**
 * Finds a cursor in the flow collection that begins at `start`, by its brackets, commas and colons. The path begins at
 * that bracket. Undefined if it is closed before the cursor.
 */
export function flowAt(text: string, start: number, offset: number): CursorPlace | undefined {
  const open: Level[] = [];
  for (let at = start; ; ) {
    const level = open.at(-1);
    const character = at < text.length ? (text[at] ?? '') : '';
    if (at >= offset) return placeAt(open, { start: offset, end: offset }, '');
    if (character === '[' || character === '{') {
      open.push({ list: character === '[', index: 0, key: undefined, word: undefined });
      at++;
    } else if (character === ']' || character === '}') {
      open.pop();
      if (open.length === 0) return undefined;
      at++;
    } else if (character === ',') {
      if (level !== undefined) {
        level.index++;
        level.key = undefined;
        level.word = undefined;
      }
      at++;
    } else if (character === ':') {
      if (level !== undefined) level.key ??= level.word ?? '';
      at++;
    } else if (/\s/.test(character)) at++;
    else if (character === '#' && /\s/.test(text[at - 1] ?? '')) {
      const end = lineEnd(text, at);
      if (offset > at && offset <= end) {
        return { ...placeAt(open, { start: at, end }, text.slice(at, offset)), part: 'comment' };
      }
      at = end;
    } else {
      const word = character === '"' || character === "'" ? quotedWord(text, at, offset) : plainWord(text, at);
      if (offset <= word.end) return placeInWord(text, open, word, offset);
      if (level !== undefined) level.word = unquoted(text.slice(at, word.end));
      at = word.end;
    }
  }
}

/** An open bracket, and the state of reading inside it. */
type Level = {
  readonly list: boolean;
  index: number;
  /** The key whose colon was read. In a list it makes a pair of a single item: `[a: 1]`. */
  key: string | undefined;
  word: string | undefined;
};

type FlowWord = { readonly end: number; readonly content: Span };

function placeAt(open: readonly Level[], span: Span, prefix: string): CursorPlace {
  const innermost = open.at(-1);
  const path = open.flatMap(level => {
    const key = level.key === undefined ? [] : [level.key];
    return level.list ? [level.index, ...key] : key;
  });
  const isKey = innermost !== undefined && !innermost.list && innermost.key === undefined;
  return {
    path,
    part: innermost?.word !== undefined && innermost.key === undefined ? 'text' : isKey ? 'key' : 'value',
    prefix,
    span,
  };
}

function placeInWord(text: string, open: readonly Level[], { content }: FlowWord, offset: number): CursorPlace {
  const level = open.at(-1);
  if (level !== undefined) level.word = undefined;
  const at = Math.max(content.start, Math.min(offset, content.end));
  return placeAt(open, content, text.slice(content.start, at));
}

/** An unclosed quote is still being typed: it ends with its line. */
function quotedWord(text: string, start: number, offset: number): FlowWord {
  const close = closingQuote(text, start, text.length);
  const latest = Math.max(lineEnd(text, start), offset);
  const end = close !== undefined && close <= latest ? close : latest;
  return { end, content: { start: start + 1, end: end === close ? close - 1 : end } };
}

function plainWord(text: string, start: number): FlowWord {
  let end = start;
  while (end < text.length && !/[\r\n,[\]{}]/.test(text[end] ?? '')) {
    const next = text[end + 1] ?? ' ';
    if (text[end] === ':' && /[\s,[\]{}]/.test(next)) break;
    if (text[end] === '#' && end > start && /\s/.test(text[end - 1] ?? '')) break;
    end++;
  }
  const trimmed = start + text.slice(start, end).trimEnd().length;
  return { end: Math.max(trimmed, start + 1), content: { start, end: trimmed } };
}
