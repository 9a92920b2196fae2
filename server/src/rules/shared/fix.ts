import { type EditList, joinEdits } from '../../text/edit.ts';
import type { Patch } from '../../yaml/edit/edits.ts';
import type { FixContext, ReportedFix } from '../rule.ts';

type About = Omit<ReportedFix, 'edits'>;

/** A fix with these edits; none if they cannot be made. */
export function fix(about: About, patch: Patch): readonly ReportedFix[] {
  return fixWithList(about, patch && joinEdits(patch));
}

/** The same with a list that other fixes may share, which is not joined anew for each. */
export function fixWithList(about: About, edits: EditList | undefined): readonly ReportedFix[] {
  return edits === undefined ? [] : [{ ...about, edits }];
}

/** A fix that needs a time zone, and has no edits before; none if they could not be made for any zone. */
export function fixThatAsks(
  about: Omit<About, 'asks'>,
  patchFor: (zone: string) => Patch,
  answers: FixContext['answers'],
): readonly ReportedFix[] {
  const patch = patchFor(answers?.timeZone ?? 'UTC');
  return fix({ ...about, asks: 'timeZone' }, patch && (answers?.timeZone === undefined ? [] : patch));
}
