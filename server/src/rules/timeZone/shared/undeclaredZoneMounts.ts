import { type Mount, mountsIn, zonePlaceOf } from '../../../kubernetes/pods/mounts.ts';
import { isPartial, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { hostPathOf, type Volume, volumeNameOf, volumesOf } from '../../../kubernetes/pods/volumes.ts';
import { nearest } from '../../../text/editDistance.ts';
import { once } from '../../../text/known.ts';
import type { ScalarNode } from '../../../yaml/tree/node.ts';
import { isZoneFile, type ZonePath, zonePathOf } from '../../../zones/zonePaths.ts';
import { concernsZones } from './zonelessContainers.ts';
import { idleZoneVolumes } from './zoneVolumes.ts';

/** A mount of a zone whose volume its pod certainly lacks. */
export type Undeclared = { readonly mount: Mount; readonly name: ScalarNode; readonly place: ZonePath };

/** The mounts on /etc/localtime or in a zoneinfo directory whose volume a pod certainly lacks. */
export function undeclaredZoneMounts(pod: PodSpec): readonly Undeclared[] {
  if (!concernsZones(pod) || isPartial(pod)) return [];
  return mountsIn(pod).items.flatMap(mount => {
    const { name, volume, container } = mount;
    const place = zonePlaceOf(mount);
    if (volume !== 'absent' || typeof name === 'string' || name.value === '') return [];
    if (typeof place !== 'object' || place.kind === 'timezone' || container.section === 'ephemeralContainers')
      return [];
    return [{ mount, name, place }];
  });
}

/** The name of the volume that a mount probably means: one that is near, or that nothing mounts. */
export function volumeMeantBy(undeclared: Undeclared, pod: PodSpec): string | undefined {
  return fittingVolumes(undeclared, pod).find(({ isNear, isIdle }) => isNear || isIdle)?.name;
}

export type FittingVolume = { readonly name: string; readonly isNear: boolean; readonly isIdle: boolean };

/** The volumes that would fit in its place: the one with the nearest name, those that nothing mounts, the others. */
export function fittingVolumes({ mount, name, place }: Undeclared, pod: PodSpec): readonly FittingVolume[] {
  const idle = new Set(idleZoneVolumes(pod).map(({ name }) => name.value));
  const names = zoneVolumesOf(pod).flatMap(volume => (fits(volume, mount, place) ? (volumeNameOf(volume) ?? []) : []));
  const near = nearest(name.value, names);
  const volumes = names.map(other => ({ name: other, isNear: other === near, isIdle: idle.has(other) }));
  return volumes.sort((a, b) => Number(b.isNear) - Number(a.isNear) || Number(b.isIdle) - Number(a.isIdle));
}

/** The first of the volumes with zones, more than anybody has: each of them is compared with each mount. */
const zoneVolumesOf = once((pod: PodSpec): readonly Volume[] =>
  volumesOf(pod)
    .items.filter(volume => zonePathOf(hostPathOf(volume)) !== undefined)
    .slice(0, 100),
);

/** Whether a volume fits the place of a mount. */
function fits(volume: Volume, { subPath }: Mount, place: ZonePath): boolean {
  const path = zonePathOf(hostPathOf(volume));
  if (path === undefined || subPath === 'unknown') return false;
  if (subPath !== 'absent') return path.kind === 'zoneinfo' && path.name === '';
  if (place.kind === 'localtime') return isZoneFile(path);
  return path.kind === 'zoneinfo' && place.kind === 'zoneinfo' && path.name === place.name;
}
