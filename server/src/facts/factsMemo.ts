import type { Kinds } from '../kubernetes/objects/kinds.ts';
import type { LinePosition, LineTable } from '../text/lines.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import type { FilledFacts } from './documentFacts.ts';
import { type DeclaredAt, isPlace } from './facts.ts';

/** What the facts of a document depend on besides its text and its start in the file. */
export type ToldFor = OfFile & { readonly lines: LineTable };

type OfFile = { readonly uri: string; readonly kinds: Kinds; readonly isSealed: boolean };

/**
 * Caches the facts of documents, so that a key typed in one does not read the hundred others of its file. An unchanged
 * document is the same object; its facts are dropped with it.
 */
export class FactsMemo {
  readonly #known = new WeakMap<YamlDocument, Told>();

  /** The cached facts if they still hold, moved to where the document begins now; else the result of `tell`. */
  find(document: YamlDocument, start: number, now: ToldFor, tell: () => KnownFacts): KnownFacts {
    const known = this.#known.get(document);
    if (known !== undefined && isForTheSame(known, now)) {
      // Only what has facts needs a line.
      if (known.facts !== undefined) moveTo(start, now.lines.positionAt(start).line, known);
      return known.facts;
    }
    const { uri, kinds, isSealed } = now;
    const facts = tell();
    const line = facts === undefined ? 0 : now.lines.positionAt(start).line;
    this.#known.set(document, { uri, kinds, isSealed, start, line, facts });
    return facts;
  }
}

type KnownFacts = FilledFacts | undefined;

/** The facts that have places. */
type Placed = readonly (keyof FilledFacts)[];

/** What moves is written over: at a key, thousands of documents do. */
type Told = OfFile & {
  start: number;
  line: number;
  facts: KnownFacts;
  placed?: Placed;
};

function isForTheSame(told: Told, now: OfFile): boolean {
  return told.uri === now.uri && told.kinds === now.kinds && told.isSealed === now.isSealed;
}

function moveTo(start: number, line: number, told: Told): void {
  const move = { offset: start - told.start, lines: line - told.line };
  if (told.facts === undefined || (move.offset === 0 && move.lines === 0)) return;
  told.placed ??= placedIn(told.facts);
  told.facts = movedFacts(told.facts, told.placed, move);
  told.start = start;
  told.line = line;
}

type Move = { readonly offset: number; readonly lines: number };

function placedIn(facts: FilledFacts): Placed {
  const any: Move = { offset: 1, lines: 1 };
  const parts = Object.keys(facts) as (keyof FilledFacts)[];
  return parts.filter(part => movedData(facts[part], any) !== facts[part]);
}

/** The same facts at other places. */
function movedFacts(facts: FilledFacts, placed: Placed, by: Move): FilledFacts {
  if (placed.length === 0) return facts;
  const moved: Record<string, unknown> = { ...facts };
  for (const part of placed) moved[part] = movedData(facts[part], by);
  return moved;
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
