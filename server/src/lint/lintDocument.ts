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
import { reportsIn, type Watch } from './reportsIn.ts';
import { type ToCheck, toCheckIn } from './toCheck.ts';

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
  return lintChecks(checksIn(document, file), active, file);
}

/** Something that rules check in a document, with the time zones that it names. */
export type Check = ToCheck & Pick<RuleCase, 'zones'>;

export function checksIn(document: YamlDocument, { uri, cluster, settings }: FileContext): readonly Check[] {
  const { kinds } = settings;
  return toCheckIn(document, uri, cluster, kinds).map(one => ({ ...one, zones: zonesIn(one.cases, kinds) }));
}

/** The findings of the rules in what they check of one document; `watch` sees to the run of each. */
export function lintChecks(
  checks: readonly Check[],
  active: readonly Rule[],
  { settings, isStaticPath, known, asked }: FileContext,
  watch?: Watch,
): readonly RuleReport[] {
  const rules = active.filter(rule => rule.checks === 'object');
  const found = checks.flatMap(({ span: resource, cases, placeOf, zones }) => {
    const beside = { settings, isStaticPath, known, zones };
    const reports = reportsIn(cases, rules, beside, asked, watch).map((one): ObjectReport => ({ ...one, resource }));
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
