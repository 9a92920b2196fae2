import { type ChartUse, usesIn } from '../charts/syntax/uses.ts';
import type { TreeAt } from '../charts/values/valueTree.ts';
import type { LinePosition } from '../text/lines.ts';
import { shift } from '../text/span.ts';
import type { DocumentSlot, YamlFile } from '../yaml/read/file.ts';

/** A place of a template that names a value or a helper of its chart. */
export type ChartUseFact = Pick<ChartUse, 'of' | 'name'> & { readonly at: TreeAt };

/** The uses in one document of a template, with places that begin with it. */
export type ChartUsesFact = {
  readonly from: { readonly offset: number; readonly line: number; readonly isPlace: true };
  readonly uses: readonly ChartUseFact[];
};

/** The values and helpers that a template names, document by document; absent if it names none. */
export function chartUsesIn(file: YamlFile, memo: UsesMemo = new Map()): { readonly chart?: readonly ChartUsesFact[] } {
  const chart = file.documents.flatMap((slot): readonly ChartUsesFact[] => {
    const { start } = slot.span;
    const uses = memo.get(slot.key) ?? usesInSlot(slot, file);
    memo.set(slot.key, uses);
    if (uses.length === 0) return [];
    return [{ from: { offset: start, line: file.lines.positionAt(start).line, isPlace: true }, uses }];
  });
  return chart.length === 0 ? {} : { chart };
}

/** Caches the uses in documents by their keys. */
export type UsesMemo = {
  readonly get: (key: object) => readonly ChartUseFact[] | undefined;
  readonly set: (key: object, uses: readonly ChartUseFact[]) => unknown;
};

function usesInSlot({ span, document }: DocumentSlot, { text, lines }: YamlFile): readonly ChartUseFact[] {
  const { start, end } = span;
  const positionAt = movedPositions(-lines.positionAt(start).line);
  // A name that was cut from it would keep the whole text in memory.
  const own = ` ${text.slice(start, end)}`.slice(1);
  const actions = document?.template?.masked.actions.map(action => action.span);
  return usesIn(own, actions).map(({ of, name, span }) => {
    const range = {
      start: positionAt(lines.positionAt(start + span.start)),
      end: positionAt(lines.positionAt(start + span.end)),
    };
    return { of, name, at: { span, range, isPlace: true } };
  });
}

/** The uses of one value or helper, with places in the file. */
export function usesNamed(chart: readonly ChartUsesFact[], of: ChartUse['of'], name: string): readonly TreeAt[] {
  return chart.flatMap(({ from, uses }) => {
    const positionAt = movedPositions(from.line);
    return uses
      .filter(use => use.of === of && use.name === name)
      .map(({ at: { span, range, isPlace } }) => ({
        span: shift(span, from.offset),
        range: { start: positionAt(range.start), end: positionAt(range.end) },
        isPlace,
      }));
  });
}

function movedPositions(lines: number): (position: LinePosition) => LinePosition {
  return ({ line, character }) => ({ line: line + lines, character });
}
