import { zonedScheduleOf } from '../../../kubernetes/clocks/schedule.ts';
import { shownZone } from '../../../kubernetes/clocks/shownZone.ts';
import { timetablesOf } from '../../../kubernetes/clocks/timetable.ts';
import { writtenZonesOf, zoneEntriesOf } from '../../../kubernetes/clocks/writtenZones.ts';
import { literalOf } from '../../../kubernetes/objects/read.ts';
import type { PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { once } from '../../../text/known.ts';
import { nearestZones } from '../../../zones/nearestZones.ts';
import { zoneKindOf } from '../../../zones/zoneKinds.ts';
import { offeredName, zoneWithSummerTime } from '../../../zones/zoneLinks.ts';
import { isZoneName } from '../../../zones/zoneNames.ts';
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
  const named = zoneNamedIn(pod, context);
  return named === undefined ? zoneWantedIn(pod, context) : offeredName(named);
}

/** Whether only a person knows the zone: a pod with `EST` may mean the clock of New York. */
export function isMeantByAbbreviation(pod: PodSpec, context: RuleCase): boolean {
  const named = context.settings.timeZone === 'node' ? zoneNamedIn(pod, context) : undefined;
  return named !== undefined && zoneWithSummerTime(named) !== undefined;
}

function zoneNamedIn(pod: PodSpec, context: RuleCase): string | undefined {
  return zonesOfContainers(pod)[0] ?? zoneOfSchedule(pod, context);
}

/** Whether a container of the pod has another clock than that of the zone. */
export function makesTwoClocks(zone: string, pod: PodSpec): boolean {
  return zonesOfContainers(pod).some(other => isOther(other, zone));
}

/**
 * The zones that containers have by name, or by a text that means one and no other, in their order: those that run on
 * before those that run once.
 */
export const zonesOfContainers = once((pod: PodSpec): readonly string[] => {
  const lasting = pod.containers.filter(({ section, sidecar }) => section === 'containers' || sidecar);
  const others = pod.containers.filter(container => !lasting.includes(container));
  return [...lasting, ...others].flatMap(container => {
    const [counts] = writtenZonesOf(container, pod);
    if (counts !== undefined) return [counts.zone];
    const value = zoneEntriesOf(container).at(-1)?.value;
    // An empty TZ is UTC on purpose.
    if (value?.value === '') return ['UTC'];
    const shown = shownZone(container, pod, false);
    if (shown.by === 'configMap') return [shown.zone];
    return zoneMeantBy(literalOf(value) ?? '');
  });
});

/** The zone of a misspelt name or a POSIX string, if it can mean no other; none for an abbreviation. */
function zoneMeantBy(text: string): readonly string[] {
  const nearest = zoneKindOf(text).kind === 'abbreviation' ? [] : nearestZones(text);
  return nearest.length === 1 ? nearest : [];
}

/** The zone of the CronJob or another schedule that makes the pod. */
function zoneOfSchedule({ resource }: PodSpec, { settings }: RuleCase): string | undefined {
  const timetable = timetablesOf(resource, settings.kinds).find(({ isWindow }) => !isWindow);
  const zone = timetable?.timeZone;
  const [before] = timetable?.schedules.flatMap(({ value }) => zonedScheduleOf(value) ?? []) ?? [];
  const text = typeof zone === 'object' ? literalOf(zone) : before?.zone;
  return text !== undefined && isZoneName(text) ? text : undefined;
}
