import type { Cluster } from '../../../cases/cluster/cluster.ts';
import { placementsOf } from '../../../cases/object/case.ts';
import { defaultTokenIn, identityOf } from '../../../kubernetes/accounts/identity.ts';
import type { PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { Checked } from '../../../lint/checked.ts';
import type { Message } from '../../../messages/message.ts';
import type { Placement } from '../../../placements/placement.ts';
import type { NamedAccount } from '../../navigation/accountAt.ts';
import { grantsMet } from '../../shared/accountMeant.ts';
import type { Line } from '../shared/hoverText.ts';
import { withRest } from '../shared/longList.ts';
import { whyAccountIsUnknown, whyTokenIsUnknown } from '../shared/whyUnknown.ts';
import * as messages from './messages.ts';
import { hasAccount, type PodIdentity, podIdentity } from './podIdentity.ts';

/** The identity of a pod to the API server, whether it holds a token, and its permissions. */
export function identityLines(pod: PodSpec, checked: Checked): readonly Line[] {
  const identity = podIdentity(pod, checked);
  if (identity === undefined) {
    return hasAccount(pod, checked) ? [{ message: messages.identityUnknown(), reason: whyAccountIsUnknown(pod) }] : [];
  }
  const { account } = identity;
  const written = identityOf(pod);
  const named = typeof written === 'string' || written.from === 'nothing' ? 'default' : written.account;
  return [
    { message: identityMessage(identity) },
    ...heldTokenLines(pod),
    { message: tokenMessage(identity), reason: identity.token === 'unknown' ? whyTokenIsUnknown(pod) : undefined },
    ...roleLines(new Set([account, named]), placementsOf(pod.resource, checked.uri, checked.cluster), checked.cluster),
  ];
}

/** The identity to the API server of an account that is declared or named somewhere, and its permissions. */
export function accountLines({ name, namespace, declared }: NamedAccount, cluster: Cluster): readonly Line[] {
  const { accounts } = cluster.applied;
  const placements = declared === undefined ? [{ root: '', namespace }] : accounts.placementsOf(declared);
  const nameAt = (placement: Placement) => (declared === undefined ? name : accounts.nameAt(declared, placement));
  const names = new Set(placements.map(nameAt));
  const namespaces = new Set(placements.map(placement => placement.namespace));
  const isOne = names.size === 1 && namespaces.size === 1;
  const [account = name] = isOne ? names : [name];
  const [place = namespace] = isOne ? namespaces : [namespace];
  const who =
    place === undefined ? messages.accountAny({ account }) : messages.account({ user: userOf(account, place) });
  return [{ message: who }, ...roleLines(new Set([name, ...names]), placements, cluster)];
}

/** The name of an account as a user (Kubernetes, "Authenticating", service account tokens). */
export function userOf(account: string, namespace: string): string {
  return `system:serviceaccount:${namespace}:${account}`;
}

function identityMessage({ account, namespace, isImplicit }: PodIdentity): Message {
  if (namespace === undefined) {
    return isImplicit ? messages.identityAnyDefault() : messages.identityAny({ account });
  }
  const user = userOf(account, namespace);
  return isImplicit ? messages.identityDefault({ user }) : messages.identity({ user });
}

/** The token of `default` that a pod mounts itself, whichever account it runs as. */
function heldTokenLines(pod: PodSpec): readonly Line[] {
  const secret = defaultTokenIn(pod);
  return secret === undefined ? [] : [{ message: messages.tokenOfSecret({ secret }) }];
}

function tokenMessage({ token }: PodIdentity): Message {
  if (token === 'unknown') return messages.tokenUnknown();
  const { mounted, by } = token;
  switch (by) {
    case 'pod':
      return messages.tokenPod({ mounted });
    case 'account':
      return messages.tokenAccount({ mounted });
    case 'projected':
      return messages.tokenProjected();
    case 'default':
      return messages.tokenDefault();
    case 'open':
      return messages.tokenOpen();
  }
}

/** `names`: of an account, as written and as applied. */
function roleLines(names: ReadonlySet<string>, placements: readonly Placement[], cluster: Cluster): readonly Line[] {
  const grants = grantsMet(names, placements, cluster);
  if (grants.length === 0) return [{ message: messages.noRoles({ complete: cluster.complete }) }];
  const items = grants.map(({ role, by, within, isClusterWide }): Line => {
    const text = isClusterWide ? messages.roleEverywhere({ role, by }) : messages.role({ role, by, namespace: within });
    return { message: text, isItem: true };
  });
  // A binding may be declared in many files, as in an overlay and in its rendering.
  const different = new Map(items.map(item => [JSON.stringify(item), item]));
  return [{ message: messages.roles() }, ...withRest([...different.values()])];
}
