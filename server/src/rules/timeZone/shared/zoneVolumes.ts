import { mountsIn } from '../../../kubernetes/pods/mounts.ts';
import type { PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { endsWithSlash, hostPathOf, type Volume, volumeNameOf, volumesOf } from '../../../kubernetes/pods/volumes.ts';
import { once, onceEach } from '../../../text/known.ts';
import type { ScalarNode } from '../../../yaml/tree/node.ts';
import { isZoneFile, localtimePath, zoneinfoPath, zonePathOf } from '../../../zones/zonePaths.ts';
import type { RuleCase } from '../../rule.ts';

/**
 * The zone that a pod's containers should have; undefined for the node's own. If the settings name none, a zone file
 * for which the pod has a volume determines it.
 */
export function zoneWantedIn(pod: PodSpec, { settings }: RuleCase): string | undefined {
  if (settings.timeZone !== 'node') return settings.timeZone;
  return zoneOfVolumes(pod);
}

const zoneOfVolumes = once((pod: PodSpec): string | undefined => {
  const { items } = volumesOf(pod);
  if (items.some(volume => showsFile(volume, localtimePath))) return undefined;
  const zones = items.filter(isSound).map(volume => zonePathOf(hostPathOf(volume)));
  const zone = zones.find(isZoneFile);
  return zone?.kind === 'zoneinfo' ? zone.name : undefined;
});

/** The path of a zone's file on the node; without a zone, of the node's own. */
export function fileOf(zone: string | undefined): string {
  return zone === undefined ? localtimePath : `${zoneinfoPath}/${zone}`;
}

/** The volume of that file which the pod has already, or a free name; undefined if it is unknown. */
export function volumeFor(pod: PodSpec, file: string): { readonly name: string; readonly exists: boolean } | undefined {
  return volumeOfFile(file, pod);
}

const volumeOfFile = onceEach((file: string, pod: PodSpec): ReturnType<typeof volumeFor> => {
  const { items, complete } = volumesOf(pod);
  if (!complete) return undefined;
  const existing = volumeShowing(file, pod);
  const existingName = existing && volumeNameOf(existing);
  if (existingName !== undefined) return { name: existingName, exists: true };
  // A mount of a missing volume would refer to a new one of that name.
  const mounted = mountsIn(pod).items.map(({ name }) => (typeof name === 'string' ? undefined : name.value));
  const taken = new Set([...items.map(volumeNameOf), ...mounted]);
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'tz-config' : `tz-config-${number}`;
    if (!taken.has(name)) return { name, exists: false };
  }
});

/** The volume of that file, preferably one that nothing mounts, which would otherwise stay unused. */
function volumeShowing(file: string, pod: PodSpec): Volume | undefined {
  const isShowing = (volume: Volume) => showsFile(volume, file);
  return idleZoneVolumes(pod).find(({ volume }) => isShowing(volume))?.volume ?? volumesOf(pod).items.find(isShowing);
}

/** Whether a volume shows that file of the node, in a form that works. */
export function showsFile(volume: Volume, file: string): boolean {
  return hostPathOf(volume) === file && isSound(volume);
}

/** A volume that certainly no container mounts. */
export type IdleVolume = { readonly volume: Volume; readonly name: ScalarNode };

/** The volumes of zone files of the node that certainly no container mounts. */
export const idleZoneVolumes = once((pod: PodSpec): readonly IdleVolume[] => {
  const { items, complete } = mountsIn(pod);
  if (!complete || pod.containers.length === 0 || items.some(({ name }) => name === 'unknown')) return [];
  const mounted = new Set(items.map(({ name }) => (typeof name === 'string' ? undefined : name.value)));
  return volumesOf(pod).items.flatMap(volume => {
    const { name } = volume;
    if (typeof name === 'string' || zonePathOf(hostPathOf(volume)) === undefined) return [];
    return mounted.has(name.value) ? [] : [{ volume, name }];
  });
});

/** Whether a `hostPath` volume is of a file that has to exist. */
function isSound({ source }: Volume): boolean {
  if (source.kind !== 'hostPath' || endsWithSlash(source) || source.type === 'unknown') return false;
  return source.type === 'absent' || ['', 'File'].includes(source.type.value);
}
