import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenDocuments, Snapshot } from '../../workspace/checking/openDocuments.ts';

/** Makes of what the client sends of its documents their texts, each at its newest version. */
export class DocumentSync {
  readonly #documents: OpenDocuments;
  readonly #synced = new Map<string, { readonly document: TextDocument; readonly edits: number }>();

  constructor(documents: OpenDocuments) {
    this.#documents = documents;
  }

  /** Takes a document in; one that is open already begins anew. */
  open({ textDocument }: DidOpenTextDocumentParams): Snapshot {
    const { uri, languageId, version, text } = textDocument;
    return this.#set(TextDocument.create(uri, languageId, version, text), 0);
  }

  /**
   * Undefined for a document that is not open. Throws if a change is no change at all: the text
   * is then unknown, and the document counts as closed.
   */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): Snapshot | undefined {
    const known = this.#synced.get(textDocument.uri);
    if (known === undefined) return undefined;
    this.close({ textDocument });
    const document = TextDocument.update(known.document, contentChanges, textDocument.version);
    return this.#set(document, known.edits + contentChanges.length);
  }

  close({ textDocument }: DidCloseTextDocumentParams): void {
    this.#synced.delete(textDocument.uri);
    this.#documents.close(textDocument.uri);
  }

  #set(document: TextDocument, edits: number): Snapshot {
    const { uri, languageId, version } = document;
    this.#synced.set(uri, { document, edits });
    return this.#documents.set({ uri, languageId, version, text: document.getText(), edits });
  }
}
