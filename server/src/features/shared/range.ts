import type { Range } from 'vscode-languageserver-types';
import type { LineTable } from '../../text/lineTable.ts';
import type { Span } from '../../text/span.ts';

/** The range of a span. */
export function rangeOf(lines: LineTable, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** The span of a range; a range that ends before it starts is read backwards. */
export function spanOfRange(lines: LineTable, range: Range): Span {
  const start = lines.offsetAt(range.start);
  const end = lines.offsetAt(range.end);
  return start <= end ? { start, end } : { start: end, end: start };
}

/** Whether two ranges are equal. */
export function isSameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
