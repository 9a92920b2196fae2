import type { DocumentSlot, PartSpan, Split, YamlFile } from './file.ts';

/** A text in parts, of which so many at both ends are documents of its last version with the same text. */
export type SplitAgain = {
  /** The kept documents before and behind the stretch that is cut anew; the latter at their present places. */
  readonly head: readonly DocumentSlot[];
  readonly tail: readonly DocumentSlot[];
  /** The parts of the stretch between these, and what stood there before. */
  readonly spans: readonly PartSpan[];
  readonly old: readonly DocumentSlot[];
};

/**
 * Cuts the next version of a text as `split` cuts it, but only around what has changed: where a document begins depends
 * on the documents beside it and on none further away.
 */
export function splitAgain(text: string, split: Split, previous: YamlFile): SplitAgain {
  const old = previous.documents;
  const move = text.length - previous.text.length;
  const first = firstToCut(text, previous);
  const behind = firstBehind(text, previous, first);
  const start = first === 0 ? 0 : (old[first]?.span.start ?? 0);
  const end = behind === old.length ? text.length : (old[behind]?.span.start ?? 0) + move;
  const isAll = start === 0 && end === text.length;
  const spans = isAll ? split(text, true) : split(text.slice(start, end), false);
  return {
    head: old.slice(0, first),
    tail: movedBy(move, old.slice(behind)),
    spans: start === 0 ? spans : spans.map(span => moved(span, start)),
    old: old.slice(first, behind),
  };
}

/**
 * The index of a document that begins where it began. Its own text and the start of the next one decide that, so both
 * are the same.
 */
function firstToCut(text: string, previous: YamlFile): number {
  const old = previous.documents;
  let same = 0;
  while (same < old.length && isSame(text, 0, old[same], previous)) same++;
  let first = Math.max(0, same - 2);
  while (first > 0 && !isWhole(old[first - 1]) && !isWhole(old[first])) first--;
  // Only at the start of a stream, a byte order mark is no character of its line.
  return text.charCodeAt(old[first]?.span.start ?? 0) === byteOrderMark ? 0 : first;
}

/**
 * The index of the first document behind what is cut. The one before it, which begins a line since that before it is the
 * same too, has its own marker or content in whatever it follows: so the next marker ends it.
 */
function firstBehind(text: string, previous: YamlFile, first: number): number {
  const old = previous.documents;
  const move = text.length - previous.text.length;
  const from = old[first]?.span.start ?? 0;
  const isKept = (slot: DocumentSlot | undefined) =>
    slot !== undefined && slot.span.start + Math.min(0, move) >= from && isSame(text, move, slot, previous);
  let same = old.length;
  while (same > first && isKept(old[same - 1])) same--;
  let behind = Math.min(old.length, same + 2);
  while (behind < old.length && !(isWhole(old[behind - 1]) && isWhole(old[behind - 2]))) behind++;
  return behind;
}

function isSame(text: string, move: number, slot: DocumentSlot | undefined, previous: YamlFile): boolean {
  if (slot === undefined) return false;
  const { start, end } = slot.span;
  return end + move <= text.length && text.slice(start + move, end + move) === previous.text.slice(start, end);
}

function isWhole(slot: DocumentSlot | undefined): boolean {
  return slot !== undefined && slot.span.part === undefined;
}

function movedBy(move: number, slots: readonly DocumentSlot[]): readonly DocumentSlot[] {
  return move === 0 ? slots : slots.map(({ span, document }) => ({ span: moved(span, move), document }));
}

function moved({ start, end, part }: PartSpan, by: number): PartSpan {
  return part === undefined ? { start: start + by, end: end + by } : { start: start + by, end: end + by, part };
}

const byteOrderMark = 0xfeff;
