import { type Binding, bindingOf } from '../kubernetes/accounts/binding.ts';
import { roleNameOf } from '../kubernetes/accounts/roleName.ts';
import type { Resource } from '../kubernetes/objects/resource.ts';
import type { Placing } from './documentFacts.ts';
import { type BindingFact, type GrantFact, namespaceIn, type RoleFact, type RoleMention } from './facts.ts';

/** The accounts to which a binding gives its role; none for any other object. */
export function bindingsOf(resource: Resource, { at }: Placing): readonly BindingFact[] {
  const binding = bindingOf(resource);
  if (binding === undefined) return [];
  const role = roleOf(binding);
  const bound = role === undefined ? {} : { role };
  const known = binding.subjects.flatMap(({ node, name, means }): readonly BindingFact[] => {
    if (means === undefined) return [];
    const { name: account, namespace } = means;
    const who = { ...(account === undefined ? {} : { account }), ...(namespace === undefined ? {} : { namespace }) };
    return [{ ...who, ...bound, at: at(name ?? node) }];
  });
  return binding.isComplete ? known : [...known, { ...bound, at: at(resource.node) }];
}

function roleOf({ role: { kind, name }, resource }: Binding): RoleFact | undefined {
  if (kind === undefined || name === undefined) return undefined;
  return { kind, name, ...(kind === 'Role' ? namespaceIn(resource) : {}) };
}

/** The roles that a binding gives to accounts, by account. */
export function grantsOf(resource: Resource, { at }: Placing): readonly GrantFact[] {
  const binding = bindingOf(resource);
  const { kind, name } = binding?.role ?? {};
  if (binding === undefined || kind === undefined || name === undefined) return [];
  const { isClusterWide, subjects } = binding;
  const by = `${resource.kind}/${resource.name ?? '…'}`;
  const grant = { role: `${kind}/${name}`, by, isClusterWide, within: resource.namespace };
  return subjects.flatMap(({ node, name: subject, means }): readonly GrantFact[] => {
    if (means === undefined) return [];
    const account = means.name === undefined ? {} : { account: means.name };
    return [{ ...account, ...namespaceIn({ namespace: means.namespace }), ...grant, at: at(subject ?? node) }];
  });
}

/** The role that an object is, or gives to accounts. */
export function rolesOf(resource: Resource, { named }: Placing): readonly RoleMention[] {
  const role = roleNameOf(resource);
  if (role === undefined) return [];
  const { kind, name, declares } = role;
  return [{ kind, name, ...namespaceIn(role), at: named(role.written), declares }];
}
