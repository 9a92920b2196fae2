import type { Kinds } from '../kubernetes/objects/kinds.ts';
import type { LinePosition } from '../text/lineTable.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { type DeclaredAt, isPlace } from './facts.ts';

/** The start of a document in its file, and what its facts depend on besides its text. */
export type ToldFor = {
  readonly uri: string;
  readonly kinds: Kinds;
  readonly start: number;
  readonly line: number;
  readonly isSealed: boolean;
};

/**
 * Caches the facts of documents, so that a key typed in one does not read the hundred others of its file. An unchanged
 * document is the same object; its facts are dropped with it.
 */
export class FactsMemo {
  readonly #known = new WeakMap<YamlDocument, { readonly told: ToldFor; readonly facts: DocumentFacts }>();

  /** The cached facts if they still hold, moved to the document's present place; else the result of `tell`. */
  find(document: YamlDocument, now: ToldFor, tell: () => DocumentFacts): DocumentFacts {
    const known = this.#known.get(document);
    const isKnown = known !== undefined && isForTheSame(known.told, now);
    const facts = isKnown
      ? moved(known.facts, { offset: now.start - known.told.start, lines: now.line - known.told.line })
      : tell();
    this.#known.set(document, { told: now, facts });
    return facts;
  }
}

function isForTheSame(told: ToldFor, now: ToldFor): boolean {
  return told.uri === now.uri && told.kinds === now.kinds && told.isSealed === now.isSealed;
}

type Move = { readonly offset: number; readonly lines: number };

/** The same facts at other places. */
function moved<Data>(data: Data, by: Move): Data {
  return by.offset === 0 && by.lines === 0 ? data : (movedData(data, by) as Data);
}

function movedData(data: unknown, by: Move): unknown {
  if (Array.isArray(data)) return data.map(item => movedData(item, by));
  if (typeof data !== 'object' || data === null) return data;
  if (isPlace(data)) return movedPlace(data, by);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, movedData(value, by)]));
}

function movedPlace<At extends DeclaredAt>(at: At, { offset, lines }: Move): At {
  const down = ({ line, character }: LinePosition): LinePosition => ({ line: line + lines, character });
  return {
    ...at,
    span: { start: at.span.start + offset, end: at.span.end + offset },
    range: { start: down(at.range.start), end: down(at.range.end) },
  };
}
