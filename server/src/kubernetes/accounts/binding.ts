import type { MapNode, ScalarNode } from '../../yaml/tree/node.ts';
import { isPlaceholder, readItems, readLiteral, readPath, readScalar, readSeq } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';

/** A RoleBinding or ClusterRoleBinding of any version (Kubernetes API reference, "RoleBinding"). */
export type Binding = {
  readonly resource: Resource;
  readonly isClusterWide: boolean;
  readonly role: { readonly kind: string | undefined; readonly name: string | undefined };
  /** The readable ones, in order. */
  readonly subjects: readonly Subject[];
  /** False if further subjects may come from an unknown place. */
  readonly isComplete: boolean;
};

/** A subject to which a binding gives its role. */
export type Subject = {
  readonly node: MapNode;
  /** The literal kind, with its node. */
  readonly kind: ScalarNode;
  /** The name, which may contain placeholders; undefined if none is written. */
  readonly name: ScalarNode | undefined;
  /** The service accounts that it means; undefined if it means none. */
  readonly means: AccountsMeant | undefined;
};

/** Service accounts, as a subject means them. */
export type AccountsMeant = {
  /** Absent for every account. */
  readonly name?: string;
  /** Absent for accounts of every namespace, or if it may be any. */
  readonly namespace?: string;
};

/** Whether an object may be a role, or a binding of one. */
export function isOfRoles({ group }: Resource): boolean {
  return group === 'rbac.authorization.k8s.io';
}

/** The binding that an object is; undefined for any other object. */
export function bindingOf(resource: Resource): Binding | undefined {
  const { kind, node } = resource;
  if (!isOfRoles(resource) || (kind !== 'RoleBinding' && kind !== 'ClusterRoleBinding')) return undefined;
  const isClusterWide = kind === 'ClusterRoleBinding';
  const roleRef = readPath(node, 'roleRef');
  const read = (key: string) => roleRef && readLiteral(roleRef, key);
  const seq = readSeq(node, 'subjects');
  const subjects = readItems(node, 'subjects').map(item =>
    item?.kind === 'map' ? subjectOf(item, resource, isClusterWide) : undefined,
  );
  return {
    resource,
    isClusterWide,
    role: { kind: read('kind'), name: read('name') },
    subjects: subjects.filter(subject => subject !== undefined),
    isComplete: seq !== 'unknown' && (seq === 'absent' || seq.complete) && !subjects.includes(undefined),
  };
}

/** Undefined if its kind is unknown, so that it may mean anybody. */
function subjectOf(node: MapNode, resource: Resource, isClusterWide: boolean): Subject | undefined {
  const kind = readScalar(node, 'kind');
  const name = readScalar(node, 'name');
  if (kind === 'unknown' || name === 'unknown') return undefined;
  if (kind === 'absent' || isPlaceholder(kind.value)) return undefined;
  const named = name === 'absent' || name.isNull ? undefined : name;
  return { node, kind, name: named, means: meaningOf(node, kind.value, named, isClusterWide ? undefined : resource) };
}

/** The account that a subject means: in a RoleBinding, one without a namespace is of the binding's own. */
function meaningOf(
  node: MapNode,
  kind: string,
  name: ScalarNode | undefined,
  roleBinding: Resource | undefined,
): AccountsMeant | undefined {
  const text = name?.value ?? '';
  if (kind === 'ServiceAccount') {
    const written = readScalar(node, 'namespace');
    const isAbsent = written === 'absent' || (written !== 'unknown' && (written.isNull || written.value === ''));
    const namespace = isAbsent ? roleBinding?.namespace : readLiteral(node, 'namespace');
    return { ...(isPlaceholder(text) ? {} : { name: text }), ...(namespace === undefined ? {} : { namespace }) };
  }
  if (kind === 'User') return userMeaning(text);
  return kind === 'Group' ? groupMeaning(text) : undefined;
}

/** `system:serviceaccount:NAMESPACE:NAME` (Kubernetes, "Authenticating", service account tokens). */
function userMeaning(user: string): AccountsMeant | undefined {
  const [, namespace, name] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(user) ?? [];
  if (namespace === undefined || name === undefined) return undefined;
  return { ...(isPlaceholder(name) ? {} : { name }), ...(isPlaceholder(namespace) ? {} : { namespace }) };
}

/** The groups of all service accounts, or of all those of a namespace. */
function groupMeaning(group: string): AccountsMeant | undefined {
  if (['system:serviceaccounts', 'system:authenticated', 'system:unauthenticated'].includes(group)) return {};
  const [, namespace] = /^system:serviceaccounts:([^:]+)$/.exec(group) ?? [];
  if (namespace === undefined) return undefined;
  return isPlaceholder(namespace) ? {} : { namespace };
}
