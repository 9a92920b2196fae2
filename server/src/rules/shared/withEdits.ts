import { joinEdits } from '../../text/edit.ts';
import type { Patch } from '../../yaml/edit/edits.ts';
import type { ReportedFix } from '../rule.ts';

/** A fix with the edits of a patch; undefined where there are none that can be made. */
export function withEdits(fix: Omit<ReportedFix, 'edits'>, patch: Patch): ReportedFix | undefined {
  const edits = patch && joinEdits(patch);
  return edits && { ...fix, edits };
}

/** The fixes among these that can be made. */
export function made(...fixes: readonly (ReportedFix | undefined)[]): readonly ReportedFix[] {
  return fixes.filter(fix => fix !== undefined);
}
