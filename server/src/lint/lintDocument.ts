import type { Case } from '../cases/case.ts';
import type { Cluster } from '../cases/cluster.ts';
import { zoneMentionsOf } from '../kubernetes/clocks/zoneMentions.ts';
import type { Kinds } from '../kubernetes/objects/kinds.ts';
import { isOwned } from '../kubernetes/objects/resource.ts';
import type { RuleId } from '../protocol/ruleIds.gen.ts';
import type { ObjectRule, Report, Rule, RuleCase, SuppressionRule } from '../rules/rule.ts';
import { contains, type Span } from '../text/span.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import { acrossCases } from './acrossCases.ts';
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
  /** The other places where the object is applied, in which each fix has to be right as well. */
  readonly others?: readonly RuleCase[];
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
};

/** The findings of the rules in one document, with offsets into its own text. */
export function lintDocument(
  document: YamlDocument,
  active: readonly Rule[],
  file: FileContext,
): readonly RuleReport[] {
  const { uri, cluster, ...common } = file;
  const { kinds } = common.settings;
  const rules = active.filter(rule => rule.checks === 'object');
  const found = toCheckIn(document, uri, cluster, kinds).flatMap(({ span: resource, cases, placeOf }) => {
    const contexts = withZones(cases, kinds).map((one): RuleCase => ({ ...one, ...common }));
    const reports = contexts.flatMap(context =>
      rules
        .filter(({ id }) => context.object.isValues !== true || rulesOfValues.has(id))
        .flatMap(rule => reportsOf(rule, context).map(report => ({ rule, resource, report, context }))),
    );
    const placed = placeOf === undefined ? reports : reports.map(report => inText(report, placeOf));
    return contexts.length === 1 ? placed : acrossCases(placed, contexts);
  });
  return acrossCases(found, []);
}

/** The reports of a rule, but for those on what is hidden. */
export function reportsOf(rule: ObjectRule, context: RuleCase): readonly Report[] {
  const { hidden } = context;
  const reports = rule.check(context);
  return hidden.length === 0 ? reports : reports.filter(({ span }) => !hidden.some(place => contains(place, span)));
}

/** A report on a patch that is a text of the document, in which no edits are made. */
function inText(found: ObjectReport, placeOf: (span: Span) => Span): ObjectReport {
  const { span, part, related = [] } = found.report;
  const placed = related.map(({ at, message }) => ({ at: 'uri' in at ? at : placeOf(at), message }));
  const parts = part === undefined ? {} : { part: placeOf(part) };
  return { ...found, report: { ...found.report, span: placeOf(span), ...parts, related: placed }, isInText: true };
}

type Zoned = Case & Pick<RuleCase, 'zones'>;

function withZones(cases: readonly Case[], kinds: Kinds): readonly Zoned[] {
  const [first] = cases;
  if (first === undefined) return [];
  // The zones of an owned object come from its owner.
  const zones = isOwned(first.object) ? [] : zoneMentionsOf(first.object, kinds, keysOfVariables(cases));
  return cases.map(one => ({ ...one, zones }));
}

/** The keys of the object from which pods take their variable TZ. */
function keysOfVariables(cases: readonly Case[]): readonly string[] {
  return cases.flatMap(({ object, cluster }) =>
    cluster
      .dataUses(object.kind, object.name ?? '')
      .filter(use => use.as === 'variable')
      .map(({ key }) => key),
  );
}

/** The rules that find a wrong text in values: what is absent there may stand in a template. */
const rulesOfValues: ReadonlySet<RuleId> = new Set([
  'unknown-timezone',
  'posix-timezone',
  'legacy-timezone',
  'misplaced-timezone-mount',
  'timezone-hostpath-type',
  'writable-timezone-mount',
  'timezone-mount-subpath',
  'wrong-value-type',
]);
