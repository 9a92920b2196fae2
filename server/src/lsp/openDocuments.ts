import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { keyOf } from '../workspace/uriKey.ts';

/** One version of an open document; immutable, so that its identity shows whether it is the newest. */
export type Snapshot = {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** The number of edits since it was opened: a version may have several. */
  readonly edits: number;
};

/** The documents that the client has open, each at its newest version. */
export class OpenDocuments {
  readonly #documents = new Map<string, { readonly document: TextDocument; readonly snapshot: Snapshot }>();

  /** Opens a document; one that is open already begins anew. */
  open({ textDocument }: DidOpenTextDocumentParams): Snapshot {
    const { uri, languageId, version, text } = textDocument;
    return this.#set(TextDocument.create(uri, languageId, version, text), 0);
  }

  /**
   * Undefined for a document that is not open. Throws for an invalid change: the text is then unknown, and the document
   * counts as closed.
   */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): Snapshot | undefined {
    const known = this.#documents.get(textDocument.uri);
    if (known === undefined) return undefined;
    this.#documents.delete(textDocument.uri);
    const document = TextDocument.update(known.document, contentChanges, textDocument.version);
    return this.#set(document, known.snapshot.edits + contentChanges.length);
  }

  close({ textDocument }: DidCloseTextDocumentParams): void {
    this.#documents.delete(textDocument.uri);
  }

  /** The newest version of a document; undefined if it is not open. */
  get(uri: string): Snapshot | undefined {
    return this.#documents.get(uri)?.snapshot;
  }

  /** The client's spelling of an open document's uri; any other uri unchanged. */
  spellingOf(uri: string): string {
    if (this.#documents.has(uri)) return uri;
    const key = keyOf(uri);
    return [...this.#documents.keys()].find(open => keyOf(open) === key) ?? uri;
  }

  /** Whether a version is the newest of its document. */
  isCurrent(snapshot: Snapshot): boolean {
    return this.get(snapshot.uri) === snapshot;
  }

  all(): readonly Snapshot[] {
    return [...this.#documents.values()].map(({ snapshot }) => snapshot);
  }

  #set(document: TextDocument, edits: number): Snapshot {
    const { uri, languageId, version } = document;
    const snapshot = { uri, languageId, version, text: document.getText(), edits };
    this.#documents.set(uri, { document, snapshot });
    return snapshot;
  }
}
