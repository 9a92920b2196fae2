import type { AccountFact } from '../../../facts/facts.ts';
import { type CloudIdentity, cloudIdentitiesOf } from '../../../kubernetes/accounts/cloudIdentity.ts';
import { defaultTokenIn, identityOf, tokenOf } from '../../../kubernetes/accounts/identity.ts';
import { misplacedKeysOf, namesAccount } from '../../../kubernetes/accounts/misplacedKeys.ts';
import { isDnsSubdomain } from '../../../kubernetes/objects/dnsNames.ts';
import { isOwned } from '../../../kubernetes/objects/resource.ts';
import { isPartial, isStaticPod, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { ObjectRule, Report, ReportedFix, RuleCase } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import * as sharedMessages from '../shared/messages.ts';
import { detailOf, newAccountEdits, whyNoAccount } from '../shared/newAccount.ts';
import { tokenOffEdits } from '../shared/tokenOff.ts';
import { namingTouches, tokenTouches } from '../shared/touches.ts';
import { useAccountEdits } from '../shared/useAccount.ts';
import * as messages from './messages.ts';

/**
 * A pod that names no account runs as its namespace's `default` account, and shares its rights with
 * every other such pod (CIS Kubernetes Benchmark, 5.1.5).
 */
export const rule: ObjectRule<PodSpec> = {
  id: 'default-service-account',
  severity: 'warning',
  checks: 'object',
  touches: {
    create: ['create account', ...namingTouches],
    use: namingTouches,
    'token-off': tokenTouches,
    'token-off-account': ['set account/automountServiceAccountToken'],
  },
  fixAll: 'allowed',
  counts: 'pods',
  check: context =>
    context.pods.flatMap(pod => {
      if (isOwned(pod.resource) || isStaticPod(pod, context.isStaticPath)) return [];
      const identity = identityOf(pod);
      if (identity === 'unknown') return [];
      if (identity.from !== 'nothing' && identity.account !== 'default') return [];
      // A kustomization that renames a declared `default` also renames it in the field that names it.
      if (identity.from === 'serviceAccountName' && !context.cluster.namesAsApplied('default').has('default'))
        return [];
      const empty = identity.from === 'nothing' ? identity.emptyField : undefined;
      if (identity.from === 'nothing' && (empty === undefined || pod.form === 'fields') && isPartial(pod)) return [];
      // If an account stands in the wrong place, that is the mistake, and moving it the fix.
      if (identity.from === 'nothing' && misplacedKeysOf(pod.resource, context.settings.kinds).some(namesAccount))
        return [];
      const span = identity.from !== 'nothing' ? identity.value.span : (empty?.key ?? pod.key).span;
      return [{ span, ...judge(pod, context, identity), about: pod }];
    }),
  fixes: ({ about }, context) => fixesOf(about, context),
  whyNotFixed: ({ about }, context) =>
    hasOwnAccount(about, context) ? undefined : whyNoAccount(about, about.resource.name),
};

type Judgement = Pick<Report, 'severity' | 'message' | 'related'>;

function judge(
  pod: PodSpec,
  context: RuleCase,
  identity: Exclude<ReturnType<typeof identityOf>, 'unknown'>,
): Judgement {
  const { kind, name = '' } = pod.resource;
  const token = tokenOf(pod);
  const related = messages.relatedToken();
  if (typeof token !== 'string' && !token.mounted) {
    const text = messages.tokenOffPod({ kind, name });
    return {
      severity: 'hint',
      message: text,
      related: token.node === undefined ? [] : [{ at: token.node.span, message: related }],
    };
  }
  if (token === 'absent') {
    const account = context.cluster.accountsOf(identity).certain.find(found => found.automount?.value === false);
    if (account?.automount !== undefined) {
      const text = messages.tokenOffAccount({ kind, name });
      return { severity: 'hint', message: text, related: [{ at: account.automount.at, message: related }] };
    }
  }
  if (identity.from !== 'nothing') {
    return { severity: 'warning', message: messages.named({ field: identity.from }) };
  }
  if (identity.emptyField !== undefined) {
    return {
      severity: 'warning',
      message: messages.empty({ field: identity.emptyField.name }),
    };
  }
  return { severity: 'warning', message: messages.absent({ kind, name }) };
}

function fixesOf(pod: PodSpec, context: RuleCase): readonly ReportedFix[] {
  const own = ownAccountFix(pod, context);
  const used = hasOwnAccount(pod, context);
  const isOther = ({ name }: AccountFact) =>
    name !== 'default' && isDnsSubdomain(name) && !(used && name === pod.resource.name);
  const others = [...new Set(first(5, context.cluster.offeredAccounts(), isOther).map(({ name }) => name))];
  const uses = (accounts: readonly string[]) => accounts.flatMap(account => useFix(pod, account, context, true));
  const isForeign = (account: string) => foreignNamespaces(account, context) !== undefined;
  // A program that calls the API server would fail without it.
  const tokenOff = { id: 'token-off', title: sharedMessages.fixTokenOff(), safe: false, isChoice: true };
  return [
    ...own,
    ...uses(others.filter(account => !isForeign(account))),
    ...fix(tokenOff, tokenOffEdits(pod)),
    ...accountTokenFix(pod, context),
    // An account of another namespace is of use only there.
    ...uses(others.filter(isForeign)),
  ];
}

/** Switches off the token of the declared `default` account, in any file, if one is certainly meant. */
function accountTokenFix(pod: PodSpec, { cluster }: RuleCase): readonly ReportedFix[] {
  const [account, ...others] = cluster.accountsNamed('default').certain;
  if (tokenOf(pod) !== 'absent' || account?.tokenOff === undefined || others.length > 0) return [];
  const title = messages.fixTokenOffAccount();
  // It is a decision on other pods, too.
  return [{ id: 'token-off-account', title, safe: false, isChoice: true, edits: [], elsewhere: account.tokenOff }];
}

/** The account with the name of the workload: a declared one, else a new one. */
function ownAccountFix(pod: PodSpec, context: RuleCase): readonly ReportedFix[] {
  const { name } = pod.resource;
  if (name === undefined || name === 'default' || !isDnsSubdomain(name)) return [];
  if (hasOwnAccount(pod, context)) return useFix(pod, name, context, false);
  const use = useAccountEdits(pod, name);
  const create = newAccountEdits(pod, context.cluster, name);
  const loses = lossOf(pod, context);
  const title = messages.fixCreate({ account: name, loses });
  const about = { id: 'create', title, safe: false, creates: `ServiceAccount ${name}`, ...detailOf(context.cluster) };
  return fix(isKnown(loses) ? { ...about, isChoice: true } : about, use && create && [...create, ...use]);
}

/**
 * Whether an account of the pod's name certainly belongs to it: in its literal namespace, or declared in its folder,
 * kustomization or chart.
 */
function hasOwnAccount({ resource: { name } }: PodSpec, { cluster }: RuleCase): boolean {
  return name !== undefined && cluster.accounts(name).certain.length > 0;
}

/** The first `count` wanted items, without a look at the rest: a workspace may have thousands. */
function first<Item>(count: number, items: readonly Item[], isWanted: (item: Item) => boolean): readonly Item[] {
  const found: Item[] = [];
  for (const item of items) {
    if (found.length === count) break;
    if (isWanted(item)) found.push(item);
  }
  return found;
}

function useFix(pod: PodSpec, account: string, context: RuleCase, isChoice: boolean): readonly ReportedFix[] {
  const loses = lossOf(pod, context);
  const title = messages.fixUse({ account, namespaces: foreignNamespaces(account, context), loses });
  const about = { id: `use:${account}`, title, safe: false };
  const chosen = isChoice || isKnown(loses);
  return fix(chosen ? { ...about, isChoice: true } : about, useAccountEdits(pod, account));
}

/** The other namespaces of which an account may be; undefined if it may be the pod's. */
function foreignNamespaces(account: string, { cluster }: RuleCase): string | undefined {
  const { certain, possible } = cluster.accounts(account);
  const declared = [...certain, ...possible].map(found => cluster.namespaceOf(found));
  const foreign = [...new Set(declared.filter(found => found !== undefined && found !== cluster.namespace))];
  // Beside one without a namespace, which may be the pod's, the others prove nothing.
  return foreign.length > 0 && declared.every(found => found !== undefined) ? foreign.join(', ') : undefined;
}

/**
 * What the pod certainly loses with the account `default`: the cloud that knows it, or the pod by it, a role that is
 * bound to it, else rights that nobody here knows of; nothing if it goes on with that account's token.
 */
function lossOf(pod: PodSpec, { cluster }: RuleCase): Loss {
  const { certain, possible } = cluster.accounts('default');
  const [cloud] = [...[...certain, ...possible].flatMap(account => account.clouds), ...cloudIdentitiesOf(pod.template)];
  if (cloud !== undefined) return cloud;
  if (defaultTokenIn(pod) !== undefined) return 'nothing';
  return cluster.isBound('default') ? 'role' : 'rights';
}

/** Whether it is known that the pod loses something: only a person can choose that. */
function isKnown(loses: Loss): boolean {
  return loses !== 'rights' && loses !== 'nothing';
}

type Loss = CloudIdentity | 'role' | 'rights' | 'nothing';
