import type { Cluster } from '../../cases/cluster.ts';
import type { PodSpec } from '../../kubernetes/pods/podSpec.ts';
import { type Message, message } from '../../messages/catalogue.ts';
import type { CheckedFile } from '../shared/checkedFile.ts';
import { withRest } from './clockLines.ts';
import type { Line } from './hoverText.ts';
import { type PodIdentity, podIdentity } from './podIdentity.ts';

/** Who a pod is to the API server, whether it holds a token, and what it may do. */
export function identityLines(pod: PodSpec, checked: CheckedFile): readonly Line[] {
  const identity = podIdentity(pod, checked);
  if (identity === undefined) return [];
  const { account, namespace } = identity;
  return [
    { message: identityMessage(identity) },
    { message: tokenMessage(identity) },
    ...roleLines(account, namespace, checked.cluster),
  ];
}

/** Who an account is to the API server, and what it may do. */
export function accountLines(account: string, namespace: string | undefined, cluster: Cluster): readonly Line[] {
  const who =
    namespace === undefined
      ? message('hover.account-any', { account })
      : message('hover.account', { user: userOf(account, namespace) });
  return [{ message: who }, ...roleLines(account, namespace, cluster)];
}

/** The name of an account as a user (Kubernetes, "Authenticating", service account tokens). */
export function userOf(account: string, namespace: string): string {
  return `system:serviceaccount:${namespace}:${account}`;
}

function identityMessage({ account, namespace, isImplicit }: PodIdentity): Message {
  if (namespace === undefined) {
    return isImplicit ? message('hover.identity-any-default', {}) : message('hover.identity-any', { account });
  }
  const user = userOf(account, namespace);
  return isImplicit ? message('hover.identity-default', { user }) : message('hover.identity', { user });
}

function tokenMessage({ token }: PodIdentity): Message {
  if (token === 'unknown') return message('hover.token-unknown', {});
  const { mounted, by } = token;
  switch (by) {
    case 'pod':
      return message('hover.token-pod', { mounted });
    case 'account':
      return message('hover.token-account', { mounted });
    case 'projected':
      return message('hover.token-projected', {});
    case 'default':
      return message('hover.token-default', {});
    case 'open':
      return message('hover.token-open', {});
  }
}

function roleLines(account: string, namespace: string | undefined, cluster: Cluster): readonly Line[] {
  const grants = cluster.grantsTo(account, namespace);
  if (grants.length === 0) return [{ message: message('hover.no-roles', { complete: cluster.complete }) }];
  const items = grants.map(({ role, by, within, isClusterWide }): Line => {
    const text = isClusterWide
      ? message('hover.role-everywhere', { role, by })
      : message('hover.role', { role, by, namespace: within });
    return { message: text, isItem: true };
  });
  // A binding may be declared in many files, as in an overlay and in what was built of it.
  const different = new Map(items.map(item => [JSON.stringify(item), item]));
  return [{ message: message('hover.roles', {}) }, ...withRest([...different.values()])];
}
