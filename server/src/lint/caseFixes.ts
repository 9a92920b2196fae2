import type { Answers } from '../protocol/requests.ts';
import type { FixContext, Report, ReportedFix } from '../rules/rule.ts';
import { contains, type Span } from '../text/span.ts';
import type { FoundInCases, ObjectFound, RuleReport } from './lintDocument.ts';

/**
 * What puts a report right, the preferred fix first: only what is right wherever its object is applied, and in each case
 * of a templated one.
 */
export function reportedFixes(found: RuleReport, asked: FixContext): readonly ReportedFix[] {
  const fixes = fixesIn(found, asked);
  const isInOneCase = !('context' in found) || (found.cases === undefined && found.others === undefined);
  if (isInOneCase || fixes.every(fix => !isWaiting(fix, asked))) return fixes;
  // It has no edits yet that could be wrong in a case, so it is tried with an answer.
  const tried = fixesIn(found, { ...asked, answers: { ...anyAnswers, ...asked.answers } });
  return fixes.filter(fix => !isWaiting(fix, asked) || tried.some(({ id }) => id === fix.id));
}

/** Whether a fix needs an answer that is not given yet. */
function isWaiting({ asks }: ReportedFix, { answers }: FixContext): boolean {
  return asks !== undefined && answers?.[asks] === undefined;
}

const anyAnswers: Required<Answers> = { timeZone: 'Asia/Shanghai', namespace: 'default' };

function fixesIn(found: RuleReport, asked: FixContext): readonly ReportedFix[] {
  const { report } = found;
  if (!('context' in found)) return found.rule.fixes(report);
  if (found.isInText || found.isByDefault) return [];
  const offered = offeredWhereApplied(found, asked);
  const { cases } = found;
  if (cases === undefined || offered.length === 0) return offered;
  if (cases.isConditional) return offered.filter(fix => staysIn(fix, report.span));
  const others = cases.others.map(other => offeredWhereApplied(other, asked));
  return offered.filter(
    fix => isOutside(fix, cases) && others.every(fixes => fixes.some(other => isSameFix(fix, other))),
  );
}

function offeredWhereApplied(
  { rule, report, context, others = [] }: ObjectFound & { readonly report: Report },
  asked: FixContext,
): readonly ReportedFix[] {
  const elsewhere = others.map(other => rule.fixes(report, other, asked));
  return rule
    .fixes(report, context, asked)
    .filter(fix => elsewhere.every(fixes => fixes.some(other => isSameFix(fix, other))));
}

function isSameFix(a: ReportedFix, b: ReportedFix): boolean {
  return a.id === b.id && JSON.stringify([a.edits, a.elsewhere]) === JSON.stringify([b.edits, b.elsewhere]);
}

/** Whether it changes nothing in an arm in which the finding does not stand. */
function isOutside({ edits }: ReportedFix, { arms }: FoundInCases): boolean {
  return edits.every(({ span }) => arms.every(arm => span.start < arm.start || span.end > arm.end));
}

/** Whether it changes what the finding is about and nothing else, which other cases may not have. */
function staysIn({ edits, elsewhere = [] }: ReportedFix, span: Span): boolean {
  return elsewhere.length === 0 && edits.every(edit => contains(span, edit.span));
}
