import type { Edit } from '../../text/edit.ts';
import { lineBreakLength, lineEnd, lineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';

/** Removes a comment: with its line where it stands alone on it, else with the blanks before it. */
export function removeComment(text: string, comment: Span): Edit {
  const from = lineStart(text, comment.start);
  const before = text.slice(from, comment.start);
  if (before.trim() !== '') return { span: { start: from + before.trimEnd().length, end: comment.end }, text: '' };
  // A byte order mark is no blank, but JavaScript takes it for one.
  const start = before.startsWith('\ufeff') ? from + 1 : from;
  const end = lineEnd(text, comment.end);
  const afterBreak = end + lineBreakLength(text, end);
  if (afterBreak > end || start === 0) return { span: { start, end: afterBreak }, text: '' };
  // A last line without an end takes the one of the line before it along.
  return { span: { start: lineEnd(text, lineStart(text, start - 1)), end }, text: '' };
}
