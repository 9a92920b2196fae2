import type { Timetable } from '../../../kubernetes/clocks/timetable.ts';
import type { Edit } from '../../../text/edit.ts';
import { addEntry, setScalar } from '../../../yaml/edit/edits.ts';

/** The edits that set the zone of schedules; undefined if they cannot be made. */
export function setTimetableZone({ resource, map, zoneKey }: Timetable, zone: string): readonly Edit[] | undefined {
  return map.get(zoneKey) === 'absent'
    ? addEntry(resource.document, map, zoneKey, zone, ['schedule', 'schedules', 'end', 'start', 'cron'])
    : setScalar(resource.document, map, zoneKey, zone);
}
