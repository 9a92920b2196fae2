import { editDistance } from '../../text/editDistance.ts';
import type { MapNode, Pair, ScalarNode, YamlNode } from '../../yaml/tree/node.ts';
import { isOwnKind, type Kinds } from '../objects/kinds.ts';
import { literalOf } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';
import { podSpecsOf } from '../pods/podSpec.ts';

/** The fields of a pod's spec that concern its account; an account itself has the second one, too. */
export type AccountKey = 'serviceAccountName' | 'automountServiceAccountToken';

/** A key that was meant to be one of these, at a place that nothing reads. */
export type MisplacedKey = {
  readonly map: MapNode;
  readonly key: ScalarNode;
  readonly value: YamlNode | undefined;
  readonly means: AccountKey;
  /** The entry whose value the map is; absent for the object itself and for an item of a list. */
  readonly holder?: { readonly map: MapNode; readonly key: string };
  /** It stands in the right map, and is misspelt. */
  readonly isInPlace: boolean;
};

/**
 * The keys about an account that nothing reads in an object of Kubernetes itself: in another map than the pod's spec,
 * or misspelt there. Maps with free keys (labels, annotations) and those that an alias repeats are skipped.
 */
export function misplacedKeysOf(resource: Resource, kinds: Kinds): readonly MisplacedKey[] {
  const place = placeOfKeys(resource, kinds);
  return place === undefined ? [] : keysIn(resource.node, place, resource);
}

/** Whether an object of Kubernetes itself has neither pods nor a token, so that such a key has no place in it. */
export function hasNoAccount({ group, kind }: Resource): boolean {
  return kindsWithoutAccount.get(group)?.includes(kind) === true;
}

function isAccount(group: string, kind: string): boolean {
  return group === '' && kind === 'ServiceAccount';
}

/** The kinds without an account, by group, but for those with free keys, such as a ConfigMap (API reference). */
const kindsWithoutAccount: ReadonlyMap<string, readonly string[]> = new Map([
  [
    '',
    [
      ...['Service', 'Endpoints', 'Namespace', 'Node', 'PersistentVolume', 'PersistentVolumeClaim'],
      ...['LimitRange', 'ResourceQuota'],
    ],
  ],
  ['autoscaling', ['HorizontalPodAutoscaler']],
  ['policy', ['PodDisruptionBudget']],
  [
    'admissionregistration.k8s.io',
    ['MutatingAdmissionPolicy', 'ValidatingAdmissionPolicy'].flatMap(kind => [kind, `${kind}Binding`]),
  ],
  ['certificates.k8s.io', ['CertificateSigningRequest']],
  ['coordination.k8s.io', ['Lease']],
  ['discovery.k8s.io', ['EndpointSlice']],
  ['networking.k8s.io', ['Ingress', 'IngressClass', 'NetworkPolicy']],
  ['node.k8s.io', ['RuntimeClass']],
  ['rbac.authorization.k8s.io', ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding']],
  ['scheduling.k8s.io', ['PriorityClass']],
  ['storage.k8s.io', ['StorageClass', 'VolumeAttachment', 'VolumeAttributesClass']],
]);

/** The maps in which the keys belong; undefined for an object that has no account. */
type Place = {
  readonly maps: readonly MapNode[];
  readonly reads: readonly string[];
  readonly meant: readonly AccountKey[];
};

function placeOfKeys(resource: Resource, kinds: Kinds): Place | undefined {
  const { group, kind, node } = resource;
  if (isAccount(group, kind)) return { maps: [node], reads: tokenKeys, meant: tokenKeys };
  if (hasNoAccount(resource)) return { maps: [], reads: [], meant: [...tokenKeys, 'serviceAccountName'] };
  if (!isOwnKind(group, kind)) return undefined;
  const maps = podSpecsOf(resource, kinds).map(pod => pod.node);
  const reads = [...tokenKeys, 'serviceAccountName', 'serviceAccount'];
  return { maps, reads, meant: [...tokenKeys, 'serviceAccountName'] };
}

const tokenKeys = ['automountServiceAccountToken'] as const;

function keysIn(
  map: MapNode,
  place: Place,
  resource: Resource,
  holder?: MisplacedKey['holder'],
): readonly MisplacedKey[] {
  return map.pairs.flatMap((pair): readonly MisplacedKey[] => {
    const { key, value } = pair;
    if (key === undefined) return [];
    const means = place.maps.includes(map) && place.reads.includes(key.value) ? undefined : meaningOf(key.value);
    if (means !== undefined && place.meant.includes(means))
      return [
        { map, key, value, means, isInPlace: place.maps.includes(map), ...(holder === undefined ? {} : { holder }) },
      ];
    if (isClosed(pair, resource)) return [];
    // What else has a template or a container is no object that we know.
    if (place.maps.length === 0 && !(map === resource.node && shallow.includes(key.value))) return [];
    const inner = value?.kind === 'map' ? { map, key: key.value } : undefined;
    return mapsIn(value).flatMap(found => keysIn(found, place, resource, inner));
  });
}

const shallow = ['metadata', 'spec'];

/** Whether a map has free keys, or may also be read elsewhere. */
function isClosed({ key, value, reached }: Pair, { document }: Resource): boolean {
  if (key === undefined || value === undefined || reached === 'alias' || document.isShared(value.span)) return true;
  return freeMaps.includes(key.value);
}

/** Maps with keys of users, and those that the server writes. */
const freeMaps = [
  ...['annotations', 'labels', 'matchLabels', 'nodeSelector', 'limits', 'requests', 'overhead'],
  ...['volumeAttributes', 'options', 'data', 'stringData', 'status', 'managedFields'],
];

function mapsIn(node: YamlNode | undefined): readonly MapNode[] {
  if (node?.kind === 'map') return [node];
  return node?.kind === 'seq' ? node.items.filter(item => item?.kind === 'map') : [];
}

/** The key that was meant: in another case, with other separators, or with a letter or two that are wrong. */
function meaningOf(key: string): AccountKey | undefined {
  // Quotes, brackets and many separators show that a text is broken there, not that a word is misspelt.
  if (/["'`[\]{},]|[-_. ]{3}/.test(key)) return undefined;
  const letters = key.replaceAll(/[-_. ]/g, '').toLowerCase();
  if (letters.length > 40 || !/acc?ount|token/.test(letters)) return undefined;
  const found = spellings.find(([spelling]) => editDistance(letters, spelling) <= 2);
  return found?.[1];
}

const spellings: readonly (readonly [string, AccountKey])[] = [
  ['serviceaccountname', 'serviceAccountName'],
  ['serviceaccount', 'serviceAccountName'],
  ['automountserviceaccounttoken', 'automountServiceAccountToken'],
  ['mountserviceaccounttoken', 'automountServiceAccountToken'],
  ['automountserviceaccount', 'automountServiceAccountToken'],
];

/** Whether a key names an account, other than `default`, for the pods of an object. */
export function namesAccount({ means, value }: MisplacedKey): boolean {
  const account = means === 'serviceAccountName' ? literalOf(value) : undefined;
  return account !== undefined && account !== '' && account !== 'default';
}
