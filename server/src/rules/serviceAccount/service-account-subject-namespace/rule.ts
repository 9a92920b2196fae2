import { type Binding, bindingOf, type Subject } from '../../../kubernetes/accounts/binding.ts';
import { isDnsSubdomain } from '../../../kubernetes/objects/dnsNames.ts';
import { isPlaceholder, literalOf, readScalar } from '../../../kubernetes/objects/read.ts';
import { isOwned } from '../../../kubernetes/objects/resource.ts';
import { isNamespaceName } from '../../../protocol/namespaceName.ts';
import { editDistance } from '../../../text/editDistance.ts';
import { oddCharacterIn, withoutOddCharacters } from '../../../text/visible.ts';
import { addEntry, allOrNone, type Edits, removeEntry, replaceScalar, setScalar } from '../../../yaml/edit/edits.ts';
import type { FixContext, ObjectRule, Report, ReportedFix, RuleCase } from '../../rule.ts';
import { fix, fixThatAsks } from '../../shared/fix.ts';
import * as messages from './messages.ts';

/**
 * The API server refuses a ClusterRoleBinding with an account that has no namespace, and any
 * binding with an account of another API group than the core one (Kubernetes, validation of
 * RoleBinding subjects). In a RoleBinding, no namespace means the binding's own.
 */
export const rule: ObjectRule<Part> = {
  id: 'service-account-subject-namespace',
  severity: 'error',
  checks: 'object',
  touches: {
    namespace: ['set object/subjects/[]/namespace'],
    'choose-namespace': ['set object/subjects/[]/namespace'],
    'remove-group': ['remove object/subjects/[]/apiGroup'],
    kind: ['change object/subjects/[]/kind'],
    name: ['change object/subjects/[]/name', 'set object/subjects/[]/namespace'],
  },
  fixAll: 'allowed',
  check: context => {
    const binding = bindingOf(context.object);
    if (binding === undefined || isOwned(context.object)) return [];
    const accounts = binding.subjects.filter(subject => subject.kind.value === 'ServiceAccount');
    return [
      ...accounts.flatMap(subject => {
        const wrong = wrongName(binding, subject, context);
        // Its name has the namespace in it.
        const isNamed = wrong.some(({ about }) => about.namespace !== undefined);
        return [...groupOf(binding, subject), ...(isNamed ? [] : namespaceOf(binding, subject, context)), ...wrong];
      }),
      ...binding.subjects.flatMap(subject => [...kindOf(binding, subject), ...nobodyOf(binding, subject)]),
    ];
  },
  fixes: ({ about }, context, { answers }) => {
    switch (about.lacks) {
      case 'namespace':
        return [...namespaceFixes(about, context), ...chooseNamespace(about, answers)];
      case 'core group':
        return groupFixes(about);
      default:
        return rightFixes(about);
    }
  },
};

/** A subject, and its mistake. */
type Part = {
  readonly lacks: 'namespace' | 'core group' | 'kind' | 'name';
  /** What its kind or name has to be, if that is certain. */
  readonly right?: string;
  /** The namespace that its name has in it, if it has no other. */
  readonly namespace?: string;
  readonly binding: Binding;
  readonly subject: Subject;
};

function namespaceOf(
  binding: Binding,
  subject: Subject,
  { at: { uri, kustomizations, placements }, cluster }: RuleCase,
): readonly Report<Part>[] {
  // An account without a name is still being typed.
  if (!binding.isClusterWide || !lacksNamespace(subject.node) || subject.name === undefined) return [];
  const account = subject.name.value;
  if (isGiven(account, { kustomizations, placements, cluster })) return [];
  return [
    {
      span: subject.kind.span,
      severity: cluster.isBesideKustomization(uri) ? 'hint' : 'error',
      message: messages.missing({ account }),
      part: subject.node.span,
      about: { lacks: 'namespace', binding, subject },
    },
  ];
}

function lacksNamespace(subject: Subject['node']): boolean {
  const namespace = readScalar(subject, 'namespace');
  return namespace === 'absent' || (namespace !== 'unknown' && (namespace.isNull || namespace.value === ''));
}

/** Whether kustomize gives a subject a namespace: its own to `default`, or that of an account that it changes. */
function isGiven(
  account: string,
  {
    kustomizations,
    placements,
    cluster,
  }: Pick<RuleCase['at'], 'kustomizations' | 'placements'> & Pick<RuleCase, 'cluster'>,
): boolean {
  if (kustomizations.length === 0) return false;
  if (placements.some(({ chain }) => chain === undefined)) return true;
  if (kustomizations.some(({ isNamespaceUnknown }) => isNamespaceUnknown)) return true;
  const hasNamespace = kustomizations.some(({ namespace }) => namespace !== undefined);
  return (account === 'default' && hasNamespace) || cluster.givesSubjectNamespace(account);
}

function namespaceFixes({ binding, subject }: Part, { cluster }: RuleCase): readonly ReportedFix[] {
  const declared = cluster.accountsAnywhere(subject.name?.value ?? '').map(found => cluster.namespaceOf(found));
  const known = [...new Set(declared.filter(found => found !== undefined).filter(isNamespaceName))];
  // Only a person knows which of several is meant.
  return known.slice(0, 5).flatMap(found => namespaceFix(binding, subject, found, known.length > 1));
}

function namespaceFix(
  binding: Binding,
  subject: Subject,
  namespace: string,
  isChoice: boolean,
): readonly ReportedFix[] {
  const title = messages.fixNamespace({ namespace });
  return fix({ id: `namespace:${namespace}`, title, safe: false, isChoice }, setNamespace(binding, subject, namespace));
}

function chooseNamespace({ binding, subject }: Part, answers: FixContext['answers']): readonly ReportedFix[] {
  const title = messages.fixChooseNamespace();
  return fixThatAsks(
    { id: 'choose-namespace', title, safe: false, isChoice: true, asks: 'namespace' },
    namespace => setNamespace(binding, subject, namespace),
    answers,
  );
}

function setNamespace({ resource }: Binding, { node }: Subject, namespace: string): Edits {
  return node.get('namespace') === 'absent'
    ? addEntry(resource.document, node, 'namespace', namespace, ['name'])
    : setScalar(resource.document, node, 'namespace', namespace);
}

function groupOf(binding: Binding, subject: Subject): readonly Report<Part>[] {
  const group = readScalar(subject.node, 'apiGroup');
  if (typeof group === 'string' || (literalOf(group) ?? '') === '') return [];
  return [
    {
      span: group.span,
      severity: 'error',
      message: messages.group({ group: group.value }),
      part: subject.node.span,
      about: { lacks: 'core group', binding, subject },
    },
  ];
}

function groupFixes({ binding: { resource }, subject: { node } }: Part): readonly ReportedFix[] {
  const about = { id: 'remove-group', title: messages.fixGroup(), safe: false };
  return fix(about, removeEntry(resource.document, node, 'apiGroup'));
}

/** A kind in other letters, or with a letter or two that are wrong, which the API server does not know. */
function kindOf(binding: Binding, subject: Subject): readonly Report<Part>[] {
  const { kind, node } = subject;
  if (kind.value === 'ServiceAccount' || isPlaceholder(kind.value)) return [];
  const letters = kind.value.slice(0, 40).replaceAll(/[-_ ]/g, '').toLowerCase();
  if (letters !== 'sa' && editDistance(letters, 'serviceaccount') > 2) return [];
  const about = { lacks: 'kind', right: 'ServiceAccount', binding, subject } as const;
  return [{ span: kind.span, severity: 'error', message: messages.kind({ kind: kind.value }), part: node.span, about }];
}

/** A name that no account can have (Kubernetes, validation of RoleBinding subjects). */
function wrongName(binding: Binding, subject: Subject, { cluster }: RuleCase): readonly Report<Part>[] {
  const { name, node, means } = subject;
  if (name === undefined || name.value === '' || isPlaceholder(name.value) || isDnsSubdomain(name.value)) return [];
  const text = withoutOddCharacters(name.value);
  const [, prefix, namespace, user] = /^(system:serviceaccount:)?([^:]+):([^:]+)$/.exec(text) ?? [];
  const lower = text.toLowerCase();
  const isDeclared = cluster.accountsAnywhere(lower).length > 0;
  const isLacking =
    prefix !== undefined && namespace !== undefined && lacksNamespace(node) && isNamespaceName(namespace);
  const isSame = isLacking || (namespace !== undefined && namespace === means?.namespace);
  const right = isSame ? user : isDeclared ? lower : text;
  // Between two words a blank may stand for a hyphen as well.
  const isSplit = / /.test(name.value.trim());
  const isCertain = right !== undefined && isDnsSubdomain(right) && (isDeclared || !isSplit);
  const written = isCertain ? { right, ...(isLacking ? { namespace } : {}) } : {};
  const about = { lacks: 'name', binding, subject, ...written } as const;
  const message = messages.name({ name: name.value, odd: oddCharacterIn(name.value) });
  return [{ span: name.span, severity: 'error', message, part: node.span, about }];
}

/** A user or a group that looks like an account, and is nobody. */
function nobodyOf(binding: Binding, subject: Subject): readonly Report<Part>[] {
  const { kind, name, node } = subject;
  if (name === undefined || isPlaceholder(name.value) || !name.value.startsWith('system:serviceaccount')) return [];
  const isUser = kind.value === 'User';
  if (!isUser && kind.value !== 'Group') return [];
  const form = isUser ? /^system:serviceaccount:([^:]+):([^:]+)$/ : /^system:serviceaccounts(?::[^:]+)?$/;
  const [found, namespace, account] = form.exec(name.value) ?? [];
  const isPossible =
    (namespace === undefined || isNamespaceName(namespace)) && (account === undefined || isDnsSubdomain(account));
  if (found !== undefined && isPossible) return [];
  // Who was meant gets rights by the right name, so that only a person may write it.
  const about = { lacks: 'name', binding, subject } as const;
  const message = messages.nobody({ kind: isUser ? 'User' : 'Group', name: name.value });
  return [{ span: name.span, severity: 'warning', message, part: node.span, about }];
}

function rightFixes({ lacks, right, namespace, binding, subject }: Part): readonly ReportedFix[] {
  const scalar = lacks === 'kind' ? subject.kind : subject.name;
  if (right === undefined || scalar === undefined) return [];
  const title = messages.fixRight({ right, namespace });
  const edits = allOrNone([
    replaceScalar(binding.resource.document, scalar, right),
    ...(namespace === undefined ? [] : [setNamespace(binding, subject, namespace)]),
  ]);
  return fix({ id: lacks, title, safe: false }, edits);
}
