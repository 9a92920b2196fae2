import type { Span } from '../../text/span.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode, SeqNode } from '../../yaml/tree/node.ts';
import { readLiteral, readMap, readPath } from './read.ts';

/** An object of the Kubernetes API, as a view of the map that describes it. */
export type Resource = {
  readonly document: YamlDocument;
  readonly node: MapNode;
  /** The group of its apiVersion: `''` for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  /** The literal `metadata.name`. */
  readonly name: string | undefined;
  /** The literal `metadata.namespace`. */
  readonly namespace: string | undefined;
  /** It is no object, but a part of the values of a chart, as the pod to which a template gives them. */
  readonly isValues?: true;
  /**
   * The list that it is an item of; absent for a document of its own. Without `node` if the other keys of the list are
   * another part of the document.
   */
  readonly list?: { readonly items: SeqNode; readonly node?: MapNode; readonly kind: string };
};

/** The objects of a document: its root, or the items of a `List` or a typed list. */
export function resourcesOf(document: YamlDocument): readonly Resource[] {
  const { root, part } = document;
  if (part === 'item')
    return root?.kind === 'seq' ? itemsOf(document, { items: root, kind: 'List', apiVersion: 'v1' }, 1) : [];
  return part === 'whole' && root?.kind === 'map' ? open(document, root, undefined, 0) : [];
}

/** The span of an object in its document. */
export function spanOf(resource: Resource): Span {
  return resource.node.span;
}

/**
 * Whether an object belongs to a controller (`metadata.ownerReferences`): its fields are the owner's. A hole in its metadata
 * makes no object owned, since nobody writes owners into a template.
 */
export function isOwned(resource: Resource): boolean {
  const metadata = readPath(resource.node, 'metadata');
  return metadata !== undefined && typeof metadata.get('ownerReferences') === 'object';
}

/** Whether an object was read from a cluster (`metadata.uid`, `metadata.resourceVersion`), not written. */
export function isExport(resource: Resource): boolean {
  const metadata = readPath(resource.node, 'metadata');
  return metadata !== undefined && ['uid', 'resourceVersion'].some(key => typeof metadata.get(key) === 'object');
}

/** Whether an object has no name at all yet, as a kustomize patch or a half-typed manifest. */
export function isNameless(resource: Resource): boolean {
  const metadata = readMap(resource.node, 'metadata');
  if (metadata === 'unknown') return false;
  return metadata === 'absent' || (metadata.get('name') === 'absent' && metadata.get('generateName') === 'absent');
}

/** An annotation of an object's or a pod template's metadata; undefined if it is not literal. */
export function annotationOf(object: MapNode, name: string): string | undefined {
  const annotations = readPath(object, 'metadata', 'annotations');
  return annotations === undefined ? undefined : readLiteral(annotations, name);
}

/** Lists in lists are no API objects; nobody nests them deeper than this. */
const deepestList = 4;

function open(document: YamlDocument, node: MapNode, list: List | undefined, depth: number): readonly Resource[] {
  const apiVersion = readLiteral(node, 'apiVersion') ?? list?.apiVersion;
  const kind = readLiteral(node, 'kind') ?? itemKindOf(list);
  if (apiVersion === undefined || kind === undefined) return [];
  const items = node.get('items');
  if (kind.endsWith('List') && typeof items !== 'string' && items.value?.kind === 'seq') {
    if (depth === deepestList) return [];
    return itemsOf(document, { items: items.value, node, kind, apiVersion }, depth + 1);
  }
  const slash = apiVersion.indexOf('/');
  const metadata = readPath(node, 'metadata');
  return [
    {
      document,
      node,
      group: slash === -1 ? '' : apiVersion.slice(0, slash),
      version: apiVersion.slice(slash + 1),
      kind,
      name: metadata && readLiteral(metadata, 'name'),
      namespace: metadata && readLiteral(metadata, 'namespace'),
      ...(list === undefined ? {} : { list }),
    },
  ];
}

function itemsOf(document: YamlDocument, list: List, depth: number): readonly Resource[] {
  return list.items.items.flatMap(item => (item?.kind === 'map' ? open(document, item, list, depth) : []));
}

type List = NonNullable<Resource['list']> & { readonly apiVersion: string };

/** The kind of a typed list's items without a kind: `DeploymentList` holds Deployments. */
function itemKindOf(list: Resource['list']): string | undefined {
  return list === undefined || list.kind === 'List' ? undefined : list.kind.slice(0, -'List'.length);
}
