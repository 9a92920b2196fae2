/** A zone that is written out as a POSIX TZ string, such as `CST-8`, instead of named. */
export type PosixZone = {
  /** The abbreviations that it defines for standard time, and for daylight saving time if it has that. */
  readonly abbreviation: string;
  readonly daylight: string | undefined;
  /** Minutes east of UTC, as the C library reads it: `CST-8` is 480, and so is `<+08>-8`. Seconds are left out. */
  readonly east: number;
  /** The same for daylight saving time, an hour more if not written; undefined without it. */
  readonly daylightEast: number | undefined;
  /** The beginning and end of daylight saving time; undefined without it, and if they are left to the system. */
  readonly changes: YearlyChanges | undefined;
};

export type YearlyChanges = { readonly begins: YearlyChange; readonly ends: YearlyChange };

/** A moment at which clocks are set, by the clock before it. */
export type YearlyChange = {
  readonly day: YearlyDay;
  /** The time in seconds after the day begins: two hours if not written, and up to a week before or after. */
  readonly time: number;
};

/** A day of each year. */
export type YearlyDay =
  /** The first to fourth of a weekday in a month, or the last (5). Months count from 1, weekdays from 0, a Sunday. */
  | { readonly by: 'weekday'; readonly month: number; readonly week: number; readonly weekday: number }
  /** By its number from 1 to 365; February 29 has none. */
  | { readonly by: 'date'; readonly number: number }
  /** By the number of days before it in the year, from 0 to 365; February 29 counts. */
  | { readonly by: 'count'; readonly number: number };

/** Reads a POSIX TZ string (POSIX.1-2024, "TZ"; its times by RFC 9636, section 3.3.1); undefined for anything else. */
export function posixZoneOf(text: string): PosixZone | undefined {
  const [clocks = '', ...written] = text.split(',');
  const found = clockForm.exec(clocks)?.groups;
  if (found === undefined) return undefined;
  const { standard = '', offset = '', daylight, daylightOffset } = found;
  const [abbreviation, east] = [bare(standard), eastOf(offset)];
  if (east === undefined) return undefined;
  if (daylight === undefined) {
    const isAll = written.length === 0;
    return isAll ? { abbreviation, daylight, east, daylightEast: undefined, changes: undefined } : undefined;
  }
  const daylightEast = daylightOffset === undefined ? east + 60 : eastOf(daylightOffset);
  const changes = changesOf(written);
  if (daylightEast === undefined || changes === 'wrong') return undefined;
  return { abbreviation, daylight: bare(daylight), east, daylightEast, changes };
}

function changesOf(written: readonly string[]): YearlyChanges | undefined | 'wrong' {
  if (written.length === 0) return undefined;
  const [begins, ends, ...more] = written.map(changeOf);
  return begins === undefined || ends === undefined || more.length > 0 ? 'wrong' : { begins, ends };
}

function changeOf(written: string): YearlyChange | undefined {
  const [dayText = '', timeText = '2', ...more] = written.split('/');
  const [day, time] = [dayOf(dayText), secondsOf(timeText, 167)];
  return day === undefined || time === undefined || more.length > 0 ? undefined : { day, time };
}

function dayOf(text: string): YearlyDay | undefined {
  const found = dayForm.exec(text)?.groups;
  if (found === undefined) return undefined;
  const [month, week, weekday] = [Number(found.month), Number(found.week), Number(found.weekday)];
  if (found.month !== undefined) {
    const isDay = isIn(month, 1, 12) && isIn(week, 1, 5) && isIn(weekday, 0, 6);
    return isDay ? { by: 'weekday', month, week, weekday } : undefined;
  }
  if (found.date !== undefined) {
    return isIn(Number(found.date), 1, 365) ? { by: 'date', number: Number(found.date) } : undefined;
  }
  return isIn(Number(found.count), 0, 365) ? { by: 'count', number: Number(found.count) } : undefined;
}

/** The minutes east for an offset of a POSIX TZ string, which counts west. */
function eastOf(west: string): number | undefined {
  const seconds = secondsOf(west, 24);
  return seconds === undefined ? undefined : 0 - Math.trunc(seconds / 60);
}

/** `-1:30` in seconds; undefined for more hours than `mostHours`, or invalid minutes. */
function secondsOf(text: string, mostHours: number): number | undefined {
  const found = timeForm.exec(text)?.groups;
  const [hours, minutes, seconds] = [found?.hours, found?.minutes ?? 0, found?.seconds ?? 0].map(Number);
  if (!isIn(hours, 0, mostHours) || !isIn(minutes, 0, 59) || !isIn(seconds, 0, 59)) return undefined;
  const all = (hours * 60 + minutes) * 60 + seconds;
  return found?.sign === '-' ? 0 - all : all;
}

function isIn(value: number | undefined, least: number, most: number): value is number {
  return value !== undefined && value >= least && value <= most;
}

const clockForm =
  /^(?<standard>[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)(?<offset>[+-]?[\d:]+)(?:(?<daylight>[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)(?<daylightOffset>[+-]?[\d:]+)?)?$/;
const dayForm = /^(?:M(?<month>\d{1,2})\.(?<week>\d)\.(?<weekday>\d)|J(?<date>\d{1,3})|(?<count>\d{1,3}))$/;
const timeForm = /^(?<sign>[+-]?)(?<hours>\d{1,3})(?::(?<minutes>\d{2})(?::(?<seconds>\d{2}))?)?$/;

function bare(abbreviation: string): string {
  return abbreviation.replace(/^<|>$/g, '');
}
