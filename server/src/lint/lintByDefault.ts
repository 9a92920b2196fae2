import { ofAccounts, ofZones, originsIn, printedIn } from '../charts/evaluate/origins.ts';
import type { Resolved } from '../charts/evaluate/output.ts';
import type { Origin } from '../charts/values/value.ts';
import { bothMessages } from '../messages/bothMessages.ts';
import type { Rule } from '../rules/rule.ts';
import { overlaps, type Span, shift } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import type { Unchecked } from './checked.ts';
import { lintCases } from './lintCases.ts';
import type { FileContext, ObjectFound, RuleReport } from './lintDocument.ts';
import type { LintMemo } from './memo/lintMemo.ts';
import { decidedBy, holdsByDefault } from './messages.ts';

/** A finding in a template with the default values of its chart, with offsets into the file. */
type FoundByDefault = ObjectFound & Pick<RuleReport, 'report' | 'resource'> & { readonly from: readonly Origin[] };

/** The findings that a template of a chart has with the default values; none in any other file. */
export function* lintByDefault(
  input: Unchecked,
  active: readonly Rule[],
  context: FileContext,
  memo: LintMemo,
): Steps<readonly FoundByDefault[]> {
  const { uri, file, cluster, settings } = input;
  const chart = cluster.chartSources.contextOf(uri);
  if (chart === undefined) return [];
  const read = yield* memo.rendered.find(uri, file.text, chart, settings.kinds);
  if (read === undefined) return [];
  const found: FoundByDefault[] = [];
  for (const { span, document } of read.file.documents) {
    // What is no YAML with these values may be read otherwise than Helm does.
    if (document === undefined || document.errorAt !== undefined) continue;
    const sourceOf = (inner: Span) => read.rendered.sourceOf(shift(inner, span.start));
    for (const one of memo.find(document, input, () => lintCases(document, active, context))) {
      // What else would have to be so is not known.
      if (!('context' in one) || one.cases?.isConditional === true) continue;
      const from = originsFor(one, span.start, read.rendered.resolved);
      found.push({ ...one, resource: sourceOf(one.resource), from, report: inSource(one.report, uri, sourceOf) });
    }
    yield;
  }
  return found;
}

/**
 * The findings in a document of a template, with those that the default values add: a finding that they alone give is
 * information, and one that holds under a condition has the values of the condition as related places.
 */
export function withDefaults(
  found: readonly RuleReport[],
  byDefault: readonly FoundByDefault[],
  document: Span,
): readonly RuleReport[] {
  const own = byDefault.filter(({ report }) => document.start <= report.span.start && report.span.start < document.end);
  if (own.length === 0) return found;
  const result = [...found];
  for (const one of own) {
    const { from, report, resource, ...what } = one;
    const span = shift(report.span, -document.start);
    const related = from.map(({ path, shown, at }) => ({ at, message: decidedBy({ path, shown: shown ?? null }) }));
    const part = shift(report.part ?? resource, -document.start);
    const at = found.findIndex(
      other => other.rule === one.rule && isSamePlace(other, { span, part: report.part && part }),
    );
    const known = result[at];
    if (known === undefined) {
      const message = bothMessages(report.message, holdsByDefault());
      result.push({
        ...what,
        isByDefault: true,
        resource: shift(resource, -document.start),
        report: {
          ...report,
          span,
          severity: 'information',
          message,
          part,
          related: [...(report.related ?? []), ...related],
        },
      });
    } else if ('cases' in known && known.cases?.isConditional === true) {
      const all = [...(known.report.related ?? []), ...related];
      result[at] = { ...known, report: { ...known.report, related: all } };
    }
  }
  return result;
}

/** Whether two reports are of one place, or of one part of an object: a name has another place than what prints it. */
function isSamePlace(
  { report }: RuleReport,
  { span, part }: { readonly span: Span; readonly part: Span | undefined },
): boolean {
  return (
    overlaps(report.span, span) || (part !== undefined && report.part !== undefined && overlaps(report.part, part))
  );
}

/** A report with offsets into the file of the template. */
function inSource(report: RuleReport['report'], uri: string, sourceOf: (span: Span) => Span): RuleReport['report'] {
  const { related, part } = report;
  return {
    ...report,
    span: sourceOf(report.span),
    ...(part === undefined ? {} : { part: sourceOf(part) }),
    ...(related === undefined
      ? {}
      : {
          related: related.map(({ at, message }) => ({ at: 'uri' in at ? at : { uri, span: sourceOf(at) }, message })),
        }),
  };
}

/**
 * The values that decided a finding in what a template prints: the value that is printed in its place, else those that
 * could have supplied what is absent. `start` is that of the document in what is printed.
 */
function originsFor(
  { rule, report, resource }: RuleReport,
  start: number,
  resolved: readonly Resolved[],
): readonly Origin[] {
  const { from = [] } = printedIn(shift(report.span, start), resolved) ?? {};
  if (from.length > 0) return from;
  const mayMatter = /service-account/.test(rule.id) ? ofAccounts : ofZones;
  const near = [report.part ?? resource, resource].map(span => originsIn(shift(span, start), resolved, mayMatter));
  return near.find(origins => origins.length > 0) ?? [];
}
