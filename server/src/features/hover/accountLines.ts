import type { Cluster } from '../../cases/cluster.ts';
import { defaultTokenIn, identityOf } from '../../kubernetes/accounts/identity.ts';
import type { PodSpec } from '../../kubernetes/pods/podSpec.ts';
import type { Checked } from '../../lint/checked.ts';
import type { Message } from '../../messages/message.ts';
import { withRest } from './clockLines.ts';
import type { Line } from './hoverText.ts';
import * as messages from './messages.ts';
import { hasAccount, type PodIdentity, podIdentity } from './podIdentity.ts';
import { whyAccountIsUnknown, whyTokenIsUnknown } from './whyUnknown.ts';

/** The identity of a pod to the API server, whether it holds a token, and its permissions. */
export function identityLines(pod: PodSpec, checked: Checked): readonly Line[] {
  const identity = podIdentity(pod, checked);
  if (identity === undefined) {
    return hasAccount(pod, checked) ? [{ message: messages.identityUnknown(), reason: whyAccountIsUnknown(pod) }] : [];
  }
  const { account, namespace } = identity;
  const written = identityOf(pod);
  const named = typeof written === 'string' || written.from === 'nothing' ? 'default' : written.account;
  return [
    { message: identityMessage(identity) },
    ...heldTokenLines(pod),
    { message: tokenMessage(identity), reason: identity.token === 'unknown' ? whyTokenIsUnknown(pod) : undefined },
    ...roleLines([[account, namespace], ...writtenAs(named, pod)], checked.cluster),
  ];
}

/** Bindings name accounts as they are written; one without a namespace may be of any. */
function writtenAs(account: string, { resource: { namespace } }: PodSpec): readonly AccountName[] {
  return namespace === undefined ? [] : [[account, namespace]];
}

/** The identity of an account to the API server, and its permissions. */
export function accountLines(account: string, namespace: string | undefined, cluster: Cluster): readonly Line[] {
  const who =
    namespace === undefined ? messages.accountAny({ account }) : messages.account({ user: userOf(account, namespace) });
  return [{ message: who }, ...roleLines([[account, namespace]], cluster)];
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

type AccountName = readonly [account: string, namespace: string | undefined];

function roleLines(names: readonly AccountName[], cluster: Cluster): readonly Line[] {
  const grants = names.flatMap(([account, namespace]) => cluster.grantsTo(account, namespace));
  if (grants.length === 0) return [{ message: messages.noRoles({ complete: cluster.complete }) }];
  const items = grants.map(({ role, by, within, isClusterWide }): Line => {
    const text = isClusterWide ? messages.roleEverywhere({ role, by }) : messages.role({ role, by, namespace: within });
    return { message: text, isItem: true };
  });
  // A binding may be declared in many files, as in an overlay and in its rendering.
  const different = new Map(items.map(item => [JSON.stringify(item), item]));
  return [{ message: messages.roles() }, ...withRest([...different.values()])];
}
