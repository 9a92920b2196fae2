import { cronRunsAfter } from '../../../kubernetes/clocks/cronRuns.ts';
import { cronScheduleOf } from '../../../kubernetes/clocks/cronSchedule.ts';
import { zonedScheduleOf } from '../../../kubernetes/clocks/schedule.ts';
import { lacksZone, type Timetable } from '../../../kubernetes/clocks/timetable.ts';
import { literalOf, readLiteral } from '../../../kubernetes/objects/read.ts';
import type { ScalarNode } from '../../../yaml/tree/node.ts';
import { offsetsOf } from '../../../zones/zoneClock.ts';
import { isUtc } from '../../../zones/zoneNames.ts';
import type { Line } from '../shared/hoverText.ts';
import * as messages from './messages.ts';

/**
 * The viewer of a hover: the present moment, in milliseconds of Unix time, and the zone of the viewer's computer, if it
 * is known.
 */
export type Viewer = { readonly now: number; readonly zone?: string | undefined };

/**
 * The next runs of a schedule in its zone, in UTC, and in the zone of who looks. Nothing if the schedule or its
 * zone is not known, or is refused.
 */
export function scheduleLines(node: ScalarNode, timetable: Timetable, { now, zone: own }: Viewer): readonly Line[] {
  const zoned = timetable.absent === 'manager' ? undefined : zonedScheduleOf(node.value);
  const zone = zoned?.zone ?? zoneOf(timetable);
  const offsetAt = zone === undefined ? undefined : offsetsOf(zone);
  const schedule = cronScheduleOf(zoned?.rest ?? node.value);
  if (zone === undefined || offsetAt === undefined || schedule === undefined) return [];
  const isSuspended = readLiteral(timetable.map, 'suspend') === 'true';
  const runs = cronRunsAfter(now, schedule, offsetAt, shownRuns);
  const hereAt = own === undefined || own === zone || isUtc(own) ? undefined : offsetsOf(own);
  const items = runs.map((run): Line => {
    const utc = isUtc(zone) ? undefined : written(run, 0);
    const here = hereAt && written(run, hereAt(run));
    return { message: messages.run({ run: written(run, offsetAt(run)), utc, here }), isItem: true };
  });
  const head = zoned === undefined ? headOf(timetable, zone) : messages.runs({ zone });
  return [
    ...(isSuspended ? [{ message: messages.suspended() }] : []),
    { message: runs.length === 0 ? messages.noRuns() : head },
    ...items,
  ];
}

const shownRuns = 5;

/** A controller reads a schedule by its own clock if no zone is set, which is UTC in most clusters. */
function zoneOf(timetable: Timetable): string | undefined {
  const { timeZone, absent } = timetable;
  if (lacksZone(timetable)) return absent === 'required' ? undefined : 'Etc/UTC';
  return typeof timeZone === 'string' ? undefined : literalOf(timeZone);
}

function headOf(timetable: Timetable, zone: string): Line['message'] {
  const { absent } = timetable;
  if (!lacksZone(timetable) || absent === 'utc') return messages.runs({ zone });
  return absent === 'manager' ? messages.runsByCluster() : messages.runsByController();
}

/** `2026-11-28 02:30` by a clock that is so many minutes east of UTC. */
function written(moment: number, offset: number): string {
  return new Date(moment + offset * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}
