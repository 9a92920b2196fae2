import type { Container, PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { type EditList, joinEdits } from '../../../text/edit.ts';
import { allOrNone } from '../../../yaml/edit/edits.ts';
import { localtimePath } from '../../../zones/zonePaths.ts';
import { addMount, addVariable, addVolume } from './zoneEntries.ts';
import { fileOf, volumeFor } from './zoneVolumes.ts';

/**
 * The way to give a container a zone:
 *
 * - `localtime`: a zone file of the node on /etc/localtime
 * - `zoneFile`: TZ, and the zone file under its own path in /usr/share/zoneinfo
 * - `env`: TZ alone, which needs zone data in the image
 */
export type ZoneStrategy = 'localtime' | 'zoneFile' | 'env';

/**
 * The edits that give the containers the zone; without one, the node's own. Undefined if they cannot be made, or if TZ
 * would need a zone and there is none.
 */
export function zoneEdits(
  strategy: ZoneStrategy,
  zone: string | undefined,
  containers: readonly Container[],
  pod: PodSpec,
): EditList | undefined {
  if (zone === undefined && strategy !== 'localtime') return undefined;
  const file = fileOf(zone);
  const volume = strategy === 'env' ? undefined : volumeFor(pod, file);
  if (strategy !== 'env' && volume === undefined) return undefined;
  const mountPath = strategy === 'localtime' ? localtimePath : file;
  const parts = containers.flatMap(container => [
    ...(strategy === 'localtime' || zone === undefined ? [] : [addVariable(container, pod, zone)]),
    ...(volume === undefined ? [] : [addMount(container, pod, volume.name, mountPath)]),
  ]);
  const declared = volume === undefined || volume.exists ? [] : [addVolume(pod, volume.name, file, 'File')];
  const edits = allOrNone([...parts, ...declared]);
  return edits && joinEdits(edits);
}
