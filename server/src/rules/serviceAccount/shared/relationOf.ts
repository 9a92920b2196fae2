import type { AccountFact } from '../../../facts/facts.ts';
import type { Binding } from '../../../kubernetes/accounts/binding.ts';

/**
 * The strength of the reason to think that a role is meant for an account: `name` if the binding or its role is called
 * after it, `file` if it is declared beside the binding; undefined if there is none.
 */
export function relationOf(account: AccountFact, binding: Binding, uri: string): 'name' | 'file' | undefined {
  const { resource, role } = binding;
  const names = [resource.name, ...(isGeneral(role.name) ? [] : [role.name])].map(wordsOf);
  const own = wordsOf(account.name);
  if (names.some(words => holds(words, own) || holds(own, words))) return 'name';
  return account.at.uri === uri ? 'file' : undefined;
}

/** Whether a role is one of Kubernetes' own, called after no program. */
function isGeneral(role = ''): boolean {
  return ['view', 'edit', 'admin', 'cluster-admin'].includes(role) || role.startsWith('system:');
}

/** The words of a name, without those that mean an account, a role or a binding in general. */
function wordsOf(name: string | undefined): readonly string[] {
  const words = name?.toLowerCase().split(/[^a-z0-9]+/) ?? [];
  return words.filter(word => word !== '' && !kinds.includes(word));
}

const kinds = [
  ...['sa', 'account', 'accounts', 'service', 'serviceaccount', 'user'],
  ...['role', 'roles', 'clusterrole', 'binding', 'rolebinding', 'clusterrolebinding', 'rb', 'crb'],
];

/** Whether words stand among others, one behind the other. */
function holds(words: readonly string[], searched: readonly string[]): boolean {
  if (searched.length === 0) return false;
  return words.some((_, start) => searched.every((word, index) => words[start + index] === word));
}
