import { type EditList, spansAfter } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import type { Chosen } from './takeApart.ts';

/** The fixes that were made together, and their edits of the text before them. */
export type Round = { readonly taken: readonly Chosen[]; readonly edits: EditList };

/** A fix that was made, and its edits by their places in the list of all; an edit may be that of several fixes. */
export type Made = Chosen & { readonly edits: readonly number[] };

/** The fixes of all rounds, by what became of their edits, in steps of one fix. */
export function* madeBy(all: EditList, rounds: readonly Round[]): Steps<readonly Made[]> {
  const results = spansAfter(all);
  const steps = rounds.map(({ edits }) => ({ edits, after: spansAfter(edits) }));
  const made: Made[] = [];
  for (const [round, { taken }] of rounds.entries()) {
    for (const chosen of taken) {
      yield;
      const own = chosen.fix.edits[0]?.edits ?? [];
      const ends = own.map(({ span }) => steps.slice(round).reduce(follow, span));
      const edits = [...results.entries()].filter(([, result]) => ends.some(end => touches(end, result)));
      made.push({ ...chosen, edits: edits.map(([place]) => place) });
    }
  }
  return made;
}

/** Edits, and the span of each in the text after them. */
type Step = { readonly edits: EditList; readonly after: readonly Span[] };

/** The span that a span has after edits; those that touch it become part of it. */
function follow(span: Span, { edits, after }: Step): Span {
  let { start, end } = span;
  for (const [place, edit] of edits.entries()) {
    const result = after[place];
    if (result === undefined || edit.span.start > span.end) break;
    const shift = result.end - edit.span.end;
    end = Math.max(span.end + shift, result.end);
    start = edit.span.end < span.start ? span.start + shift : Math.min(start, result.start);
  }
  return { start, end };
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
