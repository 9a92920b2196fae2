/** A sequence of choices that is the same for a seed (mulberry32). */
export class Chance {
  #state;

  constructor(seed) {
    this.#state = (seed + 1) * 0x9e3779b9;
  }

  /** From 0 to 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  is(probability) {
    return this.next() < probability;
  }

  /** A whole number from 0 to one less than `limit`. */
  below(limit) {
    return Math.floor(this.next() * limit);
  }

  one(list) {
    return list[this.below(list.length)];
  }

  /** A text with that probability, else an empty one. */
  some(probability, make) {
    return this.is(probability) ? make() : '';
  }
}
