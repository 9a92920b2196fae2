import { type Binding, bindingOf, type Subject } from '../../../kubernetes/accounts/binding.ts';
import { isDnsLabel } from '../../../kubernetes/objects/objectNames.ts';
import { literalOf, readScalar } from '../../../kubernetes/objects/read.ts';
import { isOwned } from '../../../kubernetes/objects/resource.ts';
import { addEntry, removeEntry, setScalar } from '../../../yaml/edit/edits.ts';
import type { Report, ReportedFix, Rule, RuleContext } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import * as messages from './messages.ts';

/**
 * The API server refuses a ClusterRoleBinding with an account that has no namespace, and any
 * binding with an account of another API group than the core one (Kubernetes, validation of
 * RoleBinding subjects). In a RoleBinding, no namespace means the binding's own.
 */
export const rule: Rule = {
  id: 'service-account-subject-namespace',
  severity: 'error',
  checks: 'resource',
  touches: {
    namespace: ['set object/subjects/[]/namespace'],
    'remove-group': ['remove object/subjects/[]/apiGroup'],
  },
  fixAll: 'allowed',
  check: (resource, context) => {
    const binding = bindingOf(resource);
    if (binding === undefined || isOwned(resource)) return [];
    const accounts = binding.subjects.filter(subject => subject.kind.value === 'ServiceAccount');
    return accounts.flatMap(subject => [...groupOf(binding, subject), ...namespaceOf(binding, subject, context)]);
  },
};

function namespaceOf(binding: Binding, subject: Subject, { cluster, kustomizations }: RuleContext): readonly Report[] {
  const namespace = readScalar(subject.node, 'namespace');
  const isMissing = namespace === 'absent' || (namespace !== 'unknown' && (namespace.isNull || namespace.value === ''));
  // An account without a name is still being typed.
  if (!binding.isClusterWide || !isMissing || subject.name === undefined) return [];
  // Kustomize sets the namespace of subjects along with that of the accounts.
  if (kustomizations.some(kustomization => kustomization.namespace !== undefined)) return [];
  const account = subject.name.value;
  const fixes = () => {
    const declared = cluster.accounts(account, undefined).map(found => found.namespace);
    const known = [...new Set(declared.filter(found => found !== undefined).filter(isDnsLabel))];
    // Which one of several is meant, only a person can say.
    return known.slice(0, 5).flatMap(found => namespaceFix(binding, subject, found, known.length > 1));
  };
  return [
    {
      span: subject.kind.span,
      severity: kustomizations.length > 0 ? 'hint' : 'error',
      message: messages.missing({ account }),
      part: subject.node.span,
      fixes,
    },
  ];
}

function namespaceFix(
  { resource }: Binding,
  { node }: Subject,
  namespace: string,
  isChoice: boolean,
): readonly ReportedFix[] {
  const isAbsent = node.get('namespace') === 'absent';
  const edits = isAbsent
    ? addEntry(resource.document, node, 'namespace', namespace, ['name'])
    : setScalar(resource.document, node, 'namespace', namespace);
  const title = messages.fixNamespace({ namespace });
  return fix({ id: `namespace:${namespace}`, title, safe: false, isChoice }, edits);
}

function groupOf({ resource }: Binding, { node }: Subject): readonly Report[] {
  const group = readScalar(node, 'apiGroup');
  if (typeof group === 'string' || (literalOf(group) ?? '') === '') return [];
  const title = messages.fixGroup();
  return [
    {
      span: group.span,
      severity: 'error',
      message: messages.group({ group: group.value }),
      part: node.span,
      fixes: () => fix({ id: 'remove-group', title, safe: false }, removeEntry(resource.document, node, 'apiGroup')),
    },
  ];
}
