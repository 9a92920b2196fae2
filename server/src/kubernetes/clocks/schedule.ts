import { cronScheduleOf } from './cronSchedule.ts';

/** A schedule with a zone before it, as the cron library of Kubernetes once accepted it. */
export type ZonedSchedule = {
  /** `TZ=ZONE` or `CRON_TZ=ZONE`. */
  readonly prefix: string;
  readonly zone: string;
  /** The schedule itself; empty if none follows. */
  readonly rest: string;
};

/** The zone before a schedule; undefined if there is none. */
export function zonedScheduleOf(schedule: string): ZonedSchedule | undefined {
  const [, prefix, zone, rest = ''] = /^((?:CRON_)?TZ=(\S*))(?:\s+(.*))?$/s.exec(schedule) ?? [];
  return prefix === undefined || zone === undefined ? undefined : { prefix, zone, rest: rest.trim() };
}

/**
 * Whether a zone affects when a schedule runs: it names an hour, a day, a month or a weekday. False for a text that is
 * no schedule (Kubernetes, "CronJob", schedule syntax).
 */
export function fixesTime(schedule: string): boolean {
  if (schedule.startsWith('@')) return nicknames.includes(schedule);
  const fields = schedule.trim().split(/\s+/);
  const [, hour, ...days] = fields;
  if (fields.length !== 5 || hour === undefined) return false;
  const read = cronScheduleOf(schedule);
  const isAnyHour = isAny(hour) || isEvenStep(hour) || read?.hours.size === 24;
  const isAll = [read?.days.size === 31, read?.months.size === 12, read?.weekdays.size === 7];
  return !isAnyHour || days.some((field, at) => !(isAny(field) || isAll[at] === true));
}

function isAny(field: string): boolean {
  return ['*', '?', '*/1'].includes(field);
}

/** Every so many hours, as often in each day: zones that differ by whole hours change little more than which day it is. */
function isEvenStep(hour: string): boolean {
  const found = /^(?:[*?]|(?<first>\d{1,2})(?:-(?<last>\d{1,2}))?)\/(?<step>\d{1,2})$/.exec(hour)?.groups;
  const [first, last, step] = [found?.first ?? 0, found?.last ?? 23, found?.step ?? 0].map(Number);
  if (first === undefined || last === undefined || step === undefined || 24 % step !== 0 || step === 24) return false;
  // All of the day, from whichever hour on.
  return first < step && last <= 23 && first + 24 - step <= last;
}

/** The one time of the day at which a schedule runs, as `02:30`; undefined if there are more, or none. */
export function timeOf(schedule: string): string | undefined {
  const read = cronScheduleOf(schedule.trim());
  // Other controllers take schedules that a CronJob has refused, as with 7 for Sunday.
  const [, minute, hour] = /^(\d{1,2})\s+(\d{1,2})\s/.exec(schedule.trim()) ?? [];
  const time = read === undefined ? [hour, minute] : [onlyOf(read.hours), onlyOf(read.minutes)];
  return time.every(part => part !== undefined) ? time.map(part => part.padStart(2, '0')).join(':') : undefined;
}

function onlyOf(numbers: ReadonlySet<number>): string | undefined {
  return numbers.size === 1 ? [...numbers].join('') : undefined;
}

/** The nicknames of schedules that run at a midnight; `@hourly` and `@every` do not depend on a zone. */
const nicknames = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight'];
