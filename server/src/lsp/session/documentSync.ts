import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { LineTable } from '../../text/lines.ts';
import type { OpenDocuments, Snapshot } from '../../workspace/checking/openDocuments.ts';

/** Applies the changes of a client to its documents, and holds the newest version of each. */
export class DocumentSync {
  readonly #documents: OpenDocuments;
  readonly #synced = new Map<string, Synced>();

  constructor(documents: OpenDocuments) {
    this.#documents = documents;
  }

  /** Takes a document in; one that is open already begins anew. */
  open({ textDocument }: DidOpenTextDocumentParams): Snapshot {
    const { uri, languageId, version, text } = textDocument;
    return this.#set({ uri, languageId, version, text, edits: 0 }, undefined);
  }

  /**
   * Undefined for a document that is not open. Throws if a change is no change at all: the text
   * is then unknown, and the document counts as closed.
   */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): Snapshot | undefined {
    const { uri, version } = textDocument;
    const known = this.#synced.get(uri);
    if (known === undefined) return undefined;
    this.close({ textDocument });
    const { languageId, edits, text } = known.snapshot;
    let written: Written = { text, lines: known.lines };
    for (const change of contentChanges) written = changed(written, change);
    return this.#set(
      { uri, languageId, version, text: written.text, edits: edits + contentChanges.length },
      written.lines,
    );
  }

  close({ textDocument }: DidCloseTextDocumentParams): void {
    this.#synced.delete(textDocument.uri);
    this.#documents.close(textDocument.uri);
  }

  #set(snapshot: Snapshot, lines: LineTable | undefined): Snapshot {
    this.#synced.set(snapshot.uri, { snapshot, lines });
    return this.#documents.set(snapshot);
  }
}

type Synced = { readonly snapshot: Snapshot; readonly lines: LineTable | undefined };

/** `lines` are lazy: undefined until a change needs them. */
type Written = { readonly text: string; readonly lines: LineTable | undefined };

/** A text after a change of a range, or of all of it (LSP "TextDocumentContentChangeEvent"). */
function changed({ text, lines = new LineTable(text) }: Written, change: TextDocumentContentChangeEvent): Written {
  if (typeof change.text !== 'string') throw new TypeError('A change has no text.');
  if (!('range' in change)) return { text: change.text, lines: undefined };
  const ends = [lines.offsetAt(change.range.start), lines.offsetAt(change.range.end)];
  const [start, end] = [Math.min(...ends), Math.max(...ends)];
  const after = text.slice(0, start) + change.text + text.slice(end);
  return { text: after, lines: lines.edited(after, start, text.length - end) };
}
