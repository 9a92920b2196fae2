import { Cluster } from '../../server/src/cases/cluster/cluster.ts';
import { type Case, visibleIn } from '../../server/src/cases/object/case.ts';
import { factsOf } from '../../server/src/facts/factsOf.ts';
import { zoneMentionsOf } from '../../server/src/kubernetes/clocks/zoneMentions.ts';
import { isOwned, type Resource } from '../../server/src/kubernetes/objects/resource.ts';
import { ruleCaseOf, toCheckIn } from '../../server/src/lint/lintDocument.ts';
import { appliedName, type Placement } from '../../server/src/placements/placement.ts';
import type { Report, RuleCase } from '../../server/src/rules/rule.ts';
import { rules } from '../../server/src/rules/rules.gen.ts';
import { defaultSettings } from '../../server/src/settings/settings.ts';
import { Known } from '../../server/src/text/known.ts';
import { parseFile, type YamlFile } from '../../server/src/yaml/read/file.ts';

/** The rules whose findings kustomize itself judges. */
const judged: ReadonlySet<string> = new Set([
  'default-service-account',
  'deprecated-service-account-field',
  'non-existent-service-account',
  'missing-timezone-mount',
  'forbidden-timezone-hostpath',
  'cronjob-timezone',
  'default-service-account-binding',
  'service-account-subject-namespace',
]);

/** Kinds without a namespace. */
const clusterKinds: ReadonlySet<string> = new Set(['ClusterRoleBinding', 'ClusterRole', 'Namespace']);

export type Workspace = { readonly files: ReadonlyMap<string, YamlFile>; readonly cluster: Cluster };

/** A workspace of some files by their paths, all of which is known. Documents in common with `before` are the same. */
export function workspaceOf(texts: Readonly<Record<string, string>>, before?: Workspace): Workspace {
  const files = new Map(
    Object.entries(texts).map(([name, text]) => [name, parseFile(text, () => true, before?.files.get(name))]),
  );
  const facts = [...files].map(([name, file]) => factsOf(uriOf(name), file));
  return { files, cluster: new Cluster(facts, { complete: true }) };
}

/**
 * The findings of some rules in each place where an object is applied, as `KIND NAMESPACE/NAME CONTAINER RULE
 * SEVERITY`, sorted.
 */
export function appliedFindings({ files, cluster }: Workspace): readonly string[] {
  const found: string[] = [];
  for (const [name, file] of files) {
    const uri = uriOf(name);
    for (const { document } of file.documents) {
      const all = document === undefined ? [] : toCheckIn(document, uri, cluster, defaultSettings.kinds);
      for (const { context, placement, report, rule } of all.flatMap(({ cases }) => [...reportsIn(cases)])) {
        found.push(`${placed(context.object, placement)} ${containerOf(report, context)} ${rule} ${report.severity}`);
      }
    }
  }
  return found.sort();
}

/** Each finding that is on one side alone, as often as it is. */
export function differencesOf(sources: readonly string[], built: readonly string[]): readonly string[] {
  const left = [...sources];
  const missing = built.filter(finding => {
    const at = left.indexOf(finding);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return [...missing.map(finding => `missing ${finding}`), ...left.map(finding => `extra ${finding}`)];
}

function* reportsIn(cases: readonly Case[]) {
  const { kinds } = defaultSettings;
  for (const one of cases) {
    const zones = isOwned(one.object) ? [] : zoneMentionsOf(one.object, kinds);
    const context = ruleCaseOf(one, { zones, settings: defaultSettings, isStaticPath: false, known: new Known() });
    for (const rule of rules) {
      if (rule.checks !== 'object' || !judged.has(rule.id)) continue;
      for (const report of visibleIn(context, rule.check(context), ({ span }) => span)) {
        for (const placement of one.at.placements) yield { context, placement, report, rule: rule.id };
      }
    }
  }
}

function placed({ kind, name = '' }: Resource, placement: Placement): string {
  const namespace = clusterKinds.has(kind) ? '' : (placement.namespace ?? '');
  return `${kind} ${namespace}/${appliedName(name, kind, placement)}`;
}

/** The container that a report is in; `-` if it is in none. */
function containerOf({ span }: Report, { pods }: RuleCase): string {
  const holding = pods
    .flatMap(pod => pod.containers)
    .find(({ node }) => node.span.start <= span.start && span.end <= node.span.end);
  return holding === undefined ? '-' : (holding.name ?? '?');
}

function uriOf(name: string): string {
  return `file:///w/${name}`;
}
