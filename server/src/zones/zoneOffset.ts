import { posixZoneOf } from './posixZone.ts';
import { zoneDatabase } from './zoneDatabase.ts';

/**
 * The offset of a zone while it has no summer time, in minutes east of UTC, by its rule of today. Undefined for a text
 * that names none.
 */
export function standardOffset(zone: string): number | undefined {
  const rule = posixZoneOf(zoneDatabase.get(zone)?.zone.rule ?? '');
  // Ireland's summer time is the standard one, and its winter time an hour less.
  return rule && Math.min(rule.east, rule.daylightEast ?? rule.east);
}

/** The clock of a zone at some moment. */
export type ZoneClock = {
  /** In minutes east of UTC. */
  readonly offset: number;
  /** The offset is another at some time of the following year, as with summer time. */
  readonly changes: boolean;
};

/** What a zone's clock is like at a moment (milliseconds of Unix time); undefined where Intl does not know it. */
export function zoneClockAt(zone: string, moment: number): ZoneClock | undefined {
  const format = formatOf(zone);
  if (format === undefined) return undefined;
  const offset = offsetAt(moment, format);
  // Twice a month finds also Morocco's winter time, which lasts for a month.
  const year = Array.from({ length: 24 }, (_, half) => moment + half * 15.2 * 86_400_000);
  return { offset, changes: year.some(instant => offsetAt(instant, format) !== offset) };
}

/** `UTC+08:00`; `UTC` where there is no offset. */
export function writeOffset(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const padded = (value: number): string => String(value).padStart(2, '0');
  const all = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${padded(Math.floor(all / 60))}:${padded(all % 60)}`;
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
}

function offsetAt(instant: number, format: Intl.DateTimeFormat): number {
  const written = format.formatToParts(instant).find(part => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})$/.exec(written) ?? [];
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -offset : offset;
}
