import { once } from '../../text/known.ts';
import type { ScalarNode } from '../../yaml/tree/node.ts';
import { zonePathOf } from '../../zones/zonePaths.ts';
import { mountsIn, zonePlaceOf } from './mounts.ts';
import type { PodSpec } from './podSpec.ts';
import { hostPathOf, sourcesOf, type Volume, volumeNameOf, volumesOf } from './volumes.ts';

/** A volume of a zone for which the API server refuses the pod (Kubernetes, `ValidateVolumes`). */
export type RefusedVolume =
  /** Another one has its name. */
  | { readonly why: 'name'; readonly volume: Volume; readonly name: ScalarNode; readonly first: Volume }
  /** It has two sources, the first of the text first. */
  | { readonly why: 'source'; readonly volume: Volume; readonly first: ScalarNode; readonly second: ScalarNode };

/** The refused volumes of a pod. A claim of a StatefulSet wins over a volume of its name, and is no mistake. */
export const refusedVolumesOf = once((pod: PodSpec): readonly RefusedVolume[] => {
  const volumes = volumesOf(pod).items.filter(
    ({ node, source }) => !(source.kind === 'persistentVolumeClaim' && source.node === node),
  );
  const mounted = mountsIn(pod).items.flatMap(mount =>
    typeof mount.name === 'object' && typeof zonePlaceOf(mount) === 'object' ? [mount.name.value] : [],
  );
  const concerned = new Set(mounted);
  for (const volume of volumes) {
    const name = volumeNameOf(volume);
    if (name !== undefined && zonePathOf(hostPathOf(volume)) !== undefined) concerned.add(name);
  }
  const seen = new Map<string, Volume>();
  return volumes.flatMap((volume): readonly RefusedVolume[] => {
    const { name } = volume;
    if (typeof name === 'string' || !concerned.has(name.value)) return [];
    const first = seen.get(name.value);
    if (first === undefined) seen.set(name.value, volume);
    const [source, second] = sourcesOf(volume);
    return [
      ...(first === undefined ? [] : [{ why: 'name', volume, name, first } as const]),
      ...(source === undefined || second === undefined
        ? []
        : [{ why: 'source', volume, first: source, second } as const]),
    ];
  });
});
