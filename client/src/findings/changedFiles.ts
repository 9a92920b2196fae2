/** Collects files whose findings may have changed. */
export class ChangedFiles {
  /** The uris of the changed files; undefined for all files. */
  #uris: Set<string> | undefined = new Set();

  /** Adds files; all if there is no argument. */
  add(uris?: Iterable<string>): void {
    if (uris === undefined) this.#uris = undefined;
    else for (const uri of uris) this.#uris?.add(uri);
  }

  /** Returns the changed files and forgets them; undefined if it may be any file. */
  take(): readonly string[] | undefined {
    const uris = this.#uris;
    this.#uris = new Set();
    return uris && [...uris];
  }
}
