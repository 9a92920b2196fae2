import { once } from '../../text/known.ts';
import type { MapNode, ScalarNode } from '../../yaml/tree/node.ts';
import { cleanPath } from '../../zones/zonePaths.ts';
import { type Read, readLiteralScalar, readPath, readSeq } from '../objects/read.ts';
import type { PodSpec } from './podSpec.ts';

/** A volume that containers of a pod may mount: one of its own, or a claim of its StatefulSet. */
export type Volume = {
  readonly node: MapNode;
  readonly name: Read<ScalarNode>;
  readonly source: VolumeSource;
};

/** The content of a volume: `unknown` if it cannot be read; `other` for kinds that nothing here needs. */
export type VolumeSource =
  | HostPathSource
  | { readonly kind: Exclude<SourceKind, 'hostPath'>; readonly node: MapNode }
  | { readonly kind: 'other' | 'unknown' };

/** A file or directory of the node (Kubernetes API reference, "HostPathVolumeSource"). */
export type HostPathSource = {
  readonly kind: 'hostPath';
  readonly node: MapNode;
  readonly path: Read<ScalarNode>;
  readonly type: Read<ScalarNode>;
};

/** The readable volumes of a pod. */
export type Volumes = {
  readonly items: readonly Volume[];
  /** The first of each name. */
  readonly byName: ReadonlyMap<string, Volume>;
  /** False if there may be others. */
  readonly complete: boolean;
  /** False if there may be one of any name. */
  readonly hasAllNames: boolean;
};

/** The volumes of a pod: first the claims of a StatefulSet, which win over those of the same name. */
export const volumesOf = once((pod: PodSpec): Volumes => {
  const own = readVolumes(pod.node, 'volumes', node => ({ named: node, source: sourceOf(node) }));
  const spec = pod.resource.kind === 'StatefulSet' ? readPath(pod.resource.node, 'spec') : undefined;
  if (spec === undefined) return volumesFrom(own);
  const claims = readVolumes(spec, 'volumeClaimTemplates', node => ({
    named: readPath(node, 'metadata'),
    source: { kind: 'persistentVolumeClaim', node },
  }));
  return volumesFrom({ items: [...claims.items, ...own.items], complete: claims.complete && own.complete });
});

function volumesFrom({ items, complete }: Pick<Volumes, 'items' | 'complete'>): Volumes {
  const byName = new Map<string, Volume>();
  for (const volume of items) {
    const name = volumeNameOf(volume);
    if (name !== undefined && !byName.has(name)) byName.set(name, volume);
  }
  return { items, byName, complete, hasAllNames: complete && items.every(({ name }) => name !== 'unknown') };
}

/** The volume of that name. */
export function volumeNamed({ byName, hasAllNames }: Volumes, name: string): Read<Volume> {
  return byName.get(name) ?? (hasAllNames ? 'absent' : 'unknown');
}

/** The literal name of a volume. */
export function volumeNameOf({ name }: Volume): string | undefined {
  return typeof name === 'string' ? undefined : name.value;
}

/** The path of a `hostPath` volume, cleaned; absent for another sort of volume. */
export function hostPathOf({ source }: Volume): Read<string> {
  if (source.kind === 'unknown') return 'unknown';
  if (source.kind !== 'hostPath') return 'absent';
  return typeof source.path === 'string' ? source.path : cleanPath(source.path.value);
}

/** Whether its path ends with a slash, which no path of a file may. */
export function endsWithSlash({ path }: HostPathSource): boolean {
  return typeof path !== 'string' && path.value.endsWith('/');
}

/** The keys of a volume that determine its content, in the order of the text; a correct volume has at most one. */
export function sourcesOf({ node }: Volume): readonly ScalarNode[] {
  return node.pairs.flatMap(({ key }) => (key !== undefined && isSourceKind(key.value) ? [key] : []));
}

function isSourceKind(key: string): boolean {
  return sourceKinds.some(kind => kind === key);
}

/** The keys of a volume that determine its content (Kubernetes API reference, "Volume"). */
const sourceKinds = [
  ...(['hostPath', 'configMap', 'secret', 'projected', 'emptyDir', 'persistentVolumeClaim'] as const),
  ...(['downwardAPI', 'csi', 'ephemeral', 'nfs', 'image'] as const),
] as const;
type SourceKind = (typeof sourceKinds)[number];

function readVolumes(
  map: MapNode,
  key: string,
  read: (item: MapNode) => { readonly named: MapNode | undefined; readonly source: VolumeSource },
): Pick<Volumes, 'items' | 'complete'> {
  const seq = readSeq(map, key);
  if (typeof seq === 'string') return { items: [], complete: seq === 'absent' };
  const items = seq.items.map((node): Volume | undefined => {
    if (node?.kind !== 'map') return undefined;
    const { named, source } = read(node);
    return { node, name: named === undefined ? 'unknown' : readLiteralScalar(named, 'name'), source };
  });
  return {
    items: items.filter(volume => volume !== undefined),
    complete: seq.complete && !items.includes(undefined),
  };
}

function sourceOf(volume: MapNode): VolumeSource {
  const found = sourceKinds.map(kind => ({ kind, entry: volume.get(kind) })).find(({ entry }) => entry !== 'absent');
  // A volume without a source is an empty directory of the pod, but probably still being typed.
  if (found === undefined) return { kind: volume.pairs.length > 1 ? 'other' : 'unknown' };
  const { kind, entry } = found;
  if (typeof entry === 'string' || entry.value?.kind !== 'map') return { kind: 'unknown' };
  const node = entry.value;
  if (kind !== 'hostPath') return { kind, node };
  return { kind, node, path: readLiteralScalar(node, 'path'), type: readLiteralScalar(node, 'type') };
}
