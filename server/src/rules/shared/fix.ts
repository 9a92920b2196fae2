import { type EditList, joinEdits } from '../../text/edit.ts';
import type { Edits } from '../../yaml/edit/edits.ts';
import type { FixContext, ReportedFix } from '../rule.ts';

type About = Omit<ReportedFix, 'edits'>;

/** A fix with these edits; none if they cannot be made. */
export function fix(about: About, edits: Edits): readonly ReportedFix[] {
  return fixWithList(about, edits && joinEdits(edits));
}

/** The same with a list that other fixes may share, which is not joined anew for each. */
export function fixWithList(about: About, edits: EditList | undefined): readonly ReportedFix[] {
  return edits === undefined ? [] : [{ ...about, edits }];
}

/** A fix that needs a time zone, and has no edits before; none if they could not be made for any zone. */
export function fixThatAsks(
  about: Omit<About, 'asks'>,
  editsFor: (zone: string) => Edits,
  answers: FixContext['answers'],
): readonly ReportedFix[] {
  const edits = editsFor(answers?.timeZone ?? 'UTC');
  return fix({ ...about, asks: 'timeZone' }, edits && (answers?.timeZone === undefined ? [] : edits));
}
