import { once, onceEach } from '../../text/known.ts';
import type { MapNode, ScalarNode } from '../../yaml/tree/node.ts';
import { cleanPath, type ZonePath, zonePathOf } from '../../zones/zonePaths.ts';
import { type Read, readLiteralScalar, readSeq } from '../objects/read.ts';
import { meantBooleanOf } from '../objects/yamlTypes.ts';
import { type Container, hasAllContainers, type PodSpec } from './podSpec.ts';
import { hostPathOf, type Volume, volumeNamed, volumesOf } from './volumes.ts';

/** An entry of a container's `volumeMounts`. A null value counts as absent, a placeholder as unknown. */
export type Mount = {
  readonly node: MapNode;
  readonly container: Container;
  /** The name of its volume. */
  readonly name: Read<ScalarNode>;
  readonly volume: Read<Volume>;
  readonly mountPath: Read<ScalarNode>;
  /** Inside the volume; absent if it is empty, unknown if `subPathExpr` makes it. */
  readonly subPath: Read<ScalarNode>;
  readonly isReadOnly: Read<boolean>;
};

export type Mounts = {
  readonly items: readonly Mount[];
  /** False if there may be others. */
  readonly complete: boolean;
};

/** The mounts of a container, with their volumes. */
export const mountsOf = onceEach((container: Container, pod: PodSpec): Mounts => {
  const seq = readSeq(container.node, 'volumeMounts');
  if (typeof seq === 'string') return { items: [], complete: seq === 'absent' };
  const volumes = volumesOf(pod);
  const items = seq.items.map((node): Mount | undefined => {
    if (node?.kind !== 'map') return undefined;
    const name = readLiteralScalar(node, 'name');
    const volume = typeof name === 'string' ? 'unknown' : volumeNamed(volumes, name.value);
    const mountPath = readLiteralScalar(node, 'mountPath');
    return { node, container, name, volume, mountPath, subPath: readSubPath(node), isReadOnly: readReadOnly(node) };
  });
  return { items: items.filter(mount => mount !== undefined), complete: seq.complete && !items.includes(undefined) };
});

/** The mounts of all containers of a pod. */
export const mountsIn = once((pod: PodSpec): Mounts => {
  const mounts = pod.containers.map(container => mountsOf(container, pod));
  return {
    items: mounts.flatMap(({ items }) => items),
    complete: hasAllContainers(pod) && mounts.every(({ complete }) => complete),
  };
});

/** The path of a mount in the container, cleaned; a relative path begins at `/` (kubelet, `makeMounts`). */
export function placeOf({ mountPath }: Mount): Read<string> {
  return typeof mountPath === 'string' ? mountPath : cleanPath(`/${mountPath.value}`);
}

/** The zone path of a mount in the container; undefined if it does not concern zones. */
export function zonePlaceOf(mount: Mount): Read<ZonePath> | undefined {
  return readZonePath(placeOf(mount));
}

/** The zone path of the node's file that a mount shows; absent if it shows none of the node. */
export function zoneSourceOf(mount: Mount): Read<ZonePath> | undefined {
  return readZonePath(nodePathOf(mount));
}

/** The path of the node's file or directory that a mount shows, cleaned; absent if its volume is no `hostPath`. */
export function nodePathOf({ volume, subPath }: Mount): Read<string> {
  if (typeof volume === 'string') return volume;
  const path = hostPathOf(volume);
  if (subPath === 'absent' || path === 'absent' || path === 'unknown') return path;
  return subPath === 'unknown' ? 'unknown' : cleanPath(`${path}/${subPath.value}`);
}

function readZonePath(path: Read<string>): Read<ZonePath> | undefined {
  return path === 'absent' || path === 'unknown' ? path : zonePathOf(path);
}

function readSubPath(mount: MapNode): Read<ScalarNode> {
  if (mount.get('subPathExpr') !== 'absent') return 'unknown';
  const subPath = readLiteralScalar(mount, 'subPath');
  return typeof subPath !== 'string' && subPath.value === '' ? 'absent' : subPath;
}

function readReadOnly(mount: MapNode): Read<boolean> {
  const value = readLiteralScalar(mount, 'readOnly');
  if (typeof value === 'string') return value;
  return meantBooleanOf(value) ?? 'unknown';
}
