import type { Span } from './span.ts';

/** Spans of one text, asked many times what lies in them and around them. */
export class Spans {
  readonly #spans: readonly Span[];
  /** The furthest end of those up to each, and the nearest of those from each on. */
  readonly #furthest: readonly number[];
  readonly #nearest: readonly number[];

  constructor(spans: readonly Span[]) {
    this.#spans = spans.toSorted((a, b) => a.start - b.start);
    const ends = this.#spans.map(({ end }) => end);
    this.#furthest = running(ends, Math.max);
    this.#nearest = running(ends.toReversed(), Math.min).toReversed();
  }

  /** Whether one of them holds the span. */
  someAround({ start, end }: Span): boolean {
    return (this.#furthest[this.#firstFrom(start + 1) - 1] ?? -1) >= end;
  }

  /** Whether the span holds one of them. */
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

/** For each number what it and all before it come to. */
function running(numbers: readonly number[], join: (a: number, b: number) => number): readonly number[] {
  let last: number | undefined;
  return numbers.map(number => {
    last = last === undefined ? number : join(last, number);
    return last;
  });
}
