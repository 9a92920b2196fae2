import { timetablesOf } from '../../../kubernetes/clocks/timetable.ts';
import { writtenZonesOf, zoneEntriesOf } from '../../../kubernetes/clocks/writtenZones.ts';
import { literalOf } from '../../../kubernetes/objects/read.ts';
import type { PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { once } from '../../../text/known.ts';
import { isUtc, isZoneName } from '../../../zones/zoneNames.ts';
import type { RuleCase } from '../../rule.ts';
import { isOther } from './contradictions.ts';
import { zoneWantedIn } from './zoneVolumes.ts';

/**
 * The zone that a fix gives to a pod: the one of the settings, else of a container beside, of the schedule, of a volume.
 * Undefined for the node's own.
 */
export function meantZone(pod: PodSpec, context: RuleCase): string | undefined {
  const { timeZone } = context.settings;
  if (timeZone !== 'node') return timeZone;
  return zonesOfContainers(pod)[0] ?? zoneOfSchedule(pod, context) ?? zoneWantedIn(pod, context);
}

/** Whether a container of the pod has another clock than that of the zone. */
export function makesTwoClocks(zone: string, pod: PodSpec): boolean {
  return zonesOfContainers(pod).some(other => isOther(other, zone));
}

/** Whether the pod's own words ask for UTC. */
export function meansUtc(pod: PodSpec, context: RuleCase): boolean {
  const zone = meantZone(pod, context);
  return zone !== undefined && isUtc(zone);
}

/** The zones that containers have by name, in their order: those that run on before those that run once. */
export const zonesOfContainers = once((pod: PodSpec): readonly string[] => {
  const lasting = pod.containers.filter(({ section, sidecar }) => section === 'containers' || sidecar);
  const others = pod.containers.filter(container => !lasting.includes(container));
  return [...lasting, ...others].flatMap(container => {
    const [counts] = writtenZonesOf(container, pod);
    if (counts !== undefined) return [counts.zone];
    // An empty TZ is UTC on purpose.
    return zoneEntriesOf(container).at(-1)?.value?.value === '' ? ['UTC'] : [];
  });
});

/** The zone of the CronJob or another schedule that makes the pod. */
function zoneOfSchedule({ resource }: PodSpec, { settings }: RuleCase): string | undefined {
  const zone = timetablesOf(resource, settings.kinds).find(({ isWindow }) => !isWindow)?.timeZone;
  const text = typeof zone === 'object' ? literalOf(zone) : undefined;
  return text !== undefined && isZoneName(text) ? text : undefined;
}
