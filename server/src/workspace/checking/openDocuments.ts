import { keyOf } from '../files/uriKey.ts';

/** One version of an open document; immutable, so that its identity shows whether it is the newest. */
export type Snapshot = {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** The number of edits since it was opened: a version may have several. */
  readonly edits: number;
};

/** The documents that are open, each at its newest version. */
export class OpenDocuments {
  readonly #documents = new Map<string, Snapshot>();

  /** Takes a version of a document, which is the newest from now on. */
  set(snapshot: Snapshot): Snapshot {
    this.#documents.set(snapshot.uri, snapshot);
    return snapshot;
  }

  close(uri: string): void {
    this.#documents.delete(uri);
  }

  /** The newest version of a document; undefined if it is not open. */
  get(uri: string): Snapshot | undefined {
    return this.#documents.get(uri);
  }

  /** The uri of an open document as its editor writes it; any other uri as it is. */
  spellingOf(uri: string): string {
    if (this.#documents.has(uri)) return uri;
    const key = keyOf(uri);
    return [...this.#documents.keys()].find(open => keyOf(open) === key) ?? uri;
  }

  /** Whether it is the newest version of its document. */
  isCurrent(snapshot: Snapshot): boolean {
    return this.get(snapshot.uri) === snapshot;
  }

  all(): readonly Snapshot[] {
    return [...this.#documents.values()];
  }
}
