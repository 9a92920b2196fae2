import { podsOf } from '../cases/podsOf.ts';
import { type ZoneMention, zoneMentionsOf } from '../kubernetes/clocks/zoneMentions.ts';
import { isOwned, type Resource, resourcesOf, spanOf } from '../kubernetes/objects/resource.ts';
import type { PodSpec } from '../kubernetes/pods/podSpec.ts';
import type { Report, Rule, RuleContext } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import type { YamlDocument } from '../yaml/read/document.ts';

/** A report, its rule, and the span of the manifest or comment that it is about. */
export type Found = { readonly rule: Rule; readonly resource: Span; readonly report: Report };

/** The findings of the rules in one document, with offsets into its own text. */
export function lintDocument(document: YamlDocument, active: readonly Rule[], context: RuleContext): readonly Found[] {
  const { uri, cluster, settings } = context;
  const found = resourcesOf(document).flatMap(resource => {
    const pods = podsOf(resource, uri, cluster, settings.kinds);
    // The zones of an owned object come from its owner.
    const zones = isOwned(resource) ? [] : zoneMentionsOf(resource, settings.kinds);
    return active.flatMap(rule => {
      const reports = reportsOn({ resource, pods, zones }, rule, context);
      return reports.map(report => ({ rule, resource: spanOf(resource), report }));
    });
  });
  return withoutRepeats(found);
}

/** An object, with the parts of it that rules check. */
type Checked = {
  readonly resource: Resource;
  readonly pods: readonly PodSpec[];
  readonly zones: readonly ZoneMention[];
};

function reportsOn({ resource, pods, zones }: Checked, rule: Rule, context: RuleContext): readonly Report[] {
  switch (rule.checks) {
    case 'pod':
      return pods.flatMap(pod => rule.check(pod, context));
    case 'zone':
      return zones.flatMap(mention => rule.check(mention, resource, context));
    case 'resource':
      return rule.check(resource, context);
    case 'suppression':
      return [];
  }
}

/** A finding that an alias repeats is reported once. */
function withoutRepeats(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ rule, report }) => {
    const key = `${rule.id} ${report.span.start} ${report.span.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
