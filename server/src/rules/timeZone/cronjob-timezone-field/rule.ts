import { type ZonedSchedule, zonedScheduleOf } from '../../../kubernetes/clocks/schedule.ts';
import { type Timetable, timetablesOf } from '../../../kubernetes/clocks/timetable.ts';
import { literalOf } from '../../../kubernetes/objects/read.ts';
import { isOwned } from '../../../kubernetes/objects/resource.ts';
import { removeEntry, renameKey, setScalar } from '../../../yaml/edit/edits.ts';
import { partOf } from '../../../yaml/read/scalarPart.ts';
import type { ScalarNode } from '../../../yaml/tree/node.ts';
import { isZoneName } from '../../../zones/zoneNames.ts';
import type { ObjectRule, Report, ReportedFix, Touch } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { setTimetableZone } from '../shared/timetableEdits.ts';
import * as messages from './messages.ts';

const removed: readonly Touch[] = ['remove map/timezone', 'remove map/timeZone', 'remove map/TimeZone'];

/**
 * A zone at a place that the API server does not read: before the schedule, which is refused since Kubernetes 1.29, or
 * under `timezone`, a key that it drops.
 */
export const rule: ObjectRule<Misplaced> = {
  id: 'cronjob-timezone-field',
  severity: 'error',
  checks: 'object',
  touches: {
    split: ['change object/spec/schedule', 'set object/spec/timeZone'],
    keep: ['change object/spec/schedule'],
    rename: [...removed, 'add map/timeZone', 'add map/timezone'],
    remove: removed,
  },
  fixAll: 'allowed',
  counts: 'schedules',
  check: ({ object, settings }) => (isOwned(object) ? [] : timetablesOf(object, settings.kinds).flatMap(reportsOf)),
  fixes: ({ about: { timetable, zoned, key } }) =>
    zoned === undefined ? renamingFixes(timetable, key) : splittingFixes(timetable, zoned),
};

/** A timetable with a zone before its schedule, or under a key without meaning. */
type Misplaced = { readonly timetable: Timetable } & (
  | { readonly zoned: ZonedSchedule; readonly key?: never }
  | { readonly key: ScalarNode; readonly zoned?: never }
);

/** Controllers of custom resources read a zone before the schedule. */
function reportsOf(timetable: Timetable): readonly Report<Misplaced>[] {
  const { resource, schedules, misspelt, absent, zoneKey } = timetable;
  const isCronJob = absent === 'manager';
  const reports: Report<Misplaced>[] = [];
  for (const schedule of isCronJob ? schedules : []) {
    const zoned = zonedScheduleOf(schedule.value);
    if (zoned === undefined) continue;
    reports.push({
      span: partOf(resource.document, schedule, { start: 0, end: zoned.prefix.length }),
      severity: 'error',
      message: messages.prefix({ prefix: zoned.prefix }),
      about: { timetable, zoned },
    });
  }
  if (misspelt === undefined) return reports;
  const { key } = misspelt;
  const message = isCronJob
    ? messages.key({ key: key.value })
    : messages.unreadKey({ kind: resource.kind, key: key.value, right: zoneKey });
  return [
    ...reports,
    { span: key.span, severity: isCronJob ? 'error' : 'warning', message, about: { timetable, key } },
  ];
}

/** The API server would refuse an unknown zone under `timeZone` as well. */
function splittingFixes(timetable: Timetable, { zone, prefix, rest }: ZonedSchedule): readonly ReportedFix[] {
  const { resource, map, timeZone, misspelt } = timetable;
  const schedule = rest === '' ? undefined : setScalar(resource.document, map, 'schedule', rest);
  if (schedule === undefined || timeZone === 'unknown' || misspelt !== undefined) return [];
  const split = isZoneName(zone) ? setTimetableZone(timetable, zone) : undefined;
  const set = literalOf(timeZone === 'absent' ? undefined : timeZone) ?? '';
  const use = { id: 'split', title: messages.fixSplit({ zone }), safe: false };
  const splitting = split && [...schedule, ...split];
  if (set === '') return fix(use, splitting);
  const keep = { id: 'keep', title: messages.fixKeep({ prefix, zone: set }), safe: false };
  if (set === zone) return fix(keep, schedule);
  // Only a person knows which of two zones was meant.
  return [...fix({ ...keep, isChoice: true }, schedule), ...fix({ ...use, isChoice: true }, splitting)];
}

function renamingFixes({ resource, map, timeZone, zoneKey }: Timetable, key: ScalarNode): readonly ReportedFix[] {
  const { document } = resource;
  if (timeZone !== 'absent') {
    const remove = timeZone === 'unknown' ? undefined : removeEntry(document, map, key.value);
    return fix({ id: 'remove', title: messages.fixRemove({ key: key.value, right: zoneKey }), safe: false }, remove);
  }
  const zone = literalOf(map.own(key.value)?.value);
  if (zone !== undefined && !isZoneName(zone)) return [];
  const rename = renameKey(document, map, key.value, zoneKey);
  return fix({ id: 'rename', title: messages.fixRename({ key: key.value, right: zoneKey }), safe: false }, rename);
}
