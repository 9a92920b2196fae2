/** A zone that is written out as a POSIX TZ string, such as `CST-8`, instead of named. */
export type PosixZone = {
  /** The abbreviations that it defines for standard time, and for daylight saving time if it has that. */
  readonly abbreviation: string;
  readonly daylight: string | undefined;
  /** Minutes east of UTC, as the C library reads it: `CST-8` is 480, and so is `<+08>-8`. */
  readonly east: number;
};

/** Reads a POSIX TZ string (POSIX.1-2024, "Other Environment Variables"); undefined for anything else. */
export function posixZoneOf(text: string): PosixZone | undefined {
  const found = posix.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { standard = '', sign, hours, minutes, daylight } = found;
  const west = Number(hours) * 60 + Number(minutes ?? 0);
  if (west > 24 * 60) return undefined;
  return { abbreviation: bare(standard), daylight: daylight && bare(daylight), east: sign === '-' ? west : 0 - west };
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

const name = '[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>';
const time = '\\d{1,2}(?::\\d{2}){0,2}';
const posix = new RegExp(
  `^(?<standard>${name})(?<sign>[+-]?)(?<hours>\\d{1,2})(?::(?<minutes>\\d{2})(?::\\d{2})?)?` +
    `(?:(?<daylight>${name})(?:[+-]?${time})?(?:,[JM\\d.]+(?:/[+-]?${time})?,[JM\\d.]+(?:/[+-]?${time})?)?)?$`,
);

function bare(abbreviation: string): string {
  return abbreviation.replace(/^<|>$/g, '');
}
