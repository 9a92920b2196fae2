import { type AccountsMeant, type Binding, bindingOf, type Subject } from '../../../kubernetes/accounts/binding.ts';
import { isDnsSubdomain } from '../../../kubernetes/objects/dnsNames.ts';
import { readLiteral } from '../../../kubernetes/objects/read.ts';
import { isOwned } from '../../../kubernetes/objects/resource.ts';
import { removeFromList, replaceScalar } from '../../../yaml/edit/edits.ts';
import type { MapNode, ScalarNode } from '../../../yaml/tree/node.ts';
import type { ObjectRule, Report, ReportedFix, RuleCase } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { relationOf } from '../shared/relationOf.ts';
import * as messages from './messages.ts';

/**
 * A role that is given to the account `default`, or to the groups of all service accounts, is the right of every pod
 * that names no account, or of every pod.
 */
export const rule: ObjectRule<Named> = {
  id: 'default-service-account-binding',
  severity: 'warning',
  checks: 'object',
  touches: { use: ['change object/subjects/[]/name'], remove: ['remove object/subjects/[]', 'remove object/subjects'] },
  fixAll: 'nothing',
  check: context => {
    const binding = bindingOf(context.object);
    if (binding === undefined || isOwned(context.object) || isForEverybody(binding)) return [];
    const subjects = binding.subjects.filter(subject => !isRenamed(subject, binding, context));
    return subjects.flatMap(subject => judge(binding, subject, context) ?? []);
  },
  fixes: ({ about }, context) => (about === undefined ? [] : fixesOf(about, context)),
};

/** Whether a kustomization renames the account `default` of a subject. */
function isRenamed({ kind, node, name }: Subject, { isClusterWide }: Binding, { cluster, at }: RuleCase): boolean {
  if (kind.value !== 'ServiceAccount' || name?.value !== 'default') return false;
  // The namespace of a kustomization replaces what a subject has.
  const isMoved = at.kustomizations.some(({ namespace }) => namespace !== undefined);
  const written = isMoved ? undefined : readLiteral(node, 'namespace');
  const from = written === undefined ? (isClusterWide ? 'any' : 'own') : { written };
  return !cluster.namesAsApplied('default', from).has('default');
}

/** The name of a subject that means one account; absent for a group. */
type Named =
  | { readonly binding: Binding; readonly node: MapNode; readonly name: ScalarNode; readonly means: AccountsMeant }
  | undefined;

function judge(binding: Binding, subject: Subject, context: RuleCase): Report<Named> | undefined {
  const { node, kind, name, means } = subject;
  const isForAnybody = isAnybody(subject);
  if (name === undefined || (means === undefined && !isForAnybody)) return undefined;
  const isGroup = kind.value === 'Group';
  if (!isForAnybody && (isGroup ? !name.value.startsWith('system:serviceaccounts') : means?.name !== 'default'))
    return undefined;
  const isAdmin = binding.isClusterWide && binding.role.kind === 'ClusterRole' && binding.role.name === 'cluster-admin';
  const role = binding.role.name ?? '';
  return {
    span: name.span,
    severity: isAdmin ? 'error' : 'warning',
    message: isForAnybody
      ? messages.anybody({ role, group: name.value })
      : isGroup
        ? messages.group({ role, namespace: means?.namespace })
        : messages.account({ role, namespace: namespaceOf(subject, binding, context) }),
    about: isGroup || means === undefined ? undefined : { binding, node, name, means },
  };
}

/** The namespace of the account `default` that a subject means, as applied; undefined if it may be any. */
function namespaceOf({ kind, node, means }: Subject, { isClusterWide }: Binding, { at }: RuleCase): string | undefined {
  if (kind.value === 'User') return means?.namespace;
  if (at.kustomizations.some(({ namespace }) => namespace !== undefined)) return at.namespace;
  return readLiteral(node, 'namespace') ?? (isClusterWide ? undefined : at.namespace);
}

/** Roles that Kubernetes and OpenShift themselves give to every service account. */
function isForEverybody({ role }: Binding): boolean {
  return forEverybody.includes(role.name ?? '');
}

/**
 * Whether a subject is the group of all who log in to the API server or reach it at all, or the user of those who do
 * not log in (Kubernetes, "Authenticating", anonymous requests).
 */
function isAnybody({ kind, name }: Subject): boolean {
  if (kind.value === 'User') return name?.value === 'system:anonymous';
  return kind.value === 'Group' && /^system:(?:un)?authenticated$/.test(name?.value ?? '');
}

const forEverybody = [
  ...['system:service-account-issuer-discovery', 'system:image-puller'],
  ...['system:discovery', 'system:public-info-viewer', 'system:basic-user', 'system:openshift:discovery'],
];

/**
 * The account that needs the role can only be guessed, so each account is a choice. None that has nothing to do with the
 * role comes first: a right that nobody meant to give is worse than one too few.
 */
function fixesOf(
  { binding, node, name, means: { namespace } }: NonNullable<Named>,
  { cluster, at }: RuleCase,
): readonly ReportedFix[] {
  const isSubject = (account: string) =>
    binding.subjects.some(({ means }) => means?.name === account && means.namespace === namespace);
  const declared = cluster
    .offeredAccounts(namespace)
    .filter(account => account.name !== 'default' && isDnsSubdomain(account.name) && !isSubject(account.name));
  const related = (relation: ReturnType<typeof relationOf>) =>
    declared.filter(account => relationOf(account, binding, at.uri) === relation).map(account => account.name);
  const near = [...new Set([...related('name'), ...related('file')])].slice(0, 5);
  const others = [...new Set(related(undefined))].filter(account => !near.includes(account)).slice(0, 5 - near.length);
  const { document } = binding.resource;
  const use = (account: string) => {
    const text = name.value.slice(0, -'default'.length) + account;
    const about = { id: `use:${account}`, title: messages.fixUse({ account }), safe: false, isChoice: true };
    return fix(about, replaceScalar(document, name, text));
  };
  const removal = fix(
    { id: 'remove', title: messages.fixRemove(), safe: false, isChoice: true },
    removeFromList(document, binding.resource.node, 'subjects', node),
  );
  const first = [...near.flatMap(use), ...removal];
  return first.length === 0 ? [] : [...first, ...others.flatMap(use)];
}
