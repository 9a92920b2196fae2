import { viewOf } from '../../../cases/object/case.ts';
import type { View } from '../../../cases/view/view.ts';
import { type Identity, identityOf, tokenOf } from '../../../kubernetes/accounts/identity.ts';
import { isPartial, isStaticPod, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { Checked } from '../../../lint/checked.ts';
import { isStaticPodFile } from '../../../settings/exclusion.ts';

/** The identity of a pod to the API server, as far as the workspace determines it. */
export type PodIdentity = {
  readonly account: string;
  /** Undefined if it may be any. */
  readonly namespace: string | undefined;
  /** It names no account, and so runs as `default`. */
  readonly isImplicit: boolean;
  readonly token: TokenState | 'unknown';
};

/** Whether the account's token is mounted, and by whose choice; `open` if its account is nowhere declared. */
export type TokenState = {
  readonly mounted: boolean;
  readonly by: 'pod' | 'projected' | 'account' | 'default' | 'open';
};

/**
 * The identity as one view of the cluster determines it, or all placements together. Undefined if it is unknown, as for a
 * kustomize patch, and for static pods, which have no account.
 */
export function podIdentity(
  pod: PodSpec,
  checked: Checked,
  view = viewOf(pod.resource, checked.uri, checked.cluster),
): PodIdentity | undefined {
  const identity = identityOf(pod);
  if (identity === 'unknown' || !hasAccount(pod, checked)) return undefined;
  const isImplicit = identity.from === 'nothing';
  if (isImplicit && isPartial(pod)) return undefined;
  const account = isImplicit ? 'default' : appliedAccount(identity, view);
  return { account, namespace: view.namespace, isImplicit, token: tokenState(pod, identity, view) };
}

/** Whether it has an account at all, known or not: static pods have none. */
export function hasAccount(pod: PodSpec, { uri, settings }: Checked): boolean {
  return !isStaticPod(pod, isStaticPodFile(uri, settings));
}

/** Its name as applied; as written if that is not the same in all placements. Only the new field is renamed. */
function appliedAccount({ from, account }: Named, view: View): string {
  const [applied = account, ...others] = from === 'serviceAccountName' ? view.namesAsApplied(account) : [];
  return others.length === 0 ? applied : account;
}

type Named = Exclude<Identity, { readonly from: 'nothing' }>;

function tokenState(pod: PodSpec, identity: Identity, view: View): TokenState | 'unknown' {
  const own = tokenOf(pod);
  if (own === 'unknown') return 'unknown';
  if (own !== 'absent') return { mounted: own.mounted, by: own.node === undefined ? 'projected' : 'pod' };
  const { certain, possible } = view.accountsOf(identity);
  const said = new Set([...certain, ...possible].map(({ automount }) => automount?.value));
  if (said.size === 0) return { mounted: true, by: 'open' };
  const [only, ...others] = said;
  if (others.length > 0) return said.has(false) ? 'unknown' : { mounted: true, by: 'default' };
  if (certain.length === 0) return only === false ? 'unknown' : { mounted: true, by: 'default' };
  return only === undefined ? { mounted: true, by: 'default' } : { mounted: only, by: 'account' };
}
