import type { Edit } from '../../text/edit.ts';
import { lineBreakLength, lineEnd, lineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';

/** Removes a comment: with its line if it stands alone on it, else with the blanks before it. */
export function removeComment(text: string, comment: Span): Edit {
  const from = lineStart(text, comment.start);
  // A byte order mark is no blank, nor are many others that JavaScript takes for one.
  const start = from === 0 && text.startsWith('\ufeff') ? 1 : from;
  let blanks = comment.start;
  while (blanks > start && (text[blanks - 1] === ' ' || text[blanks - 1] === '\t')) blanks--;
  if (blanks > start) return { span: { start: blanks, end: comment.end }, text: '' };
  const end = lineEnd(text, comment.end);
  const afterBreak = end + lineBreakLength(text, end);
  if (afterBreak > end || start === 0) return { span: { start, end: afterBreak }, text: '' };
  // A last line without an end is removed with the line break before it.
  return { span: { start: lineEnd(text, lineStart(text, start - 1)), end }, text: '' };
}
