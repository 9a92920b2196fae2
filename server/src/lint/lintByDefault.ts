import { ofAccounts, ofZones, originsIn, printedIn } from '../charts/evaluate/origins.ts';
import type { Rendered } from '../charts/evaluate/render.ts';
import type { Origin } from '../charts/values/value.ts';
import { bothMessages } from '../messages/bothMessages.ts';
import type { Report, Rule } from '../rules/rule.ts';
import { overlaps, type Span, shift } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import type { Unchecked } from './checked.ts';
import { lintCases } from './lintCases.ts';
import type { FileContext, ObjectFound, RuleReport } from './lintDocument.ts';
import type { FoundInPrinted } from './memo/defaultsMemo.ts';
import type { LintMemo } from './memo/lintMemo.ts';
import { decidedBy, holdsByDefault } from './messages.ts';

/** A finding in a document of a template with the default values of its chart, with offsets into the document. */
export type FoundByDefault = ObjectFound & Pick<RuleReport, 'report' | 'resource'> & { readonly printed: Printed };

/** The same finding in what a part of the template prints, and the start of its document there. */
type Printed = { readonly found: RuleReport; readonly start: number; readonly rendered: Rendered };

/** What is found in a template with the default values of its chart; undefined for any other file. */
export function* lintByDefault(
  input: Unchecked,
  active: readonly Rule[],
  context: FileContext,
  memo: LintMemo,
): Steps<DefaultFindings | undefined> {
  const { uri, file, cluster, settings } = input;
  const chart = cluster.chartSources.contextOf(uri);
  if (chart === undefined) return undefined;
  const parts = yield* memo.rendered.find(uri, file, chart, settings.kinds);
  if (parts === undefined) return undefined;
  const areApart = parts.length === file.documents.length;
  const all: FoundInPart[] = [];
  for (const [at, { start, rendered, file: printed }] of parts.entries()) {
    // A document without actions is what it is with any values.
    if (areApart && file.documents[at]?.document?.template === undefined) continue;
    const ofDocuments: FoundInPrinted[] = [];
    for (const { span, document } of printed.documents) {
      // What is no YAML with these values may be read otherwise than Helm does.
      if (document === undefined || document.errorAt !== undefined) continue;
      const { count } = memo;
      const found = memo.find(document, input, () => lintCases(document, active, context));
      ofDocuments.push({ start: span.start, found });
      if (memo.count > count) yield;
    }
    all.push({ start, found: memo.defaults.inPart(rendered, ofDocuments, () => foundIn(rendered, ofDocuments)) });
  }
  return new DefaultFindings(all, areApart, memo);
}

type FoundInPart = { readonly start: number; readonly found: readonly FoundByDefault[] };

/** The findings in what a part of a template prints, with offsets into the part. */
function foundIn(rendered: Rendered, printed: readonly FoundInPrinted[]): readonly FoundByDefault[] {
  return printed.flatMap(({ start, found }) => {
    const sourceOf = (inner: Span) => rendered.sourceOf(shift(inner, start));
    return found.flatMap((one): readonly FoundByDefault[] => {
      // What else would have to be so is not known.
      if (!('context' in one) || one.cases?.isConditional === true) return [];
      return [{ ...placedBy(one, sourceOf), printed: { found: one, start, rendered } }];
    });
  });
}

/** What the default values give in the documents of a template. */
export class DefaultFindings {
  readonly #memo: LintMemo;
  /** By the starts of the documents that were evaluated by themselves. */
  readonly #ofDocuments = new Map<number, readonly FoundByDefault[]>();
  /** Those in several documents that were evaluated as a whole, in the order of their places. */
  readonly #ofWhole: readonly FoundByDefault[];

  constructor(parts: readonly FoundInPart[], areApart: boolean, memo: LintMemo) {
    this.#memo = memo;
    for (const { start, found } of parts) if (found.length > 0) this.#ofDocuments.set(start, found);
    this.#ofWhole = areApart ? [] : (parts[0]?.found ?? []).toSorted((a, b) => startOf(a) - startOf(b));
  }

  /** What was found in the document there, with what they add. */
  with(found: readonly RuleReport[], document: Span): readonly RuleReport[] {
    const own = this.#ofWhole.length > 0 ? this.#between(document) : (this.#ofDocuments.get(document.start) ?? []);
    if (own.length === 0) return found;
    return this.#memo.defaults.together(found, own, () => withDefaults(found, own));
  }

  #between({ start, end }: Span): readonly FoundByDefault[] {
    const from = this.#countBefore(start);
    const own = this.#ofWhole.slice(from, Math.max(from, this.#countBefore(end)));
    return own.map(one => ({ ...placedBy(one, span => shift(span, -start)), printed: one.printed }));
  }

  #countBefore(offset: number): number {
    let [low, high] = [0, this.#ofWhole.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const one = this.#ofWhole[middle];
      if (one !== undefined && startOf(one) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function startOf({ report }: FoundByDefault): number {
  return report.span.start;
}

/**
 * The findings in a document of a template, with those that the default values add: a finding that they alone give is
 * information, and one that holds under a condition has the values of the condition as related places.
 */
function withDefaults(found: readonly RuleReport[], byDefault: readonly FoundByDefault[]): readonly RuleReport[] {
  const result = [...found];
  for (const { printed, ...one } of byDefault) {
    const { report } = one;
    const at = found.findIndex(other => other.rule === one.rule && isSamePlace(other, report));
    const known = result[at];
    if (known === undefined) {
      const message = bothMessages(report.message, holdsByDefault());
      const related = [...(report.related ?? []), ...decidingValues(printed)];
      const added: Report = { ...report, severity: 'information', message, related };
      result.push({ ...one, isByDefault: true, report: added });
    } else if ('cases' in known && known.cases?.isConditional === true) {
      const related = [...(known.report.related ?? []), ...decidingValues(printed)];
      result[at] = { ...known, report: { ...known.report, related } };
    }
  }
  return result;
}

function decidingValues(printed: Printed): NonNullable<Report['related']> {
  return originsFor(printed).map(({ path, shown, at }) => ({ at, message: decidedBy({ path, shown: shown ?? null }) }));
}

/** Whether two reports are of one place, or of one part of an object: a name has another place than what prints it. */
function isSamePlace({ report }: RuleReport, { span, part }: Report): boolean {
  return (
    overlaps(report.span, span) || (part !== undefined && report.part !== undefined && overlaps(report.part, part))
  );
}

/** The same finding with other offsets. */
function placedBy<Found extends ObjectFound & Pick<RuleReport, 'report' | 'resource'>>(
  found: Found,
  placeOf: (span: Span) => Span,
): Found {
  const { resource, report } = found;
  const part = report.part && placeOf(report.part);
  const related = report.related?.map(({ at, message }) => ({ at: 'uri' in at ? at : placeOf(at), message }));
  const placed = {
    ...report,
    span: placeOf(report.span),
    ...(part === undefined ? {} : { part }),
    ...(related === undefined ? {} : { related }),
  };
  return { ...found, resource: placeOf(resource), report: placed };
}

/**
 * The values that decided a finding in what a template prints: the value that is printed in its place, else those that
 * could have supplied what is absent.
 */
function originsFor({ found: { rule, report, resource }, start, rendered }: Printed): readonly Origin[] {
  const { from = [] } = printedIn(shift(report.span, start), rendered) ?? {};
  if (from.length > 0) return from;
  const mayMatter = /service-account/.test(rule.id) ? ofAccounts : ofZones;
  const near = [report.part ?? resource, resource].map(span => originsIn(shift(span, start), rendered, mayMatter));
  return near.find(origins => origins.length > 0) ?? [];
}
