import type { AccountFact } from '../../facts/facts.ts';
import { type PatchedAccount, patchAccounts, patchedAccount } from '../../placements/patchedAccount.ts';
import type { Placement } from '../../placements/placement.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { Met } from './accountView.ts';

/**
 * An account as patches leave it where it meets an object with these placements, or wherever it goes; by that name as
 * applied if there is one.
 */
export function patchedAt(
  account: AccountFact,
  at: readonly Placement[],
  { cluster, name }: { readonly cluster: Cluster; readonly name: string | undefined },
): PatchedAccount {
  const { accounts } = cluster.applied;
  const all = accounts
    .placementsOf(account)
    .filter(one => name === undefined || accounts.nameAt(account, one) === name);
  const met = all.filter(one => at.some(({ root, namespace }) => root === one.root && namespace === one.namespace));
  return patchedAccount(account, met.length === 0 ? all : met, cluster.kustomizations);
}

/** The accounts that are met as patches leave them; one of which nothing is known for certain is possible. */
export function patchedMet(
  met: Met<AccountFact>,
  cluster: Cluster,
  patchedOf: (account: AccountFact) => PatchedAccount,
): Met<AccountFact> {
  if (!cluster.isComposed || !patchAccounts(cluster.kustomizations)) return met;
  let patched: readonly PatchedAccount[] | undefined;
  const certain = () => {
    patched ??= met.certain.map(patchedOf);
    return patched;
  };
  return {
    get certain() {
      return certain()
        .filter(({ isDoubtful }) => !isDoubtful)
        .map(({ account }) => account);
    },
    get possible() {
      const doubtful = certain().filter(({ isDoubtful }) => isDoubtful);
      return [...met.possible.map(patchedOf), ...doubtful].map(({ account }) => account);
    },
    isNone: met.isNone,
  };
}
