import type { Span } from '../text/span.ts';

/** Disjoint items of a text, in the order of the text. */
export class Ordered<Item> {
  readonly #spanOf: (item: Item) => Span;
  readonly #items: Item[] = [];

  constructor(spanOf: (item: Item) => Span) {
    this.#spanOf = spanOf;
  }

  get all(): readonly Item[] {
    return this.#items;
  }

  /** Adds an item that overlaps no other. */
  add(item: Item): void {
    this.#items.splice(this.#firstFrom(this.#spanOf(item).start), 0, item);
  }

  /** The items that touch a span, and the nearest before and after it. */
  around(span: Span): readonly Item[] {
    const first = Math.max(0, this.#firstFrom(span.start) - 1);
    let end = first;
    while (end < this.#items.length && this.#startOf(end) <= span.end) end++;
    return this.#items.slice(first, end + 1);
  }

  /** The index of the first item that begins at an offset or after it. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#startOf(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #startOf(index: number): number {
    const item = this.#items[index];
    return item === undefined ? Number.POSITIVE_INFINITY : this.#spanOf(item).start;
  }
}
