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
  find(document: YamlDocument, now: ToldFor, tell: () => KnownFacts): KnownFacts {
    const known = this.#known.get(document);
    if (known !== undefined && isForTheSame(known, now)) {
      if (known.facts === undefined) return undefined;
      const line = now.lineOf();
      const move = { offset: now.start - known.start, lines: line - known.line };
      if (move.offset === 0 && move.lines === 0) return known.facts;
      const placed = known.placed ?? placedIn(known.facts);
      const facts = movedFacts(known.facts, placed, move);
      this.#known.set(document, { ...toldFor(now, line, facts), placed });
      return facts;
    }
    const facts = tell();
    this.#known.set(document, toldFor(now, facts === undefined ? 0 : now.lineOf(), facts));
    return facts;
  }
}

type KnownFacts = DocumentFacts | undefined;

/** The facts that have places. */
type Placed = readonly (keyof DocumentFacts)[];

/** Cached facts. They hold no function of a file, which would keep the whole file in memory. */
type Told = Omit<ToldFor, 'lineOf'> & { readonly line: number; readonly facts: KnownFacts; readonly placed?: Placed };

function toldFor({ uri, kinds, start, isSealed }: ToldFor, line: number, facts: KnownFacts): Told {
  return { uri, kinds, start, isSealed, line, facts };
}

function isForTheSame(told: Told, now: ToldFor): boolean {
  return told.uri === now.uri && told.kinds === now.kinds && told.isSealed === now.isSealed;
}

type Move = { readonly offset: number; readonly lines: number };

function placedIn(facts: DocumentFacts): Placed {
  const any: Move = { offset: 1, lines: 1 };
  const parts = Object.keys(facts) as (keyof DocumentFacts)[];
  return parts.filter(part => movedData(facts[part], any) !== facts[part]);
}

/** The same facts at other places. */
function movedFacts(facts: DocumentFacts, placed: Placed, by: Move): DocumentFacts {
  if (placed.length === 0) return facts;
  return { ...facts, ...Object.fromEntries(placed.map(part => [part, movedData(facts[part], by)])) };
}

/** What holds no place is the same object as before. */
function movedData(data: unknown, by: Move): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return movedItems(data, by);
  if (isPlace(data)) return movedPlace(data, by);
  let copy: Record<string, unknown> | undefined;
  const parts = data as Readonly<Record<string, unknown>>;
  for (const key in parts) {
    const moved = movedData(parts[key], by);
    if (moved === parts[key]) continue;
    copy ??= { ...parts };
    copy[key] = moved;
  }
  return copy ?? data;
}

function movedItems(items: readonly unknown[], by: Move): readonly unknown[] {
  const moved = items.map(item => movedData(item, by));
  return moved.some((item, at) => item !== items[at]) ? moved : items;
}

function movedPlace<At extends DeclaredAt>(at: At, { offset, lines }: Move): At {
  const down = ({ line, character }: LinePosition): LinePosition => ({ line: line + lines, character });
  return {
    ...at,
    span: { start: at.span.start + offset, end: at.span.end + offset },
    range: { start: down(at.range.start), end: down(at.range.end) },
  };
}
