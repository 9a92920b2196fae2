/** The texts of files that will be read a second time, up to a limit: others are read anew. */
export class KeptTexts {
  readonly #texts = new Map<string, string>();
  #length = 0;

  /** Keeps the text of a file until it is taken, if there is room. */
  keep(uri: string, text: string): void {
    if (this.#texts.has(uri) || this.#length + text.length > longestKept) return;
    this.#texts.set(uri, text);
    this.#length += text.length;
  }

  /** The text of a file, which is no longer kept; undefined if it was not. */
  take(uri: string): string | undefined {
    const text = this.#texts.get(uri);
    if (text === undefined) return undefined;
    this.#texts.delete(uri);
    this.#length -= text.length;
    return text;
  }
}

/** In UTF-16 code units, of all texts together. */
const longestKept = 64 * 1024 * 1024;
