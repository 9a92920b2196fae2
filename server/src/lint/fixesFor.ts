import { casesOf } from '../cases/object/case.ts';
import type { Answers } from '../protocol/fixRequests.ts';
import type { FixContext, Report, ReportedFix, RuleCase } from '../rules/rule.ts';
import { shiftEdits } from '../text/edit.ts';
import { contains, type Span } from '../text/span.ts';
import type { Finding, Fix } from './finding.ts';
import { type FoundInCases, type ObjectFound, type RuleReport, ruleCaseOf } from './lintDocument.ts';

/**
 * The fixes of a finding that are the same in all cases of its object, the preferred one first; none in a file that sops
 * has signed.
 */
export function fixesFor({ of: { found, uri, isSealed, start, cases } }: Finding, asked: FixContext): readonly Fix[] {
  return isSealed ? [] : reportedFixes(cases.of(found), asked).map(fix => toFix(fix, uri, start));
}

/** Edits are joined when they are requested: a fix of a whole pod may have thousands. */
function toFix(fix: ReportedFix, uri: string, start: number): Fix {
  let edits: Fix['edits'] | undefined;
  return {
    id: fix.id,
    title: fix.title,
    ...(fix.detail === undefined ? {} : { detail: fix.detail }),
    safe: fix.safe,
    ...(fix.asks === undefined ? {} : { asks: fix.asks }),
    ...(fix.isChoice === undefined ? {} : { isChoice: fix.isChoice }),
    ...(fix.isForAll === undefined ? {} : { isForAll: fix.isForAll }),
    ...(fix.isWide === undefined ? {} : { isWide: fix.isWide }),
    ...(fix.creates === undefined ? {} : { creates: fix.creates }),
    get edits() {
      edits ??= editsOf(fix, uri, start);
      return edits;
    },
  };
}

function editsOf(fix: ReportedFix, uri: string, start: number): Fix['edits'] {
  const own = fix.edits.length === 0 ? [] : [{ uri, edits: shiftEdits(fix.edits, start) }];
  const elsewhere = (fix.elsewhere ?? []).map(({ at, text }) => ({
    uri: at.uri,
    span: at.span,
    range: at.range,
    text,
  }));
  const others = [...new Set(elsewhere.map(edit => edit.uri))];
  return [...own, ...others.map(other => ({ uri: other, edits: elsewhere.filter(edit => edit.uri === other) }))];
}

/**
 * The fixes of a report, the preferred one first: only those that are right wherever its object is applied, and in each
 * case of a templated one.
 */
function reportedFixes(found: RuleReport, asked: FixContext): readonly ReportedFix[] {
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
  found: ObjectFound & { readonly report: Report },
  asked: FixContext,
): readonly ReportedFix[] {
  const { rule, report, context } = found;
  const elsewhere = othersOf(found).map(other => rule.fixes(report, other, asked));
  return rule
    .fixes(report, context, asked)
    .filter(fix => elsewhere.every(fixes => fixes.some(other => isSameFix(fix, other))));
}

function othersOf({ context, others = [] }: ObjectFound): readonly RuleCase[] {
  if (others !== 'of object') return others;
  const { object, at, cluster, when, zones, settings, isStaticPath, known } = context;
  return known.answer(othersOf, context, () =>
    casesOf(object, at.uri, cluster.cluster, settings.kinds)
      .filter(other => String(other.when) !== String(when))
      .map(other => ruleCaseOf(other, { zones, settings, isStaticPath, known })),
  );
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
