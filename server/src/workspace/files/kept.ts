/** What is known of files that will be read or parsed a second time, up to a limit: of others it is made anew. */
export class Kept<Content> {
  readonly #contents = new Map<string, Content>();
  readonly #longest: number;
  readonly #lengthOf: (content: Content) => number;
  #length = 0;

  /** `longest`: of all contents together, in UTF-16 code units. */
  constructor(longest: number, lengthOf: (content: Content) => number) {
    this.#longest = longest;
    this.#lengthOf = lengthOf;
  }

  /** Keeps the content of a file until it is taken, if there is room. */
  keep(uri: string, content: Content): void {
    const length = this.#lengthOf(content);
    if (this.#contents.has(uri) || this.#length + length > this.#longest) return;
    this.#contents.set(uri, content);
    this.#length += length;
  }

  /** The content of a file, which is no longer kept; undefined if it was not. */
  take(uri: string): Content | undefined {
    const content = this.#contents.get(uri);
    if (content === undefined) return undefined;
    this.#contents.delete(uri);
    this.#length -= this.#lengthOf(content);
    return content;
  }
}
