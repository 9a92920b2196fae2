import { isPlaceholder } from '../../kubernetes/objects/read.ts';
import { filesInVolume, fileTaken, itemOf } from '../../kubernetes/pods/dataUses.ts';
import { type Mount, zonePlaceOf } from '../../kubernetes/pods/mounts.ts';
import { volumeNameOf } from '../../kubernetes/pods/volumes.ts';
import type { ScalarNode } from '../../yaml/tree/node.ts';
import { cleanPath } from '../../zones/zonePaths.ts';
import type { Case } from './case.ts';

/** The name of a file or a key that there is not, and the names that there are. */
export type Lack = { readonly at: ScalarNode; readonly name: string; readonly known: readonly string[] } & (
  | { readonly of: 'volume'; readonly volume: string }
  /** `isItem`: the `items` of the volume name the key. */
  | { readonly of: 'ConfigMap'; readonly configMap: string; readonly isItem: boolean }
);

/**
 * A zone file that its volume certainly lacks: the kubelet makes a directory of that name, or does not start the pod if
 * `items` name a key that there is not.
 */
export function lackOf(mount: Mount, { cluster }: Case): Lack | undefined {
  return ofItems(mount) ?? ofConfigMap(mount, cluster);
}

/** Its `items` name the files that it has. */
function ofItems(mount: Mount): Lack | undefined {
  const { subPath, volume } = mount;
  if (typeof subPath === 'string' || typeof volume === 'string' || isPlaceholder(subPath.value)) return undefined;
  const known = typeof zonePlaceOf(mount) === 'object' ? filesInVolume(volume) : undefined;
  const name = cleanPath(subPath.value);
  if (known === undefined || known.some(file => `${cleanPath(file)}/`.startsWith(`${name}/`))) return undefined;
  return { of: 'volume', at: subPath, name, known, volume: volumeNameOf(volume) ?? '' };
}

function ofConfigMap(mount: Mount, cluster: Case['cluster']): Lack | undefined {
  const { subPath, volume } = mount;
  const taken = fileTaken(mount);
  if (taken?.kind !== 'ConfigMap' || typeof subPath === 'string' || typeof volume === 'string') return undefined;
  if (cluster.cluster.kustomizations.makesConfigMap(taken.name)) return undefined;
  const { certain, possible } = cluster.configMaps(taken.name);
  const keys = [...certain, ...possible].map(configMap => configMap.keys);
  const known = keys.flatMap(own => own ?? []);
  if (certain.length === 0 || keys.includes(undefined) || known.includes(taken.key)) return undefined;
  const item = itemOf(taken.key, volume);
  const { name: configMap, key: name } = taken;
  return {
    of: 'ConfigMap',
    at: item ?? subPath,
    name,
    known: [...new Set(known)],
    configMap,
    isItem: item !== undefined,
  };
}
