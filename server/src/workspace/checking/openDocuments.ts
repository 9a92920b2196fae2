import { isSettingsFile } from '../../protocol/manifestFiles.ts';
import { type LineRange, LineTable } from '../../text/lines.ts';
import { keyOf } from '../files/uriKey.ts';

/** One version of an open document; immutable, so that its identity shows whether it is the newest. */
export type Snapshot = {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** The number of edits since it was opened: a version may have several. */
  readonly edits: number;
  /** It is a settings file, by its name. */
  readonly isSettings: boolean;
};

/** A document as an editor opens it. */
export type OpenedText = Pick<Snapshot, 'uri' | 'languageId' | 'version' | 'text'>;

/** A change of a range of a text, or of all of it (LSP "TextDocumentContentChangeEvent"). */
export type TextChange = { readonly text: string; readonly range?: LineRange };

/** The documents that are open, each at its newest version. */
export class OpenDocuments {
  readonly #documents = new Map<string, Open>();

  /** Takes a document in; one that is open already begins anew. */
  open({ uri, languageId, version, text }: OpenedText): Snapshot {
    const snapshot = { uri, languageId, version, text, edits: 0, isSettings: isSettingsFile(uri) };
    this.#documents.set(uri, { snapshot, lines: undefined });
    return snapshot;
  }

  /**
   * Applies the changes of an editor, whose version is the newest from now on. Undefined for a document that is not open.
   * Throws if a change is no change at all: the text is then unknown, and the document counts as closed.
   */
  change(uri: string, version: number, changes: readonly TextChange[]): Snapshot | undefined {
    const known = this.#documents.get(uri);
    if (known === undefined) return undefined;
    this.close(uri);
    let written: Written = { text: known.snapshot.text, lines: known.lines };
    for (const change of changes) written = changed(written, change);
    const { text, lines } = written;
    const snapshot = { ...known.snapshot, version, text, edits: known.snapshot.edits + changes.length };
    this.#documents.set(uri, { snapshot, lines });
    return snapshot;
  }

  close(uri: string): void {
    this.#documents.delete(uri);
  }

  /** The newest version of a document; undefined if it is not open. */
  get(uri: string): Snapshot | undefined {
    return this.#documents.get(uri)?.snapshot;
  }

  /** The version of a document; null for a file that is not open. */
  readonly versionOf = (uri: string): number | null => this.get(uri)?.version ?? null;

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
    return [...this.#documents.values()].map(({ snapshot }) => snapshot);
  }
}

/** In UTF-16 code units: a longer text is not checked at all. */
export const maximumLength = 20 * 1024 * 1024;

/** Whether a document may hold manifests, by its language or, for a language of templates, by its name. */
export function isInScope({ uri, languageId, text }: Pick<Snapshot, 'uri' | 'languageId' | 'text'>): boolean {
  if (text.length > maximumLength) return false;
  if (/^json/.test(languageId)) return isJsonManifest(text);
  return /yaml|helm|kubernetes/.test(languageId) || /\.ya?ml\.[\w-]+$|\.(?:go)?tmpl$/i.test(uri);
}

/** Whether a document would be in scope, but is too large. */
export function isTooLarge({ uri, languageId, text }: Snapshot): boolean {
  return text.length > maximumLength && isInScope({ uri, languageId, text: text.slice(0, 65536) });
}

/** Many files are JSON; a manifest has two keys that show it. */
function isJsonManifest(text: string): boolean {
  return /"apiVersion"\s*:/.test(text) && /"kind"\s*:/.test(text);
}

/** `lines` are lazy: undefined until a change needs them. */
type Written = { readonly text: string; readonly lines: LineTable | undefined };

type Open = { readonly snapshot: Snapshot; readonly lines: LineTable | undefined };

function changed({ text, lines = new LineTable(text) }: Written, change: TextChange): Written {
  if (typeof change.text !== 'string') throw new TypeError('A change has no text.');
  if (change.range === undefined) return { text: change.text, lines: undefined };
  const { start, end } = lines.spanOf(change.range);
  const after = text.slice(0, start) + change.text + text.slice(end);
  return { text: after, lines: lines.edited(after, start, text.length - end) };
}
