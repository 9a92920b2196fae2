import { type AccountsMeant, type Binding, bindingOf, type Subject } from '../../../kubernetes/accounts/binding.ts';
import { isDnsSubdomain } from '../../../kubernetes/objects/objectNames.ts';
import { isOwned } from '../../../kubernetes/objects/resource.ts';
import { replaceScalar } from '../../../yaml/edit/edits.ts';
import type { ScalarNode } from '../../../yaml/tree/node.ts';
import type { Report, ReportedFix, Rule, RuleContext } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import * as messages from './messages.ts';

/**
 * A role that is handed to the account `default`, or to the groups of all service accounts, is the
 * right of every pod that names no account, or of every pod.
 */
export const rule: Rule = {
  id: 'default-service-account-binding',
  severity: 'warning',
  checks: 'resource',
  touches: { use: ['change object/subjects/[]/name'] },
  fixAll: 'nothing',
  check: (resource, context) => {
    const binding = bindingOf(resource);
    if (binding === undefined || isOwned(resource) || isForEverybody(binding)) return [];
    return binding.subjects.flatMap(subject => judge(binding, subject, context) ?? []);
  },
};

function judge(binding: Binding, { kind, name, means }: Subject, context: RuleContext): Report | undefined {
  if (name === undefined || means === undefined) return undefined;
  const isGroup = kind.value === 'Group';
  if (isGroup ? !name.value.startsWith('system:serviceaccounts') : means.name !== 'default') return undefined;
  const isAdmin = binding.isClusterWide && binding.role.kind === 'ClusterRole' && binding.role.name === 'cluster-admin';
  const role = binding.role.name ?? '';
  return {
    span: name.span,
    severity: isAdmin ? 'error' : 'warning',
    message: isGroup
      ? messages.group({ role, namespace: means.namespace })
      : messages.account({ role, namespace: means.namespace }),
    fixes: () => (isGroup ? [] : fixesOf(binding, name, means, context)),
  };
}

/** Roles that Kubernetes and OpenShift themselves hand to every service account. */
function isForEverybody({ role }: Binding): boolean {
  return role.name === 'system:service-account-issuer-discovery' || role.name === 'system:image-puller';
}

/** Who needs the role can only be guessed, so each account is a choice. */
function fixesOf(
  binding: Binding,
  name: ScalarNode,
  { namespace }: AccountsMeant,
  { cluster }: RuleContext,
): readonly ReportedFix[] {
  const declared = cluster.accountsOf(namespace).map(account => account.name);
  const accounts = [...new Set(declared)].filter(name => name !== 'default' && isDnsSubdomain(name)).slice(0, 5);
  return accounts.flatMap(account => {
    const text = name.value.slice(0, -'default'.length) + account;
    const about = { id: `use:${account}`, title: messages.fixUse({ account }), safe: false, isChoice: true };
    return fix(about, replaceScalar(binding.resource.document, name, text));
  });
}
