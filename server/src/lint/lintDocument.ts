import { casesOf } from '../cases/case.ts';
import type { Cluster } from '../cases/cluster.ts';
import { zoneMentionsOf } from '../kubernetes/clocks/zoneMentions.ts';
import { isOwned, resourcesOf, spanOf } from '../kubernetes/objects/resource.ts';
import { severities } from '../protocol/severities.ts';
import type { ObjectRule, Report, Rule, RuleCase, SuppressionRule } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import type { YamlDocument } from '../yaml/read/document.ts';

/** A report, its rule, the span of the manifest or comment that it is about, and what the rule looked at. */
export type RuleReport = { readonly resource: Span; readonly report: Report } & (
  | { readonly rule: ObjectRule; readonly context: RuleCase }
  | { readonly rule: SuppressionRule }
);

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
  const found = resourcesOf(document).flatMap(object => {
    const resource = spanOf(object);
    // The zones of an owned object come from its owner.
    const zones = isOwned(object) ? [] : zoneMentionsOf(object, kinds);
    return casesOf(object, uri, cluster, kinds).flatMap(one => {
      const context: RuleCase = { ...one, ...common, zones };
      return rules.flatMap(rule => rule.check(context).map(report => ({ rule, resource, report, context })));
    });
  });
  return withoutRepeats(found);
}

/** A finding that an alias repeats is reported once, by its gravest form. */
function withoutRepeats(found: readonly RuleReport[]): readonly RuleReport[] {
  const kept = new Map<string, RuleReport>();
  for (const one of found) {
    const { rule, report } = one;
    const key = `${rule.id} ${report.span.start} ${report.span.end}`;
    const known = kept.get(key);
    if (known === undefined || rank(known) < rank(one)) kept.set(key, one);
  }
  return [...kept.values()];
}

function rank({ report }: RuleReport): number {
  return severities.indexOf(report.severity);
}
