import fs from 'node:fs';

const doubles = (count: number): number => count * Float64Array.BYTES_PER_ELEMENT;
const processorAt = doubles(3);
const textAt = doubles(4);

/**
 * The document that a process works on, in a file that another process can read while the first one hangs, and after it
 * has ended.
 */
export class Current {
  readonly #file: number;

  private constructor(file: number) {
    this.#file = file;
  }

  /** For a process that has yet to start. */
  static create(file: string): Current {
    const current = new Current(fs.openSync(file, 'w+'));
    current.#write([-1, Number.POSITIVE_INFINITY, 0, 0], 0);
    return current;
  }

  static open(file: string): Current {
    return new Current(fs.openSync(file, 'r+'));
  }

  close(): void {
    fs.closeSync(this.#file);
  }

  /** Its number, negative before the first, and its limit in milliseconds of processor time. */
  get head(): { readonly number: number; readonly limit: number } {
    const [number = -1, limit = Number.POSITIVE_INFINITY] = this.#read(2, 0);
    return { number, limit };
  }

  get text(): string {
    const [, , length = 0] = this.#read(3, 0);
    const bytes = Buffer.alloc(length);
    fs.readSync(this.#file, bytes, 0, length, textAt);
    return bytes.toString('utf16le');
  }

  /** The number is written last: a reader that sees it sees the others too. */
  set(number: number, text: string, limit: number): void {
    const bytes = Buffer.from(text, 'utf16le');
    fs.writeSync(this.#file, bytes, 0, bytes.length, textAt);
    this.#write([number, limit, bytes.length], 0);
  }

  /** Milliseconds of processor time that the process has used. */
  get processor(): number {
    return this.#read(1, processorAt)[0] ?? 0;
  }

  set processor(time: number) {
    this.#write([time], processorAt);
  }

  #read(count: number, at: number): Float64Array {
    const numbers = new Float64Array(count);
    fs.readSync(this.#file, numbers, 0, doubles(count), at);
    return numbers;
  }

  #write(numbers: readonly number[], at: number): void {
    fs.writeSync(this.#file, Float64Array.from(numbers), 0, doubles(numbers.length), at);
  }
}
