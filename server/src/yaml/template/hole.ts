import { overlaps, type Span } from '../../text/span.ts';

/**
 * A stretch of a document whose text is not known: a template action, or what is being typed.
 *
 * - `line`: stands alone on its lines; what it prints are lines of the collections that it stands in
 * - `value`: stands in the place of a whole value
 * - `part`: is a part of a scalar
 * - `word`: a bare word in the place of a key, as while a key is typed; may become any key that begins with it
 */
export type Hole = LineHole | { readonly kind: 'value' | 'part'; readonly span: Span } | WordHole;

/** A hole on lines of its own. It prints nothing if it is made of actions that do not. */
export type LineHole = { readonly kind: 'line'; readonly span: Span; readonly prints: readonly Print[] };

/** What an action prints: it reaches the collections whose column is `from` or more. */
export type Print = { readonly at: number; readonly from: number };

export type WordHole = { readonly kind: 'word'; readonly span: Span; readonly word: string };

/** Lines of which nothing is known: they may supply anything to every collection they stand in. */
export function unknownLines(span: Span): LineHole {
  return { kind: 'line', span, prints: [{ at: span.start, from: 0 }] };
}

/** The holes of a document, indexed by their places. */
export class Holes {
  readonly all: readonly Hole[];

  /** The holes must not overlap one another; their order does not matter. */
  constructor(holes: readonly Hole[]) {
    this.all = [...holes].sort((a, b) => a.span.start - b.span.start);
  }

  /** The holes that share a character with the span, or touch it if it is empty, in order. */
  touching(span: Span): readonly Hole[] {
    const touching: Hole[] = [];
    this.some(span, hole => {
      touching.push(hole);
      return false;
    });
    return touching;
  }

  /** Whether `isSo` holds for any of these; stops at the first. */
  some(span: Span, isSo: (hole: Hole) => boolean): boolean {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.span.end ?? 0) < span.start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < this.all.length; at++) {
      const hole = this.all[at];
      if (hole === undefined || hole.span.start > span.end) return false;
      if (overlaps(hole.span, span) && isSo(hole)) return true;
    }
    return false;
  }

  /** Whether any shares a character with the span, or touches it if it is empty. */
  touch(span: Span): boolean {
    return this.some(span, () => true);
  }
}

/** The holes of a document that is wholly known, as most are. */
export const noHoles = new Holes([]);

/** Whether a hole may be a value by itself, or a part of one. */
export function supplies(hole: Hole): boolean {
  return hole.kind === 'line' ? hole.prints.length > 0 : hole.kind !== 'part';
}
