import { writtenName } from '../../yaml/edit/writtenName.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode, YamlNode } from '../../yaml/tree/node.ts';
import { type AccountName, accountNamesOf, named } from '../accounts/accountNames.ts';
import { accountFields } from '../accounts/identity.ts';
import type { Kinds } from '../objects/kinds.ts';
import { readLiteral, readPath } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';
import { isOperations } from './patchContent.ts';

/** The service accounts that an object names which is a kustomize patch; it may be the account itself. */
export function accountsInPatch(resource: Resource, kinds: Kinds): readonly AccountName[] {
  const { document, group, kind, node, namespace } = resource;
  const metadata = readPath(node, 'metadata');
  const isAccount = group === '' && kind === 'ServiceAccount' && metadata !== undefined;
  const own = isAccount ? nameIn(document, metadata, 'name', namespace) : [];
  // A patch leaves the rest of its object to another document.
  return [...own, ...accountNamesOf(resource, kinds).filter(({ isImplicit }) => !isImplicit)];
}

/** The service accounts that a list of operations (RFC 6902) names; none in any other document. */
export function accountsInOperations(document: YamlDocument): readonly AccountName[] {
  const { root } = document;
  if (root?.kind !== 'seq' || !isOperations(root)) return [];
  return root.items.flatMap(operation => (operation?.kind === 'map' ? accountsInOperation(document, operation) : []));
}

function accountsInOperation(document: YamlDocument, operation: MapNode): readonly AccountName[] {
  const path = readLiteral(operation, 'path') ?? '';
  const value = operation.get('value');
  if (typeof value === 'string' || value.value === undefined) return [];
  if (accountFields.some(field => path.endsWith(`/${field}`))) return nameIn(document, operation, 'value', undefined);
  // A subject may be a user or a group.
  if (/\/subjects\/\d+\/name$/.test(path)) {
    return nameIn(document, operation, 'value', undefined).map(name => ({ ...name, mayBeOther: 'place' as const }));
  }
  return accountsInValue(document, value.value);
}

/** Subjects and pods, or parts of them, as values for some path. */
function accountsInValue(document: YamlDocument, value: YamlNode): readonly AccountName[] {
  if (value.kind === 'scalar') return [];
  const within = value.kind === 'seq' ? value.items : value.pairs.map(pair => pair.value);
  const deeper = within.flatMap(node => (node === undefined ? [] : accountsInValue(document, node)));
  if (value.kind === 'seq') return deeper;
  const isSubject = readLiteral(value, 'kind') === 'ServiceAccount';
  const subject = isSubject ? nameIn(document, value, 'name', readLiteral(value, 'namespace')) : [];
  return [...subject, ...accountFields.flatMap(field => nameIn(document, value, field, undefined)), ...deeper];
}

function nameIn(
  document: YamlDocument,
  map: MapNode,
  key: string,
  namespace: string | undefined,
): readonly AccountName[] {
  return named('patch', readLiteral(map, key), namespace, writtenName(document, map, key));
}
