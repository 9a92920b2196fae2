/** A set of small numbers with a short text form. */
export class BitSet {
  #bytes;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  static of(numbers) {
    const bytes = Buffer.alloc(Math.ceil((Math.max(-1, ...numbers) + 1) / 8));
    for (const number of numbers) bytes[number >> 3] |= 1 << (number & 7);
    return new BitSet(bytes);
  }

  static read(written) {
    return new BitSet(Buffer.from(written, 'base64'));
  }

  get written() {
    return this.#bytes.toString('base64');
  }

  has(number) {
    return ((this.#bytes[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
  }

  get size() {
    return this.#bytes.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
  }
}
