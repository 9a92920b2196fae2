import { type Case, casesOf } from '../cases/case.ts';
import type { Cluster } from '../cases/cluster.ts';
import { zoneMentionsOf } from '../kubernetes/clocks/zoneMentions.ts';
import { isKustomization } from '../kubernetes/delivery/kustomization.ts';
import { isOwned, type Resource, resourcesOf, spanOf } from '../kubernetes/objects/resource.ts';
import type { ObjectRule, Report, Rule, RuleCase, SuppressionRule } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import { acrossCases } from './acrossCases.ts';

/** A report, its rule, the span of the manifest or comment that it is about, and what the rule looked at. */
export type RuleReport = { readonly resource: Span; readonly report: Report } & (
  | ObjectFound
  | { readonly rule: SuppressionRule }
);

/** What a rule found in an object. */
export type ObjectFound = {
  readonly rule: ObjectRule;
  readonly context: RuleCase;
  /** The other places where the object is applied, in which each fix has to be right as well. */
  readonly others?: readonly RuleCase[];
  readonly cases?: FoundInCases;
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
  const found = objectsOf(document, uri).flatMap(object => {
    const resource = spanOf(object);
    const cases = casesOf(object, uri, cluster, kinds);
    // The zones of an owned object come from its owner.
    const zones = isOwned(object) ? [] : zoneMentionsOf(object, kinds, keysOfVariables(cases));
    const contexts = cases.map((one): RuleCase => ({ ...one, ...common, zones }));
    const reports = contexts.flatMap(context =>
      rules.flatMap(rule => rule.check(context).map(report => ({ rule, resource, report, context }))),
    );
    return contexts.length === 1 ? reports : acrossCases(reports, contexts);
  });
  return acrossCases(found, []);
}

/** A kustomization need not say what it is. */
function objectsOf(document: YamlDocument, uri: string): readonly Resource[] {
  const { root, part } = document;
  if (!isKustomization(uri) || part !== 'whole' || root?.kind !== 'map' || root.get('kind') !== 'absent') {
    return resourcesOf(document);
  }
  const unnamed = { name: undefined, namespace: undefined };
  return [
    { document, node: root, group: 'kustomize.config.k8s.io', version: 'v1beta1', kind: 'Kustomization', ...unnamed },
  ];
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
