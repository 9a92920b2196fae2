import type { Cluster } from '../cases/cluster/cluster.ts';
import type { Case } from '../cases/object/case.ts';
import { zoneMentionsOf } from '../kubernetes/clocks/zoneMentions.ts';
import type { Kinds } from '../kubernetes/objects/kinds.ts';
import { isOwned } from '../kubernetes/objects/resource.ts';
import type { ObjectRule, Report, Rule, RuleCase, SuppressionRule } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import { gravestOfEach } from './acrossCases.ts';
import type { AskedMemo } from './memo/askedMemo.ts';
import { reportsIn } from './reportsIn.ts';
import { toCheckIn } from './toCheck.ts';

/** A report, its rule, the span of the manifest or comment that it is about, and what the rule looked at. */
export type RuleReport = { readonly resource: Span; readonly report: Report } & (
  | ObjectFound
  | { readonly rule: SuppressionRule }
);

type ObjectReport = Pick<RuleReport, 'resource' | 'report'> & ObjectFound;

/** What a rule found in an object. */
export type ObjectFound = {
  readonly rule: ObjectRule;
  readonly context: RuleCase;
  /**
   * The other cases of the object, in which each fix has to be right as well. `of object`: they are made again when they
   * are needed.
   */
  readonly others?: readonly RuleCase[] | 'of object';
  readonly cases?: FoundInCases;
  /** It stands in a text of the document, in which no edits are made. */
  readonly isInText?: true;
  /** The default values of a chart alone give it: there is no text of which a fix could be made. */
  readonly isByDefault?: true;
};

/** The same finding in the cases of a templated object. */
export type FoundInCases = {
  /** The finding in the other cases of the object. */
  readonly others: readonly (ObjectFound & { readonly report: Report })[];
  /** Whether some cases are without it. */
  readonly isConditional: boolean;
  /** The arms of the template that are not around it. */
  readonly arms: readonly Span[];
};

/** The context of a rule besides an object, its pods and its zones. */
export type FileContext = Pick<RuleCase, 'settings' | 'isStaticPath' | 'known'> & {
  readonly uri: string;
  readonly cluster: Cluster;
  readonly asked: AskedMemo;
};

/** The findings of the rules in one document, with offsets into its own text. */
export function lintDocument(
  document: YamlDocument,
  active: readonly Rule[],
  file: FileContext,
): readonly RuleReport[] {
  const { uri, cluster, asked, ...common } = file;
  const { kinds } = common.settings;
  const rules = active.filter(rule => rule.checks === 'object');
  const found = toCheckIn(document, uri, cluster, kinds).flatMap(({ span: resource, cases, placeOf }) => {
    const zones = zonesIn(cases, kinds);
    const found = reportsIn(cases, rules, { ...common, zones }, asked);
    const reports = found.map((one): ObjectReport => ({ ...one, resource }));
    return placeOf === undefined ? reports : reports.map(report => inText(report, placeOf));
  });
  return gravestOfEach(found);
}

/** A report on a patch that is a text of the document, in which no edits are made. */
function inText(found: ObjectReport, placeOf: (span: Span) => Span): ObjectReport {
  const { span, part, related = [] } = found.report;
  const placed = related.map(({ at, message }) => ({ at: 'uri' in at ? at : placeOf(at), message }));
  const parts = part === undefined ? {} : { part: placeOf(part) };
  return { ...found, report: { ...found.report, span: placeOf(span), ...parts, related: placed }, isInText: true };
}

/** The time zones that an object names; none if another object owns it, from which they come. */
function zonesIn(cases: readonly Case[], kinds: Kinds): RuleCase['zones'] {
  const [first] = cases;
  if (first === undefined || isOwned(first.object)) return [];
  return zoneMentionsOf(first.object, kinds, keysOfVariables(cases));
}

/** The keys of the object from which pods take their variable TZ. */
function keysOfVariables(cases: readonly Case[]): readonly string[] {
  return cases.flatMap(({ object: { kind, name = '' }, cluster }) => {
    const uses = kind === 'ConfigMap' || kind === 'Secret' ? cluster.dataUses(kind, name) : [];
    return uses.filter(use => use.as === 'variable').map(({ key }) => key);
  });
}
