import type { AccountFact } from '../../facts/facts.ts';
import { type Placement, placementsFrom, sharedWay } from '../../placements/placement.ts';
import type { Cluster } from '../cluster/cluster.ts';

/** An account that a name as written means, where it is applied. */
export type Meant = { readonly name: string; readonly namespace: string | undefined; readonly isChanged: boolean };

/**
 * The accounts, of those that have a name as it is written, that kustomize takes it to mean in a placement of what refers
 * to them; `isOwn` if they are of the same namespace.
 */
export function meantAt(
  at: Placement,
  declared: readonly AccountFact[],
  isOwn: boolean,
  cluster: Cluster,
): readonly Meant[] {
  const { accounts } = cluster.applied;
  const found = declared.flatMap(account =>
    placementsFrom(at.root, accounts.placementsOf(account))
      .filter(one => !one.isDeleted && (!isOwn || at.namespace === one.namespace))
      .map(one => {
        const name = accounts.nameAt(account, one);
        const namespace = one.isFilledIn ? undefined : one.namespace;
        const isChanged = namespace !== account.namespace || name !== account.name;
        return { name, namespace, isChanged, shared: sharedWay(at, one) };
      }),
  );
  // Kustomize finds what a name meant by the former names of objects, which one that was never changed does not have.
  const changed = found.filter(({ isChanged }) => isChanged);
  const known = changed.length === 0 ? found : changed;
  const most = Math.max(...known.map(({ shared }) => shared));
  return known.filter(({ shared }) => shared === most);
}
