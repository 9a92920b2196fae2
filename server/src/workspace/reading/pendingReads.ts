/** The files and folders to read next; one that is added many times is read once. */
export class PendingReads {
  #files = new Map<string, string>();
  #listings = new Set<string>();
  #folders = new Set<string>();

  get isEmpty(): boolean {
    return this.#files.size + this.#listings.size + this.#folders.size === 0;
  }

  /** Adds a file, by its key. */
  addFile(key: string, uri: string): void {
    this.#files.set(key, uri);
  }

  /** Adds a folder in which there may be new files. */
  addListing(folder: string): void {
    this.#listings.add(folder);
  }

  /** Adds a folder with all of its files. */
  addFolder(folder: string): void {
    this.#folders.add(folder);
  }

  /** Returns all of them; they are no longer pending. */
  take(): { files: Map<string, string>; folders: readonly { readonly uri: string; readonly isWhole: boolean }[] } {
    const files = this.#files;
    const whole = [...this.#folders].map(uri => ({ uri, isWhole: true }));
    const listed = [...this.#listings].filter(uri => !this.#folders.has(uri)).map(uri => ({ uri, isWhole: false }));
    this.#files = new Map();
    this.#listings = new Set();
    this.#folders = new Set();
    return { files, folders: [...whole, ...listed] };
  }
}
