import { isPartial, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { onceEach } from '../../../text/known.ts';
import type { RuleCase } from '../../rule.ts';
import { undeclaredZoneMounts, volumeMeantBy } from './undeclaredZoneMounts.ts';
import { vainVariableOf } from './vainVariables.ts';
import { concernsZones, isMinor, zonelessContainers } from './zonelessContainers.ts';
import { fileOf, type IdleVolume, idleZoneVolumes, showsFile, zoneWantedIn } from './zoneVolumes.ts';

/** The volumes with a zone file for which it is a mistake of its own that nothing mounts them. */
export function unusedZoneVolumes(pod: PodSpec, context: RuleCase): readonly IdleVolume[] {
  return unusedIn(context, pod);
}

const unusedIn = onceEach((context: RuleCase, pod: PodSpec): readonly IdleVolume[] => {
  if (!concernsZones(pod) || isPartial(pod)) return [];
  const idle = idleZoneVolumes(pod);
  const isNeeded = idle.length === 0 ? undefined : needIn(pod, context);
  return idle.filter(volume => isNeeded?.(volume) === false);
});

/**
 * Whether a volume would fix another finding of its pod: a container without the zone, a TZ that turns local time into
 * UTC for lack of the file, or a mount of another name. Hints and informations do not count.
 */
function needIn(pod: PodSpec, context: RuleCase): (idle: IdleVolume) => boolean {
  const lacksZone = zonelessContainers(pod, context).some(container => !isMinor(container, context));
  const file = fileOf(zoneWantedIn(pod, context));
  const meant = undeclaredZoneMounts(pod).map(undeclared => volumeMeantBy(undeclared, pod));
  const ofVain = pod.containers.flatMap(container => {
    const vain = vainVariableOf(container, pod);
    return vain?.mounted === true ? [fileOf(vain.zone)] : [];
  });
  const files = lacksZone ? [file, ...ofVain] : ofVain;
  return ({ volume, name }) => files.some(wanted => showsFile(volume, wanted)) || meant.includes(name.value);
}
