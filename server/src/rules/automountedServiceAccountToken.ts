import { identityOf, tokenOf } from '../kubernetes/accounts/identity.ts';
import { isOwned } from '../kubernetes/objects/resource.ts';
import { isStaticPod, type PodSpec } from '../kubernetes/pods/podSpec.ts';
import { message } from '../messages/catalogue.ts';
import { isReplacedOnly } from './replaced.ts';
import type { ReportedFix, Rule, RuleContext } from './rule.ts';
import { tokenOffEdits } from './tokenOff.ts';

/** The token of an account without rights is of use only to whoever breaks into the pod. */
export const automountedServiceAccountToken: Rule = {
  id: 'automounted-service-account-token',
  severity: 'off',
  checks: 'pod',
  check: (pod, context) => {
    if (!context.cluster.complete || isOwned(pod.resource) || isStaticPod(pod) || context.isStaticPath) return [];
    const identity = identityOf(pod);
    if (identity === 'unknown' || identity.from === 'nothing' || identity.account === 'default') return [];
    const { account, value } = identity;
    if (!isMounted(pod, account, context)) return [];
    if (context.cluster.bindingsTo(account, pod.resource.namespace).length > 0) return [];
    const text = message('automounted-service-account-token.found', { account });
    return [{ span: value.span, severity: 'warning', message: text, fixes: () => fixesOf(pod) }];
  },
};

/** The pod's own word counts, else that of each account that may be meant. */
function isMounted(pod: PodSpec, account: string, { cluster }: RuleContext): boolean {
  const token = tokenOf(pod);
  if (token === 'unknown') return false;
  if (token !== 'absent') return token.mounted;
  return cluster.accounts(account, pod.resource.namespace).every(({ automount }) => automount?.value !== false);
}

function fixesOf(pod: PodSpec): readonly ReportedFix[] {
  const edits = tokenOffEdits(pod);
  if (edits === undefined) return [];
  const title = message('default-service-account.fix-token-off', { replace: isReplacedOnly(pod.resource) });
  return [{ id: 'token-off', title, safe: false, edits }];
}
