/** A zone that is written out as a POSIX TZ string, such as `CST-8`, instead of named. */
export type PosixZone = {
  /** The abbreviations that it defines for standard time, and for daylight saving time if it has that. */
  readonly abbreviation: string;
  readonly daylight: string | undefined;
  /** Minutes east of UTC, as the C library reads it: `CST-8` is 480, and so is `<+08>-8`. */
  readonly east: number;
  /** The same for daylight saving time, which is an hour more where nothing else is written; undefined without it. */
  readonly daylightEast: number | undefined;
};

/** Reads a POSIX TZ string (POSIX.1-2024, "Other Environment Variables"); undefined for anything else. */
export function posixZoneOf(text: string): PosixZone | undefined {
  const found = posix.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { standard = '', offset = '', rest = '' } = found;
  const summer = daylightSaving.exec(rest)?.groups;
  if (rest !== '' && summer === undefined) return undefined;
  const { daylight, daylightOffset } = summer ?? {};
  const east = eastOf(offset);
  const daylightEast = daylight === undefined ? undefined : daylightOffset ? eastOf(daylightOffset) : east + 60;
  if ([east, daylightEast ?? 0].some(minutes => Math.abs(minutes) > 24 * 60)) return undefined;
  return { abbreviation: bare(standard), daylight: daylight && bare(daylight), east, daylightEast };
}

/** An offset of a POSIX TZ string, which counts to the west, in minutes to the east. */
function eastOf(west: string): number {
  const [hours, minutes = '0'] = west.replace(/^[+-]/, '').split(':');
  const all = Number(hours) * 60 + Number(minutes);
  return west.startsWith('-') ? all : 0 - all;
}

/**
 * The offset of a text that people take for one, in minutes east of UTC: `+08:00`, `UTC+8`, `GMT+0800`.
 * Undefined for anything else.
 */
export function writtenOffset(text: string): number | undefined {
  const found = /^(?:UTC|GMT)?\s?(?<sign>[+-]?)(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?$/i.exec(text)?.groups;
  if (found === undefined) return undefined;
  const east = Number(found.hours) * 60 + Number(found.minutes ?? 0);
  if (east > 14 * 60) return undefined;
  return found.sign === '-' ? 0 - east : east;
}

/** `rest` says of daylight saving time: its abbreviation, its offset, and when it begins and ends. */
const posix =
  /^(?<standard>[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)(?<offset>[+-]?\d{1,2}(?::\d{2}){0,2})(?<rest>[A-Za-z<].*)?$/s;
/** A change is a day of the year, and the time on it: up to a week from that day (RFC 9636, section 3.3.2). */
const daylightSaving =
  /^(?<daylight>[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)(?<daylightOffset>[+-]?\d{1,2}(?::\d{2}){0,2})?(?:(?:,[JM\d.]+(?:\/[+-]?\d{1,3}(?::\d{2}){0,2})?){2})?$/;

function bare(abbreviation: string): string {
  return abbreviation.replace(/^<|>$/g, '');
}
