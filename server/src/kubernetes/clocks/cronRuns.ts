import { type CronSchedule, isCronDay } from './cronSchedule.ts';

/** The offset of a clock at a moment (milliseconds of Unix time), in minutes east of UTC. */
export type OffsetAt = (moment: number) => number;

/** The next runs of a schedule after a moment (milliseconds of Unix time), at most `count`; fewer if it ends. */
export function cronRunsAfter(
  moment: number,
  schedule: CronSchedule,
  offsetAt: OffsetAt,
  count: number,
): readonly number[] {
  const runs: number[] = [];
  while (runs.length < count) {
    const next = cronRunAfter(runs.at(-1) ?? moment, schedule, offsetAt);
    if (next === undefined) break;
    runs.push(next);
  }
  return runs;
}

/**
 * The next run of a schedule after a moment, as the CronJob controller computes it (robfig/cron v3, `SpecSchedule.Next`):
 * a time in a gap of the clock is skipped, and one that is repeated comes twice. Undefined if there is none within five
 * years.
 */
function cronRunAfter(moment: number, schedule: CronSchedule, offsetAt: OffsetAt): number | undefined {
  const { minutes, hours, months } = schedule;
  if (minutes.size === 0 || hours.size === 0 || months.size === 0) return undefined;
  const read = (at: number): LocalTime => localTimeOf(at, offsetAt);
  let at = Math.floor(moment / minute) * minute + minute;
  const lastYear = read(at).year + 5;
  // The fields smaller than one that does not match begin anew, once.
  let isReset = false;
  const reset = (time: LocalTime, parts: Partial<LocalTime>): number => {
    if (isReset) return at;
    isReset = true;
    return momentOf({ ...time, ...parts }, offsetAt);
  };
  search: while (read(at).year <= lastYear) {
    for (let time = read(at); !months.has(time.month); time = read(at)) {
      time = read(reset(time, { day: 1, hour: 0, minute: 0 }));
      at = momentOf({ ...time, month: time.month + 1 }, offsetAt);
      if (read(at).month === 1) continue search;
    }
    for (let time = read(at); !isCronDay(time, schedule); time = read(at)) {
      time = read(reset(time, { hour: 0, minute: 0 }));
      at = toMidnight(momentOf({ ...time, day: time.day + 1 }, offsetAt), offsetAt);
      if (read(at).day === 1) continue search;
    }
    for (let time = read(at); !hours.has(time.hour); time = read(at)) {
      at = reset(time, { minute: 0 }) + hour;
      if (read(at).hour === 0) continue search;
    }
    while (!minutes.has(read(at).minute)) {
      isReset = true;
      at += minute;
      if (read(at).minute === 0) continue search;
    }
    return at;
  }
  return undefined;
}

/** The reading of a clock. */
type LocalTime = {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** Of the month, from 1. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** From 0, a Sunday. */
  readonly weekday: number;
};

function localTimeOf(moment: number, offsetAt: OffsetAt): LocalTime {
  const shown = new Date(moment + offsetAt(moment) * minute);
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    weekday: shown.getUTCDay(),
  };
}

/** The moment at which a clock shows a time; of one that it skips or repeats, what `time.Date` of Go chooses. */
function momentOf({ year, month, day, hour, minute: minutes }: LocalTime, offsetAt: OffsetAt): number {
  const asUtc = Date.UTC(year, month - 1, day, hour, minutes);
  const guess = offsetAt(asUtc);
  return guess === 0 ? asUtc : asUtc - offsetAt(asUtc - guess * minute) * minute;
}

/** The moment after midnight for a day that does not begin at midnight. */
function toMidnight(moment: number, offsetAt: OffsetAt): number {
  const { hour: shown } = localTimeOf(moment, offsetAt);
  if (shown === 0) return moment;
  return moment + (shown > 12 ? 24 - shown : -shown) * hour;
}

/** In milliseconds. */
const minute = 60_000;
const hour = 60 * minute;
