import type { PosixZone, YearlyChange, YearlyDay } from './posixZone.ts';

/** The clock of a zone at a moment. */
export type ZoneClock = {
  /** In minutes east of UTC. */
  readonly offset: number;
  /** The offset differs at some time of the following year, as with summer time. */
  readonly changes: boolean;
};

/** A zone's clock by its rule, at a moment in milliseconds of Unix time. */
export function ruledClockAt(zone: PosixZone, moment: number): ZoneClock {
  const year = new Date(moment).getUTCFullYear();
  const settings = [-1, 0, 1].flatMap(after => settingsIn(zone, year + after)).sort(byMoment);
  const offset = settings.findLast(({ at }) => at <= moment)?.offset ?? zone.east;
  const isSoon = ({ at }: Setting, next: Setting | undefined) =>
    at > moment && at <= moment + yearLength && at !== next?.at;
  return { offset, changes: settings.some((set, n) => set.offset !== offset && isSoon(set, settings[n + 1])) };
}

/** A moment from which on a clock has an offset. */
type Setting = {
  /** In milliseconds of Unix time. */
  readonly at: number;
  /** In minutes east of UTC. */
  readonly offset: number;
  readonly begins: boolean;
};

/** Both settings of a year; none without daylight saving time, or if its days are left to the system. */
function settingsIn(zone: PosixZone, year: number): readonly Setting[] {
  const { east, daylightEast, changes } = zone;
  if (daylightEast === undefined || changes === undefined) return [];
  return [
    { at: momentOfChange(changes.begins, year, east), offset: daylightEast, begins: true },
    { at: momentOfChange(changes.ends, year, daylightEast), offset: east, begins: false },
  ];
}

/** If daylight saving time ends at the moment when it begins, it goes on (RFC 9636, section 3.3.1). */
function byMoment(a: Setting, b: Setting): number {
  return a.at - b.at || Number(a.begins) - Number(b.begins);
}

/** The moment of a change in a year. `east` is the offset until then, in minutes. */
export function momentOfChange({ day, time }: YearlyChange, year: number, east: number): number {
  return startOf(day, year) + (time - east * 60) * 1000;
}

/** The start of a day of a year in UTC, in milliseconds of Unix time. */
function startOf(day: YearlyDay, year: number): number {
  switch (day.by) {
    case 'weekday': {
      const first = new Date(Date.UTC(year, day.month - 1, 1)).getUTCDay();
      const inMonth = 1 + ((day.weekday - first + 7) % 7) + (day.week - 1) * 7;
      const length = new Date(Date.UTC(year, day.month, 0)).getUTCDate();
      return Date.UTC(year, day.month - 1, inMonth > length ? inMonth - 7 : inMonth);
    }
    case 'date': {
      const inOtherYear = new Date(Date.UTC(yearWithoutLeapDay, 0, day.number));
      return Date.UTC(year, inOtherYear.getUTCMonth(), inOtherYear.getUTCDate());
    }
    case 'count':
      return Date.UTC(year, 0, 1 + day.number);
  }
}

const yearWithoutLeapDay = 2001;

const yearLength = 365.25 * 86_400_000;
