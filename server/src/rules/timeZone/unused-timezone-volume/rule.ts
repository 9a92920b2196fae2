import { clockOf } from '../../../kubernetes/clocks/clock.ts';
import { mountsOf, zonePlaceOf } from '../../../kubernetes/pods/mounts.ts';
import type { Container, PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { hostPathOf, type Volume } from '../../../kubernetes/pods/volumes.ts';
import { allOrNone, type Edits, removeFromList } from '../../../yaml/edit/edits.ts';
import { isUnknownZone, isZoneFile, localtimePath, zonePathOf } from '../../../zones/zonePaths.ts';
import type { ObjectRule, ReportedFix, RuleCase } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { unusedZoneVolumes } from '../shared/unusedZoneVolumes.ts';
import { addMount } from '../shared/zoneEntries.ts';
import { isMinor, zonelessContainers } from '../shared/zonelessContainers.ts';
import type { IdleVolume } from '../shared/zoneVolumes.ts';
import * as messages from './messages.ts';

/** A volume with a zone file does nothing by itself: each container has to mount it. */
export const rule: ObjectRule<Unused> = {
  id: 'unused-timezone-volume',
  severity: 'warning',
  checks: 'object',
  touches: { mount: ['add containers/volumeMounts/[]'], remove: ['remove pod/volumes/[]'] },
  fixAll: 'allowed',
  check: context =>
    context.pods.flatMap(pod => {
      return unusedZoneVolumes(pod, context).map(idle => ({
        span: idle.name.span,
        severity: 'warning',
        message: messages.found({ volume: idle.name.value }),
        part: idle.volume.node.span,
        about: { idle, pod },
      }));
    }),
  fixes: ({ about: { idle, pod } }, context) => fixesOf(idle, pod, context),
};

type Unused = { readonly idle: IdleVolume; readonly pod: PodSpec };

function fixesOf({ volume, name }: IdleVolume, pod: PodSpec, context: RuleCase): readonly ReportedFix[] {
  const removed = removeFromList(pod.resource.document, pod.node, 'volumes', volume.node);
  const mounted = mountEdits(name.value, volume, pod, context);
  return [
    ...fix({ id: 'mount', title: messages.fixMount(), safe: false, isWide: true }, mounted),
    ...fix({ id: 'remove', title: messages.fixRemove(), safe: false }, removed),
  ];
}

/** Mounts it in each container that needs it; not beside containers that lack the zone of another one. */
function mountEdits(name: string, volume: Volume, pod: PodSpec, context: RuleCase): Edits {
  if (zonelessContainers(pod, context).some(container => !isMinor(container, context))) return undefined;
  const mounts = pod.containers.flatMap(container => {
    const place = placeFor(volume, container, pod);
    return place === undefined ? [] : [addMount(container, pod, name, place)];
  });
  return mounts.length === 0 ? undefined : allOrNone(mounts);
}

/** The place of the mount in a container; undefined if it would have no effect there, or harm. */
function placeFor(volume: Volume, container: Container, pod: PodSpec): string | undefined {
  const path = hostPathOf(volume);
  const zone = zonePathOf(path);
  if (container.section === 'ephemeralContainers' || isUnknownZone(zone)) return undefined;
  const clock = clockOf(container, pod);
  if (zone?.kind === 'timezone') return clock === 'absent' ? undefined : path;
  const places = mountsOf(container, pod).items.map(zonePlaceOf);
  if (places.some(place => typeof place === 'object' && place.kind === 'localtime')) return undefined;
  // A container with a zone from TZ reads the file under its own name, and not /etc/localtime.
  if (clock === 'given') return zone?.kind === 'localtime' ? undefined : path;
  // A whole directory of zones hides the file to which /etc/localtime of an image links.
  return isZoneFile(zone) ? localtimePath : undefined;
}
