import { clockOf } from '../kubernetes/clocks/clock.ts';
import { mountsOf, zonePlaceOf } from '../kubernetes/pods/mounts.ts';
import { type Container, isPartial, type PodSpec } from '../kubernetes/pods/podSpec.ts';
import { pathOf, type Volume } from '../kubernetes/pods/volumes.ts';
import { message } from '../messages/catalogue.ts';
import { joinPatches, type Patch, removeFromList } from '../yaml/edit/edits.ts';
import { isUnknownZone, isZoneFile, localtimePath, zonePathOf } from '../zones/zonePaths.ts';
import { isReplacedOnly } from './replaced.ts';
import type { ReportedFix, Rule, RuleContext } from './rule.ts';
import { undeclaredZoneMounts, volumeMeantBy } from './undeclaredTimezoneVolume.ts';
import { vainVariableOf } from './vainVariables.ts';
import { made, withEdits } from './withEdits.ts';
import { addMount } from './zoneEntries.ts';
import { concernsZones, isMinor, zonelessContainers } from './zonelessContainers.ts';
import { fileOf, type IdleVolume, idleZoneVolumes, showsFile, zoneWantedIn } from './zoneVolumes.ts';

/** A volume with a zone file does nothing by itself: each container has to mount it. */
export const unusedTimezoneVolume: Rule = {
  id: 'unused-timezone-volume',
  severity: 'warning',
  checks: 'pod',
  check: (pod, context) => {
    return unusedZoneVolumes(pod, context).map(idle => ({
      span: idle.name.span,
      severity: 'warning',
      message: message('unused-timezone-volume.found', { volume: idle.name.value }),
      fixes: () => fixesOf(idle, pod, context),
    }));
  },
};

/** The volumes with a zone file of which it is a mistake of its own that nothing mounts them. */
export function unusedZoneVolumes(pod: PodSpec, context: RuleContext): readonly IdleVolume[] {
  if (!concernsZones(pod) || isPartial(pod)) return [];
  const idle = idleZoneVolumes(pod);
  const isNeeded = idle.length === 0 ? undefined : needIn(pod, context);
  return idle.filter(volume => isNeeded?.(volume) === false);
}

/**
 * Says of a volume whether its pod has another finding that it would put right: a container without
 * the zone, a TZ that turns local time into UTC for want of the file, or a mount of another name.
 * Hints and informations are too quiet to speak for it.
 */
function needIn(pod: PodSpec, context: RuleContext): (idle: IdleVolume) => boolean {
  const lacksZone = zonelessContainers(pod, context).some(container => !isMinor(container, pod));
  const file = fileOf(zoneWantedIn(pod, context));
  const meant = undeclaredZoneMounts(pod).map(undeclared => volumeMeantBy(undeclared, pod));
  const ofVain = pod.containers.flatMap(container => {
    const vain = vainVariableOf(container, pod);
    return vain?.mounted === true ? [fileOf(vain.zone)] : [];
  });
  const files = lacksZone ? [file, ...ofVain] : ofVain;
  return ({ volume, name }) => files.some(wanted => showsFile(volume, wanted)) || meant.includes(name.value);
}

function fixesOf({ volume, name }: IdleVolume, pod: PodSpec, context: RuleContext): readonly ReportedFix[] {
  const replace = isReplacedOnly(pod.resource);
  const removed = removeFromList(pod.resource.document, pod.node, 'volumes', volume.node);
  return made(
    withEdits(
      { id: 'mount', title: message('unused-timezone-volume.fix-mount', { replace }), safe: false },
      mountEdits(name.value, volume, pod, context),
    ),
    withEdits({ id: 'remove', title: message('unused-timezone-volume.fix-remove', { replace }), safe: false }, removed),
  );
}

/** Mounts it in each container that has use for it; not beside containers that lack the zone of another one. */
function mountEdits(name: string, volume: Volume, pod: PodSpec, context: RuleContext): Patch {
  if (zonelessContainers(pod, context).some(container => !isMinor(container, pod))) return undefined;
  const mounts = pod.containers.flatMap(container => {
    const place = placeFor(volume, container, pod);
    return place === undefined ? [] : [addMount(container, pod, name, place)];
  });
  return mounts.length === 0 ? undefined : joinPatches(mounts);
}

/** Where a container is to have it; undefined where it would do nothing there, or harm. */
function placeFor(volume: Volume, container: Container, pod: PodSpec): string | undefined {
  const path = pathOf(volume);
  const zone = zonePathOf(path);
  if (container.section === 'ephemeralContainers' || isUnknownZone(zone)) return undefined;
  const clock = clockOf(container, pod);
  if (zone?.kind === 'timezone') return clock === 'absent' ? undefined : path;
  const places = mountsOf(container, pod).items.map(zonePlaceOf);
  if (places.some(place => typeof place === 'object' && place.kind === 'localtime')) return undefined;
  // What is given a zone otherwise, by TZ, looks for the file under its own name, and not on /etc/localtime.
  if (clock === 'given') return zone?.kind === 'localtime' ? undefined : path;
  // A whole directory of zones hides the file to which /etc/localtime of an image leads.
  return isZoneFile(zone) ? localtimePath : undefined;
}
