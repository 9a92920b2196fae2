import { type WrittenName, writtenName } from '../../yaml/edit/writtenName.ts';
import { readLiteral, readPath } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';
import { bindingOf, isOfRoles } from './binding.ts';

/** A Role or ClusterRole at its declaration, or as a binding names it. */
export type RoleName = {
  readonly kind: string;
  readonly name: string;
  /** Undefined if it may be any, and for a ClusterRole, which has none. */
  readonly namespace: string | undefined;
  readonly written: WrittenName;
  readonly declares: boolean;
};

/** The role that an object is, or gives to others; undefined for any other object. */
export function roleNameOf(resource: Resource): RoleName | undefined {
  const { document, node, kind, namespace } = resource;
  if (!isOfRoles(resource)) return undefined;
  const declares = kind === 'Role' || kind === 'ClusterRole';
  const map = declares ? readPath(node, 'metadata') : bindingOf(resource) && readPath(node, 'roleRef');
  const role = declares || map === undefined ? kind : readLiteral(map, 'kind');
  const name = map && readLiteral(map, 'name');
  const written = map && writtenName(document, map, 'name');
  if (role === undefined || !name || written === undefined) return undefined;
  return { kind: role, name, namespace: role === 'Role' ? namespace : undefined, written, declares };
}
