import type { Cluster } from '../../cases/cluster/cluster.ts';
import type { GrantFact } from '../../facts/facts.ts';
import { meeting, type Placement } from '../../placements/placement.ts';

/** What names an account in a file, with the namespace that is written; any if it is absent. */
type Naming = { readonly namespace?: string; readonly at: { readonly uri: string } };

/**
 * Whether what names an account means, or may mean, one with these placements: by the namespace that is written, or by
 * the one in which it is applied. Kustomize gives a subject its namespace only if it knows the account.
 */
export function mayMean({ namespace, at: { uri } }: Naming, account: readonly Placement[], cluster: Cluster): boolean {
  if (namespace !== undefined && account.some(placement => placement.namespace === namespace)) return true;
  return meeting(account, cluster.placementsOf(uri, namespace)) !== 'never';
}

/**
 * The roles that bindings give, or may give, to an account with these names and placements, or to a group that it is in:
 * each in the namespace in which its binding is applied, if that is only one.
 */
export function grantsMet(
  names: ReadonlySet<string>,
  account: readonly Placement[],
  cluster: Cluster,
): readonly GrantFact[] {
  const grants = [...names]
    .flatMap(name => cluster.references.grantsTo(name))
    .filter(grant => mayMean(grant, account, cluster));
  const namespaces = new Set(account.map(({ namespace }) => namespace));
  const isUnknown = namespaces.has(undefined);
  // Kustomize leaves groups as they are written.
  const toGroups = cluster.references
    .grantsTo(undefined)
    .filter(({ namespace }) => namespace === undefined || isUnknown || namespaces.has(namespace));
  return [...grants, ...toGroups].map(grant => ({ ...grant, within: withinAsApplied(grant, cluster) }));
}

function withinAsApplied({ within, at: { uri } }: GrantFact, cluster: Cluster): string | undefined {
  const [first, ...others] = new Set(cluster.placementsOf(uri, within).map(({ namespace }) => namespace));
  return others.length === 0 ? first : within;
}
