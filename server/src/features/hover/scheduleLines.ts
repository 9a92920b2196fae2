import type { CronJob } from '../../kubernetes/clocks/cronJob.ts';
import { cronRunsAfter } from '../../kubernetes/clocks/cronRuns.ts';
import { cronScheduleOf } from '../../kubernetes/clocks/cronSchedule.ts';
import { literalOf, readLiteral } from '../../kubernetes/objects/read.ts';
import { offsetsOf } from '../../zones/zoneClock.ts';
import { isUtc } from '../../zones/zoneNames.ts';
import type { Line } from './hoverText.ts';
import * as messages from './messages.ts';

/**
 * The viewer of a hover: the present moment, in milliseconds of Unix time, and the zone of the viewer's computer, if it
 * is known.
 */
export type Viewer = { readonly now: number; readonly zone?: string | undefined };

/**
 * The next runs of a CronJob in its zone, in UTC, and in the zone of who looks. Nothing if the schedule or its
 * zone is not known, or is refused.
 */
export function scheduleLines(job: CronJob, { now, zone: own }: Viewer): readonly Line[] {
  const zone = zoneOf(job);
  const offsetAt = zone === undefined ? undefined : offsetsOf(zone);
  const schedule = job.schedule && cronScheduleOf(job.schedule.value);
  if (zone === undefined || offsetAt === undefined || schedule === undefined) return [];
  const isSuspended = readLiteral(job.spec, 'suspend') === 'true';
  const runs = cronRunsAfter(now, schedule, offsetAt, shownRuns);
  const hereAt = own === undefined || own === zone || isUtc(own) ? undefined : offsetsOf(own);
  const items = runs.map((run): Line => {
    const utc = isUtc(zone) ? undefined : written(run, 0);
    const here = hereAt && written(run, hereAt(run));
    return { message: messages.run({ run: written(run, offsetAt(run)), utc, here }), isItem: true };
  });
  return [
    ...(isSuspended ? [{ message: messages.suspended() }] : []),
    { message: runs.length === 0 ? messages.noRuns() : headOf(job, zone) },
    ...items,
  ];
}

const shownRuns = 5;

/** kube-controller-manager reads a schedule by its own clock if no zone is set, which is UTC in most clusters. */
function zoneOf({ timeZone }: CronJob): string | undefined {
  if (timeZone === 'unknown') return undefined;
  return timeZone === 'absent' || timeZone.isNull ? 'Etc/UTC' : literalOf(timeZone);
}

function headOf({ timeZone }: CronJob, zone: string): Line['message'] {
  const isSet = typeof timeZone !== 'string' && !timeZone.isNull;
  return isSet ? messages.runs({ zone }) : messages.runsByCluster();
}

/** `2026-11-28 02:30` by a clock that is so many minutes east of UTC. */
function written(moment: number, offset: number): string {
  return new Date(moment + offset * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}
