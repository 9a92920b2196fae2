/** text/ knows characters: spans, lines and edits of a text. It must not know YAML. */

/** A half-open range `[start, end)` of UTF-16 code unit offsets into a text. */
export type Span = { readonly start: number; readonly end: number };

/** A span of the file with a uri. */
export type Place = { readonly uri: string; readonly span: Span };

/** Whether `inner` lies within `outer`; touching ends count as within. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share a character, or touch if one of them is empty. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/** The same span, `by` code units further on. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
