const headBytes = 3 * Float64Array.BYTES_PER_ELEMENT;
const textBytes = 8 * 1024 * 1024;

/** Memory that two threads share, and that says what one of them works on. */
export function newShared(): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(headBytes + textBytes);
  new Float64Array(shared, 0, 1)[0] = -1;
  return shared;
}

/** The document that a thread works on, as another may see it while the first does not answer. */
export class Current {
  readonly #head: Float64Array;
  readonly #text: Buffer;

  constructor(shared: SharedArrayBuffer) {
    this.#head = new Float64Array(shared, 0, 3);
    this.#text = Buffer.from(shared, headBytes);
  }

  /** Its number; negative before the first. */
  get number(): number {
    return this.#head[0] ?? -1;
  }

  /** Milliseconds of the processor that it may take. */
  get limit(): number {
    return this.#head[1] ?? Number.POSITIVE_INFINITY;
  }

  /** Its text, of which what is beyond four million code units is cut off. */
  get text(): string {
    return this.#text.subarray(0, this.#head[2]).toString('utf16le');
  }

  /** The number comes last: who sees it sees the others too. */
  set(number: number, text: string, limit: number): void {
    this.#head[2] = this.#text.write(text, 'utf16le');
    this.#head[1] = limit;
    this.#head[0] = number;
  }
}
