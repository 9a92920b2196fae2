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
  /** The line of its start: only what has facts needs it. */
  readonly lineOf: () => number;
  readonly isSealed: boolean;
};

/**
 * Caches the facts of documents, so that a key typed in one does not read the hundred others of its file. An unchanged
 * document is the same object; its facts are dropped with it.
 */
export class FactsMemo {
  readonly #known = new WeakMap<YamlDocument, Told>();

  /** The cached facts if they still hold, moved to the document's present place; else the result of `tell`. */
  find(document: YamlDocument, now: ToldFor, tell: () => Found): Found {
    const known = this.#known.get(document);
    if (known !== undefined && isForTheSame(known, now)) {
      if (known.facts === undefined) return undefined;
      const line = now.lineOf();
      const facts = moved(known.facts, { offset: now.start - known.start, lines: line - known.line });
      if (facts !== known.facts) this.#known.set(document, toldFor(now, line, facts));
      return facts;
    }
    const facts = tell();
    this.#known.set(document, toldFor(now, facts === undefined ? 0 : now.lineOf(), facts));
    return facts;
  }
}

type Found = DocumentFacts | undefined;

/** It keeps no function of a file, which would keep the whole file. */
type Told = Omit<ToldFor, 'lineOf'> & { readonly line: number; readonly facts: Found };

function toldFor({ uri, kinds, start, isSealed }: ToldFor, line: number, facts: Found): Told {
  return { uri, kinds, start, isSealed, line, facts };
}

function isForTheSame(told: Told, now: ToldFor): boolean {
  return told.uri === now.uri && told.kinds === now.kinds && told.isSealed === now.isSealed;
}

type Move = { readonly offset: number; readonly lines: number };

/** The same facts at other places. */
function moved<Data>(data: Data, by: Move): Data {
  return by.offset === 0 && by.lines === 0 ? data : (movedData(data, by) as Data);
}

function movedData(data: unknown, by: Move): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.length === 0 ? data : data.map(item => movedData(item, by));
  if (isPlace(data)) return movedPlace(data, by);
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) copy[key] = movedData(value, by);
  return copy;
}

function movedPlace<At extends DeclaredAt>(at: At, { offset, lines }: Move): At {
  const down = ({ line, character }: LinePosition): LinePosition => ({ line: line + lines, character });
  return {
    ...at,
    span: { start: at.span.start + offset, end: at.span.end + offset },
    range: { start: down(at.range.start), end: down(at.range.end) },
  };
}
