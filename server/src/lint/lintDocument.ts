import type { Cluster } from '../cases/cluster/cluster.ts';
import { type Case, casesOf, visibleIn } from '../cases/object/case.ts';
import { casesOfPatch } from '../cases/object/casesOfPatch.ts';
import { zoneMentionsOf } from '../kubernetes/clocks/zoneMentions.ts';
import { isValuesName } from '../kubernetes/delivery/chart.ts';
import { inlinePatchesIn } from '../kubernetes/delivery/inlinePatches.ts';
import { isKustomization } from '../kubernetes/delivery/kustomization.ts';
import type { Kinds } from '../kubernetes/objects/kinds.ts';
import { readLiteral } from '../kubernetes/objects/read.ts';
import { isOwned, type Resource, resourcesOf, spanOf } from '../kubernetes/objects/resource.ts';
import { type PatchObject, patchObjectsOf } from '../kubernetes/patches/patchObjects.ts';
import { objectsInValues, valuesOfRelease } from '../kubernetes/pods/objectsInValues.ts';
import { podSpecsOf } from '../kubernetes/pods/podSpec.ts';
import { firstUsesBy, usesOf } from '../placements/reached.ts';
import type { RuleId } from '../protocol/ruleIds.gen.ts';
import { rankOf } from '../protocol/severities.ts';
import type { ObjectRule, Report, Rule, RuleCase, SuppressionRule } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import { acrossCases, sharedReports } from './acrossCases.ts';
import { AskedMemo } from './memo/askedMemo.ts';

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

/** What rules need besides a case. */
export type BesideCase = Omit<RuleCase, keyof Case>;

/** Sees to the run of a rule. What rules share, as in the cases of an object that is applied in several places, is none's. */
export type Watch = <Result>(rule: ObjectRule, run: () => Result) => Result;

export type ReportFound = ObjectFound & { readonly report: Report };

/** Something in a document that rules check, and its cases. */
type ToCheck = {
  readonly span: Span;
  readonly cases: readonly Case[];
  /** The place in the document of a place in a patch that is a text of it; absent for what is none. */
  readonly placeOf?: (span: Span) => Span;
};

/** Something that rules check in a document, with the time zones that it names. */
export type Check = ToCheck & Pick<RuleCase, 'zones'>;

/** The findings of the rules in one document, with offsets into its own text. */
export function lintDocument(
  document: YamlDocument,
  active: readonly Rule[],
  file: FileContext,
): readonly RuleReport[] {
  return lintChecks(checksIn(document, file), active, file);
}

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

/** The reports of the rules in the cases of an object. `memo` keeps what it finds. */
export function reportsIn(
  cases: readonly Case[],
  rules: readonly ObjectRule[],
  beside: BesideCase,
  memo = new AskedMemo(),
  watch: Watch = (_, run) => run(),
): readonly ReportFound[] {
  const [first, ...others] = cases;
  if (first === undefined) return [];
  const asked = first.object.isValues === true ? rules.filter(({ id }) => rulesOfValues.has(id)) : rules;
  const complete = completing(beside);
  // A patch is another object in each of its cases.
  if (others.length > 0 && first.patched === undefined)
    return sharedReports(cases, asked, { settings: beside.settings, complete, memo });
  const contexts = cases.map(complete);
  const found = contexts.flatMap((context, number) =>
    asked.flatMap(rule => {
      const reports = watch(rule, () => visibleIn(context, rule.check(context), ({ span }) => span));
      return reports.map(report => ({ rule, report, context, number }));
    }),
  );
  if (others.length === 0) return found;
  return acrossCases(found, cases).map(one => ({ ...one, others: contexts.filter(other => other !== one.context) }));
}

/** The completion of cases, in a function of its own, so that it keeps nothing else in memory. */
function completing(beside: BesideCase): (one: Case) => RuleCase {
  return one => ruleCaseOf(one, beside);
}

/** A case as rules are given it. */
export function ruleCaseOf({ object, pods, at, cluster, when, patched, repeated }: Case, beside: BesideCase): RuleCase {
  const ofPatch = patched === undefined ? {} : { patched, repeated: repeated ?? [] };
  return { object, pods, at, cluster, when, ...ofPatch, ...beside };
}

/** What was found, each once by its gravest form: what an alias repeats is the same. */
function gravestOfEach(found: readonly ObjectReport[]): readonly ObjectReport[] {
  if (found.length < 2) return found;
  const gravest = new Map<string, ObjectReport>();
  for (const one of found) {
    const { span } = one.report;
    const key = `${one.rule.id} ${span.start} ${span.end}`;
    const known = gravest.get(key);
    if (known === undefined || rankOf(one.report.severity) > rankOf(known.report.severity)) gravest.set(key, one);
  }
  return [...gravest.values()];
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

/** The objects in a document, and the patches that bring something to the pods of objects of other files. */
export function toCheckIn(document: YamlDocument, uri: string, cluster: Cluster, kinds: Kinds): readonly ToCheck[] {
  const described = objectsOf(document, uri);
  const objects = [...described, ...valuesIn(document, described, uri, cluster)];
  const own = (object: Resource): ToCheck => ({ span: spanOf(object), cases: casesOf(object, uri, cluster, kinds) });
  const uses = cluster.isPatch(uri) && cluster.placements.arePatches(uri) ? usesOf(uri, cluster.kustomizations) : [];
  if (uses.length === 0) return objects.flatMap(object => [own(object), ...inlineOf(object, uri, cluster, kinds)]);
  const patches = patchObjectsOf(document).flatMap((patch): readonly ToCheck[] => {
    const object = objects.find(({ node }) => node.span === patch.span);
    if (object !== undefined && podSpecsOf(object, kinds).length === 0) return [own(object)];
    const cases = casesOfPatch(patch, uses, cluster, kinds);
    if (cases !== undefined) return [{ span: patch.span, cases }];
    return object === undefined ? [] : [own(object)];
  });
  return patches;
}

function inlineOf(object: Resource, uri: string, cluster: Cluster, kinds: Kinds): readonly ToCheck[] {
  const inline = inlinePatchesIn(object);
  const kustomizations = inline.length === 0 ? [] : kustomizationsBy(object, uri, cluster);
  return inline.flatMap(({ use, document, placeOf }) => {
    const uses = kustomizations.map(first => ({ ...first, use: first.use + use }));
    const check = (patch: PatchObject): ToCheck => ({
      span: placeOf(patch.span),
      cases: casesOfPatch(patch, uses, cluster, kinds) ?? [],
      placeOf,
    });
    return patchObjectsOf(document).map(check);
  });
}

/** The kustomization that an object of a file is, or those for which it stands, with their first patches. */
function kustomizationsBy({ kind, name }: Resource, uri: string, { kustomizations }: Cluster) {
  return firstUsesBy(uri, kind === 'ApplicationSet' ? undefined : name, kustomizations);
}

/** A kustomization need not have `apiVersion` and `kind`. */
function objectsOf(document: YamlDocument, uri: string): readonly Resource[] {
  const { root, part } = document;
  if (!isKustomization(uri) || part !== 'whole' || root?.kind !== 'map') return resourcesOf(document);
  const isSaid = ['apiVersion', 'kind'].every(key => root.get(key) !== 'absent');
  if (isSaid) return resourcesOf(document);
  const kind = readLiteral(root, 'kind') ?? 'Kustomization';
  const unnamed = { name: undefined, namespace: undefined };
  return [{ document, node: root, group: 'kustomize.config.k8s.io', version: 'v1beta1', kind, ...unnamed }];
}

/** What the values in a document give to pods of a chart: those of a file of values, or of the objects in it. */
function valuesIn(
  document: YamlDocument,
  objects: readonly Resource[],
  uri: string,
  cluster: Cluster,
): readonly Resource[] {
  const { root, part } = document;
  if (part === 'whole' && root?.kind === 'map' && isValuesName(uri) && cluster.chartSources.isInChart(uri))
    return objectsInValues(document, root);
  return objects.flatMap(object => valuesOfRelease(object).flatMap(values => objectsInValues(document, values)));
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
