import type { AccountFact } from '../../../facts/facts.ts';
import { type Identity, identityOf } from '../../../kubernetes/accounts/identity.ts';
import { isDnsSubdomain } from '../../../kubernetes/objects/dnsNames.ts';
import { isOwned } from '../../../kubernetes/objects/resource.ts';
import { isStaticPod, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { nearest } from '../../../text/editDistance.ts';
import { oddCharacterIn, withoutOddCharacters } from '../../../text/visible.ts';
import type { ObjectRule, Report, ReportedFix, RuleCase } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { detailOf, newAccountEdits, whyNoAccount } from '../shared/newAccount.ts';
import { namingTouches } from '../shared/touches.ts';
import { useAccountEdits } from '../shared/useAccount.ts';
import * as messages from './messages.ts';

/**
 * A pod whose account does not exist is never created: the API server refuses it, and a workload waits without a pod
 * (Kubernetes, admission plugin ServiceAccount).
 */
export const rule: ObjectRule<Named> = {
  id: 'non-existent-service-account',
  severity: 'hint',
  checks: 'object',
  touches: { create: ['create account'], use: namingTouches, plain: namingTouches },
  fixAll: 'allowed',
  counts: 'pods',
  check: context =>
    context.pods.flatMap(pod => {
      if (isOwned(pod.resource) || isStaticPod(pod, context.isStaticPath)) return [];
      if (isElsewhere(context)) return [];
      const identity = identityOf(pod);
      if (identity === 'unknown' || identity.from === 'nothing' || identity.account === 'default') return [];
      const { account, value } = identity;
      const judgement = isDnsSubdomain(account) ? judge(identity, context) : judgeName(account);
      return judgement === undefined ? [] : [{ span: value.span, ...judgement, about: { pod, account } }];
    }),
  fixes: ({ about }, context) => {
    const plain = plainFix(about);
    return plain.length > 0 ? plain : [...createFix(about, context), ...nearFix(about, context)];
  },
  // What is wrong with a name is the finding itself.
  whyNotFixed: ({ about: { pod, account } }) => (isDnsSubdomain(account) ? whyNoAccount(pod, account) : undefined),
};

/** Whether the account is that of another object's namespace, or OLM makes it (a ClusterServiceVersion's permissions). */
function isElsewhere({ object: { group, kind }, settings }: RuleCase): boolean {
  return group === 'operators.coreos.com' || settings.kinds.placesOf(group, kind)?.isClusterWide === true;
}

/** A pod, and the account that it names. */
type Named = { readonly pod: PodSpec; readonly account: string };

type NamedIdentity = Exclude<Identity, { readonly from: 'nothing' }>;

type Judgement = Pick<Report, 'severity' | 'message' | 'related'>;

/** The API server refuses the pod. */
function judgeName(account: string): Judgement {
  return { severity: 'error', message: messages.notAName({ account, odd: oddCharacterIn(account) }) };
}

/**
 * If no account of the namespace is declared at all, they come from outside the workspace; unless one of that name
 * stands in the same file, for another namespace.
 */
function judge(identity: NamedIdentity, { cluster }: RuleCase): Judgement | undefined {
  const { account } = identity;
  if (!cluster.accountsOf(identity).isNone) return undefined;
  if (cluster.mayBeMade(account)) return undefined;
  const { namespace } = cluster;
  const elsewhere = namespace === undefined ? [] : cluster.accountsElsewhere(identity);
  const isHere = elsewhere.some(({ at }) => at.uri === cluster.uri);
  if (!isHere && cluster.allAccounts().length === 0) return undefined;
  const [found] = elsewhere;
  if (namespace === undefined || found === undefined) {
    return {
      severity: 'hint',
      message: messages.nowhere({ account, namespace }),
    };
  }
  return {
    severity: 'warning',
    message: messages.elsewhere({
      account,
      namespace,
      declaredIn: cluster.namespaceOf(found) ?? '',
    }),
    related: elsewhere.slice(0, 5).map(found => related(found, cluster.namespaceOf(found))),
  };
}

function related(
  { at }: AccountFact,
  namespace = '',
): {
  readonly at: AccountFact['at'];
  readonly message: Report['message'];
} {
  return { at, message: messages.related({ namespace }) };
}

function createFix({ pod, account }: Named, { cluster }: RuleCase): readonly ReportedFix[] {
  const edits = newAccountEdits(pod, cluster, account);
  const title = messages.fixCreate({ account });
  const about = { id: 'create', title, safe: false, creates: `ServiceAccount ${account}`, ...detailOf(cluster) };
  return fix(about, edits);
}

/** The name as it looks. */
function plainFix({ pod, account }: Named): readonly ReportedFix[] {
  const odd = oddCharacterIn(account);
  const plain = withoutOddCharacters(account);
  if (odd === undefined || !isDnsSubdomain(plain)) return [];
  const title = messages.fixPlain({ account: plain, code: odd });
  // Between two words a blank may stand for a hyphen as well.
  const isChoice = / /.test(account.trim());
  return fix({ id: 'plain', title, safe: false, isChoice }, useAccountEdits(pod, plain));
}

/** The most accounts that a name is compared with: a namespace seldom has more. */
const mostCompared = 500;

/** The account that was probably meant, if it is declared; only a person knows the pod's identity. */
function nearFix({ pod, account }: Named, { cluster }: RuleCase): readonly ReportedFix[] {
  const declared = cluster.allAccounts().slice(0, mostCompared);
  const named = declared.map(({ name }) => name).filter(name => name !== 'default' && isDnsSubdomain(name));
  const near = nearest(account, named);
  if (near === undefined) return [];
  const title = messages.fixUse({
    account: near,
  });
  return fix({ id: `use:${near}`, title, safe: false, isChoice: true }, useAccountEdits(pod, near));
}
