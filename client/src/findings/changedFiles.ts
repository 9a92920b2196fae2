/** Files whose findings may be others by now. */
export class ChangedFiles {
  /** By uri; all of them where it is undefined. */
  #uris: Set<string> | undefined = new Set();

  /** These files, or any. */
  add(uris?: Iterable<string>): void {
    if (uris === undefined) this.#uris = undefined;
    else for (const uri of uris) this.#uris?.add(uri);
  }

  /** All of them, which then count as changed no more; undefined where it may be any file. */
  take(): readonly string[] | undefined {
    const uris = this.#uris;
    this.#uris = new Set();
    return uris && [...uris];
  }
}
