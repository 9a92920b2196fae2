import type { Answers } from '../../protocol/fixRequests.ts';
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

/** An answer to each question with which any edit can be made that can be made at all. */
const examples: Required<Answers> = { timeZone: 'UTC', namespace: 'default' };

/** A fix that needs an answer, and has no edits before; none if they could not be made for any answer. */
export function fixThatAsks(
  about: About & { readonly asks: keyof Answers },
  editsFor: (answer: string) => Edits,
  answers: FixContext['answers'],
): readonly ReportedFix[] {
  const answer = answers?.[about.asks];
  const edits = editsFor(answer ?? examples[about.asks]);
  return fix(about, edits && (answer === undefined ? [] : edits));
}
