import { type Span, shift } from './span.ts';

/** Replaces the text of `span` by `text`; an insertion has an empty span. */
export type Edit = {
  readonly span: Span;
  readonly text: string;
  /**
   * Separates its text from that of another edit of the same span, as a comma separates entries. Two equal separators
   * become one. If absent, two texts stand side by side.
   */
  readonly between?: string;
};

/** Edits that are disjoint and sorted by their start; no two have the same start. */
export type EditList = readonly Edit[];

/**
 * Sorts edits and joins insertions at one offset, in the given order. Undefined if two of them overlap: such edits have
 * no meaning together.
 */
export function joinEdits(edits: readonly Edit[]): EditList | undefined {
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || length(a.edit) - length(b.edit) || a.order - b.order)
    .map(({ edit }) => edit);
  const joined: Edit[] = [];
  for (const edit of sorted) {
    const last = joined.at(-1);
    if (last === undefined || last.span.end < edit.span.start) joined.push(edit);
    else if (areBeside(last, edit)) {
      if (last.text !== edit.text) joined[joined.length - 1] = { ...last, text: last.text + edit.between + edit.text };
    } else if (last.span.start === last.span.end && last.span.start === edit.span.start) {
      joined[joined.length - 1] = { span: edit.span, text: last.text + edit.text };
    } else if (last.span.end === edit.span.start && last.span.start < last.span.end) {
      joined[joined.length - 1] = { span: { start: last.span.start, end: edit.span.end }, text: last.text + edit.text };
    } else return undefined;
  }
  return joined;
}

function areBeside(one: Edit, other: Edit): boolean {
  const isSameSpan = one.span.start === other.span.start && one.span.end === other.span.end;
  return isSameSpan && one.between !== undefined && other.between !== undefined;
}

/** The text after the edits. */
export function applyEdits(text: string, edits: EditList): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.span.start), edit.text);
    at = edit.span.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** The same edits for a text that begins `by` code units further on. */
export function shiftEdits(edits: EditList, by: number): EditList {
  return edits.map(edit => ({ span: shift(edit.span, by), text: edit.text }));
}

/**
 * The edit list that has the effect of `first`, and then `second` on its result, on the first text. `second` has
 * offsets into the text after `first`.
 */
export function composeEdits(first: EditList, second: EditList): EditList {
  const composed: Edit[] = [];
  // A run of edits that touch one another in the middle text becomes one edit of the first text.
  const inMiddle = spansAfter(first);
  let f = 0;
  let s = 0;
  let delta = 0; // middle offset minus first-text offset, before edit f
  while (f < first.length || s < second.length) {
    const run = { start: Number.POSITIVE_INFINITY, end: Number.NEGATIVE_INFINITY };
    const firstOfRun = f;
    const secondOfRun = s;
    const deltaAtStart = delta;
    for (;;) {
      const middle = inMiddle[f];
      const later = second[s];
      const next =
        middle === undefined
          ? later?.span
          : later === undefined || middle.start <= later.span.start
            ? middle
            : later.span;
      if (next === undefined || (run.end !== Number.NEGATIVE_INFINITY && next.start > run.end)) break;
      run.start = Math.min(run.start, next.start);
      run.end = Math.max(run.end, next.end);
      const edit = first[f];
      if (next === middle && edit !== undefined) {
        delta += edit.text.length - length(edit);
        f++;
      } else s++;
    }
    composed.push(
      composeRun(
        first.slice(firstOfRun, f),
        second.slice(secondOfRun, s),
        run,
        deltaAtStart,
        delta,
        inMiddle,
        firstOfRun,
      ),
    );
  }
  return joinEdits(composed) ?? [];
}

function composeRun(
  first: EditList,
  second: EditList,
  run: Span,
  deltaAtStart: number,
  deltaAtEnd: number,
  inMiddle: readonly Span[],
  firstIndex: number,
): Edit {
  // The text of a middle run is known only inside the first edits; the text between them is never part of a run, for a
  // run joins only edits that touch, or that the second edits delete.
  const pieces: string[] = [];
  let at = run.start;
  const known = (upTo: number): void => {
    first.forEach((edit, index) => {
      const span = inMiddle[firstIndex + index];
      if (span === undefined) return;
      const from = Math.max(at, span.start);
      const to = Math.min(upTo, span.end);
      if (from < to) pieces.push(edit.text.slice(from - span.start, to - span.start));
    });
    at = Math.max(at, upTo);
  };
  for (const edit of second) {
    known(edit.span.start);
    pieces.push(edit.text);
    at = Math.max(at, edit.span.end);
  }
  known(run.end);
  return { span: { start: run.start - deltaAtStart, end: run.end - deltaAtEnd }, text: pieces.join('') };
}

/** The span of each edit in the text after all of them. */
export function spansAfter(first: EditList): readonly Span[] {
  let delta = 0;
  return first.map(edit => {
    const start = edit.span.start + delta;
    delta += edit.text.length - length(edit);
    return { start, end: start + edit.text.length };
  });
}

function length(edit: Edit): number {
  return edit.span.end - edit.span.start;
}
