import { lineEnd, lineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { maskTemplate } from '../template/template.ts';
import { type BlockLine, closingQuote, type Opening, readBlockLine } from './blockLine.ts';
import { enclosing } from './blockPath.ts';
import type { CursorPlace } from './cursorPlace.ts';
import { flowAt } from './flowPath.ts';

/**
 * Finds the place of a cursor by going up from its line, by indentation, and by brackets in flow style and JSON. The
 * document is never parsed, since it is most often broken while somebody types. Undefined inside a template action.
 */
export function cursorAt(documentText: string, offset: number): CursorPlace | undefined {
  const { text, holes } = maskTemplate(documentText);
  if (holes.some(({ span }) => span.start < offset && offset < span.end)) return undefined;
  const line = readBlockLine(text, lineStart(text, offset), lineEnd(text, offset));
  const here = onLine(text, line, offset);
  const { path, inside, hasKeysBeside } = enclosing(text, offset, here.column, here.openings);
  const { start, end } = here.span;
  const prefix = documentText.slice(start, Math.max(start, Math.min(offset, end)));
  if (inside === 'scalar') return { path, part: 'text', prefix, span: here.span };
  const flow = inside ?? here.flow;
  if (flow !== undefined) return { ...flow, path: [...path, ...flow.path] };
  return { path, part: here.part === 'either' && hasKeysBeside ? 'key' : here.part, prefix, span: here.span };
}

/** The cursor's place within its own line. */
type OnLine = Pick<CursorPlace, 'part' | 'span'> & {
  /** The openings of the line that enclose the cursor. */
  readonly openings: readonly Opening[];
  /** The column of the word, if no opening stands before it. */
  readonly column: number;
  readonly flow?: CursorPlace;
};

function onLine(text: string, line: BlockLine, offset: number): OnLine {
  const { openings, value, comment, start } = line;
  const entered = openings.filter(({ span }) => span.end <= offset);
  const isAfterKey = entered.at(-1)?.kind === 'key';
  const nothing: OnLine = {
    openings: entered,
    column: offset - start,
    part: isAfterKey ? 'value' : 'either',
    span: { start: offset, end: offset },
  };
  if (comment !== undefined && offset > comment) {
    return { ...nothing, openings, column: comment - start, part: 'comment', span: { start: comment, end: line.end } };
  }
  const key = openings.find(opening => opening.kind === 'key');
  if (key !== undefined && key.span.start <= offset && offset < key.span.end) {
    return { ...nothing, column: key.column, part: 'key', span: withoutQuotes(text, key.name) };
  }
  const first = openings[0]?.span.start ?? value?.span.start ?? comment;
  if (first !== undefined && offset < first) return { ...nothing, column: first - start, part: 'text' };
  if (value === undefined || offset < value.span.start) return nothing;
  const inValue = { ...nothing, column: value.column };
  const sign = text[value.span.start] ?? '';
  if (sign === '[' || sign === '{') {
    const flow = flowAt(text, value.span.start, offset);
    return flow === undefined ? { ...inValue, part: 'text' } : { ...inValue, flow };
  }
  if (sign === '|' || sign === '>' || offset > value.span.end) return { ...inValue, part: 'text' };
  const isQuoted = sign === '"' || sign === "'";
  const close = isQuoted ? closingQuote(text, value.span.start, value.span.end) : undefined;
  if (isQuoted && close !== undefined && offset > close) return { ...inValue, part: 'text' };
  return { ...inValue, span: isQuoted ? quoted(value.span, close) : value.span };
}

function quoted(value: Span, close: number | undefined): Span {
  return { start: value.start + 1, end: close === undefined ? value.end : close - 1 };
}

function withoutQuotes(text: string, name: Span): Span {
  return /["']/.test(text[name.start] ?? '') ? { start: name.start + 1, end: name.end - 1 } : name;
}
