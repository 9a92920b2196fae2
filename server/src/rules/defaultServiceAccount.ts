import type { AccountFact } from '../index/facts.ts';
import { identityOf, tokenOf } from '../kubernetes/identity.ts';
import { isPartial, isStaticPod, type PodSpec } from '../kubernetes/podSpec.ts';
import { annotationOf, isOwned } from '../kubernetes/resource.ts';
import { message } from '../messages/catalogue.ts';
import { type Edit, joinEdits } from '../text/edit.ts';
import {
  addDocumentBefore,
  addFirstEntry,
  addItemBefore,
  removeEntry,
  renameKey,
  replaceScalar,
  setScalar,
} from '../yaml/patch.ts';
import type { YamlValue } from '../yaml/write.ts';
import { isReplacedOnly } from './replaced.ts';
import type { Report, ReportedFix, Rule, RuleContext } from './rule.ts';

/**
 * A pod that names no account runs as its namespace's `default` account, and shares its rights with
 * every other such pod (CIS Kubernetes Benchmark, 5.1.5).
 */
export const defaultServiceAccount: Rule = {
  id: 'default-service-account',
  severity: 'warning',
  checks: 'pod',
  check: (pod, context) => {
    if (isOwned(pod.resource) || isStaticPod(pod) || context.isStaticPath) return [];
    const identity = identityOf(pod);
    if (identity === 'unknown') return [];
    if (identity.from !== 'nothing' && identity.account !== 'default') return [];
    const empty = identity.from === 'nothing' ? identity.emptyField : undefined;
    if (identity.from === 'nothing' && empty === undefined && isPartial(pod)) return [];
    const span = identity.from !== 'nothing' ? identity.value.span : (empty?.key ?? pod.key).span;
    return [{ span, ...judge(pod, context, identity), fixes: () => fixesOf(pod, context) }];
  },
};

type Judgement = Pick<Report, 'severity' | 'message' | 'related'>;

function judge(
  pod: PodSpec,
  context: RuleContext,
  identity: Exclude<ReturnType<typeof identityOf>, 'unknown'>,
): Judgement {
  const { kind, name = '' } = pod.resource;
  const token = tokenOf(pod);
  const related = message('default-service-account.related-token', {});
  if (typeof token !== 'string' && !token.mounted) {
    const text = message('default-service-account.token-off-pod', { kind, name });
    return {
      severity: 'hint',
      message: text,
      related: token.node === undefined ? [] : [{ at: token.node.span, message: related }],
    };
  }
  if (token === 'absent') {
    const account = defaultAccounts(pod, context).find(found => found.automount?.value === false);
    if (account?.automount !== undefined) {
      const text = message('default-service-account.token-off-account', { kind, name });
      return { severity: 'hint', message: text, related: [{ at: account.automount.at, message: related }] };
    }
  }
  if (identity.from !== 'nothing') {
    return { severity: 'warning', message: message('default-service-account.named', { field: identity.from }) };
  }
  if (identity.emptyField !== undefined) {
    return {
      severity: 'warning',
      message: message('default-service-account.empty', { field: identity.emptyField.name }),
    };
  }
  return { severity: 'warning', message: message('default-service-account.absent', { kind, name }) };
}

function defaultAccounts(pod: PodSpec, context: RuleContext): readonly AccountFact[] {
  return context.cluster.accounts('default', pod.resource.namespace);
}

function fixesOf(pod: PodSpec, context: RuleContext): readonly ReportedFix[] {
  const replace = isReplacedOnly(pod.resource);
  const own = ownAccountFix(pod, context, replace);
  const others = context.cluster
    .accountsOf(pod.resource.namespace)
    .filter(account => account.name !== 'default' && account.name !== pod.resource.name)
    .slice(0, 5)
    .map(account => useFix(pod, account.name, replace))
    .map(fix => fix && { ...fix, isChoice: true });
  const tokenOff = {
    id: 'token-off',
    title: message('default-service-account.fix-token-off', { replace }),
    safe: false,
  };
  const token =
    tokenOf(pod) === 'absent'
      ? addFirstEntry(pod.resource.document, pod.pair, pod.node, 'automountServiceAccountToken', false)
      : undefined;
  return [own, ...others, withEdits(tokenOff, token)].filter(fix => fix !== undefined);
}

/** The account called like the workload: one that is declared, else a new one. */
function ownAccountFix(pod: PodSpec, context: RuleContext, replace: boolean): ReportedFix | undefined {
  const { name } = pod.resource;
  if (name === undefined || name === 'default') return undefined;
  if (context.cluster.accounts(name, pod.resource.namespace).length > 0) return useFix(pod, name, replace);
  if (isHook(pod)) return undefined;
  const use = useEdits(pod, name);
  const create = createEdits(pod, context, name);
  const title = message('default-service-account.fix-create', { account: name, replace });
  return withEdits(
    { id: 'create', title, safe: false, creates: `ServiceAccount ${name}` },
    use && create && [...create, ...use],
  );
}

function useFix(pod: PodSpec, account: string, replace: boolean): ReportedFix | undefined {
  const title = message('default-service-account.fix-use', { account, replace });
  return withEdits({ id: `use:${account}`, title, safe: false }, useEdits(pod, account));
}

/** Names the account in the pod spec; the deprecated field, where it stands there, gives way. */
function useEdits(pod: PodSpec, account: string): readonly Edit[] | undefined {
  const { document } = pod.resource;
  const named = pod.node.get('serviceAccountName');
  const old = pod.node.get('serviceAccount');
  if (named === 'unknown' || old === 'unknown') return undefined;
  if (named !== 'absent') {
    if (named.reached !== 'own') return undefined;
    const set = setScalar(document, pod.node, 'serviceAccountName', account);
    if (old === 'absent') return set;
    const removed = removeEntry(document, pod.node, 'serviceAccount');
    return set && removed && [...set, ...removed];
  }
  if (old === 'absent') return addFirstEntry(document, pod.pair, pod.node, 'serviceAccountName', account);
  if (old.reached !== 'own' || old.value?.kind !== 'scalar') return undefined;
  const renamed = renameKey(document, pod.node, 'serviceAccount', 'serviceAccountName');
  const empty = old.value.span.start === old.value.span.end;
  const value = empty
    ? setScalar(document, pod.node, 'serviceAccount', account)
    : replaceScalar(document, old.value, account);
  return renamed && value && [...renamed, ...value];
}

/** A ServiceAccount of its own right before the workload, so that applying in order works. */
function createEdits(pod: PodSpec, context: RuleContext, name: string): readonly Edit[] | undefined {
  const { resource } = pod;
  const secrets = defaultAccounts(pod, context).flatMap(account => account.imagePullSecrets);
  const account: YamlValue = {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name, ...(resource.namespace === undefined ? {} : { namespace: resource.namespace }) },
    ...(secrets.length === 0 ? {} : { imagePullSecrets: secrets.map(secret => ({ name: secret })) }),
  };
  if (namespaceIsUnknown(pod)) return undefined;
  if (resource.list?.kind === 'List')
    return addItemBefore(resource.document, resource.list.items, resource.node, account);
  return addDocumentBefore(resource.document, account);
}

function namespaceIsUnknown(pod: PodSpec): boolean {
  const metadata = pod.resource.node.get('metadata');
  if (typeof metadata === 'string' || metadata.value?.kind !== 'map') return true;
  const namespace = metadata.value.get('namespace');
  return namespace === 'unknown' || (namespace !== 'absent' && pod.resource.namespace === undefined);
}

/** Hooks run in an order of their own, in which a new account would come too late. */
function isHook(pod: PodSpec): boolean {
  return ['helm.sh/hook', 'argocd.argoproj.io/hook', 'argocd.argoproj.io/sync-wave'].some(
    name => annotationOf(pod.resource.node, name) !== undefined,
  );
}

function withEdits(fix: Omit<ReportedFix, 'edits'>, edits: readonly Edit[] | undefined): ReportedFix | undefined {
  const joined = edits && joinEdits(edits);
  return joined && { ...fix, edits: joined };
}
