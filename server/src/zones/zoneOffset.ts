import { zoneDatabase } from './zoneDatabase.ts';

/**
 * The offset of a zone outside summer time, in minutes east of UTC, by its rule of today. Undefined for a text that
 * names none.
 */
export function standardOffset(zone: string): number | undefined {
  const rule = zoneDatabase.get(zone)?.zone.rule;
  // Ireland's summer time is the standard one, and its winter time an hour less.
  return rule && Math.min(rule.east, rule.daylightEast ?? rule.east);
}

/** Whether a zone has summer time, by its rule of today. */
export function hasSummerTime(zone: string): boolean {
  return zoneDatabase.get(zone)?.zone.rule.daylight !== undefined;
}

/**
 * The offset in a text that people take for one, in minutes east of UTC: `+08:00`, `UTC+8`, `GMT+0800`. Undefined for
 * any other text.
 */
export function writtenOffset(text: string): number | undefined {
  const found = /^(?:UTC|GMT)?\s?(?<sign>[+-]?)(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?$/i.exec(text)?.groups;
  if (found === undefined) return undefined;
  const east = Number(found.hours) * 60 + Number(found.minutes ?? 0);
  if (east > 14 * 60) return undefined;
  return found.sign === '-' ? 0 - east : east;
}

/** `UTC+08:00`; `UTC` for no offset. */
export function writeOffset(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const padded = (value: number): string => String(value).padStart(2, '0');
  const all = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${padded(Math.floor(all / 60))}:${padded(all % 60)}`;
}
