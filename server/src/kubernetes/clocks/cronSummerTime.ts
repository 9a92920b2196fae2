import { type ClockChange, clockChangesIn } from '../../zones/clockChanges.ts';
import type { PosixZone } from '../../zones/posixZone.ts';
import { type CronSchedule, isCronDay } from './cronSchedule.ts';

/** The first time of day that a schedule names and a clock leaves out, or shows twice, as `02:30`; undefined for none. */
export type SummerTimes = { readonly skipped: string | undefined; readonly repeated: string | undefined };

/**
 * The times of a schedule that are affected when the clocks of a zone are set, by its rule of today: in no year in
 * particular, but only if its day, month and weekday can be those of a change. What runs in the hours before and after,
 * too, is no time but an interval.
 */
export function summerTimesOf(schedule: CronSchedule, zone: PosixZone): SummerTimes {
  const changes = cycle.flatMap(year => clockChangesIn(zone, year));
  const first = (kind: ClockChange['kind']): string | undefined =>
    changes
      .filter(change => change.kind === kind)
      .flatMap(change => timesIn(change, schedule))
      .at(0);
  return { skipped: first('gap'), repeated: first('repeat') };
}

/** After 28 years the same days of the year are the same weekdays again. */
const cycle = Array.from({ length: 28 }, (_, at) => 2001 + at);

function timesIn({ start, end }: ClockChange, schedule: CronSchedule): readonly string[] {
  const { minutes, hours, months } = schedule;
  const times: string[] = [];
  for (let at = start; at < end; at += 60_000) {
    const shown = new Date(at);
    const hour = shown.getUTCHours();
    const isInterval = hours.has((hour + 23) % 24) && hours.has((hour + 1) % 24);
    if (!minutes.has(shown.getUTCMinutes()) || !hours.has(hour) || isInterval) continue;
    const day = { day: shown.getUTCDate(), weekday: shown.getUTCDay() };
    if (months.has(shown.getUTCMonth() + 1) && isCronDay(day, schedule)) times.push(shown.toISOString().slice(11, 16));
  }
  return times;
}
