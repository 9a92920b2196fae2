import { identityOf, tokenOf } from '../../../kubernetes/accounts/identity.ts';
import { isOwned } from '../../../kubernetes/objects/resource.ts';
import { isStaticPod, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { ObjectRule, ReportedFix, RuleCase } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import * as sharedMessages from '../shared/messages.ts';
import { tokenOffEdits } from '../shared/tokenOff.ts';
import { tokenTouches } from '../shared/touches.ts';
import * as messages from './messages.ts';

/** The token of an account without rights is of use only to whoever breaks into the pod. */
export const rule: ObjectRule<PodSpec> = {
  id: 'automounted-service-account-token',
  severity: 'off',
  checks: 'object',
  touches: { 'token-off': tokenTouches },
  fixAll: 'allowed',
  counts: 'pods',
  check: context =>
    context.pods.flatMap(pod => {
      if (!context.cluster.isComplete || isOwned(pod.resource) || isStaticPod(pod, context.isStaticPath)) return [];
      const identity = identityOf(pod);
      if (identity === 'unknown' || identity.from === 'nothing' || identity.account === 'default') return [];
      const { account, value } = identity;
      if (!isMounted(pod, account, context)) return [];
      if (context.cluster.bindingsTo(account).length > 0) return [];
      const text = messages.found({ account });
      return [{ span: value.span, severity: 'warning', message: text, about: pod }];
    }),
  fixes: ({ about }) => fixesOf(about),
};

/** The pod's own field counts, else that of each account that may be meant. */
function isMounted(pod: PodSpec, account: string, { cluster }: RuleCase): boolean {
  const token = tokenOf(pod);
  if (token === 'unknown') return false;
  if (token !== 'absent') return token.mounted;
  const { certain, possible } = cluster.accounts(account);
  return [...certain, ...possible].every(({ automount }) => automount?.value !== false);
}

function fixesOf(pod: PodSpec): readonly ReportedFix[] {
  const title = sharedMessages.fixTokenOff();
  return fix({ id: 'token-off', title, safe: false }, tokenOffEdits(pod));
}
