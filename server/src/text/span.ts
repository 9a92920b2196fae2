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

/** The index of the first that ends behind an offset, of spans in order and apart. */
export function firstEndingBehind(offset: number, spans: readonly Span[]): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spans of one text, indexed for many queries of what lies in and around them. */
export class Spans {
  readonly #spans: readonly Span[];
  /** The furthest end of those up to each index, and the nearest end of those from each index on. */
  readonly #furthest: readonly number[];
  readonly #nearest: readonly number[];

  constructor(spans: readonly Span[]) {
    this.#spans = spans.toSorted((a, b) => a.start - b.start);
    const ends = this.#spans.map(({ end }) => end);
    this.#furthest = running(ends, Math.max);
    this.#nearest = running(ends.toReversed(), Math.min).toReversed();
  }

  /** Whether one of them contains the span. */
  someAround({ start, end }: Span): boolean {
    return (this.#furthest[this.#firstFrom(start + 1) - 1] ?? -1) >= end;
  }

  /** Whether the span contains one of them. */
  someWithin({ start, end }: Span): boolean {
    return (this.#nearest[this.#firstFrom(start)] ?? Number.POSITIVE_INFINITY) <= end;
  }

  /** The index of the first that begins at an offset or after it. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The running results of `join` over the numbers. */
function running(numbers: readonly number[], join: (a: number, b: number) => number): readonly number[] {
  let last: number | undefined;
  return numbers.map(number => {
    last = last === undefined ? number : join(last, number);
    return last;
  });
}
