import { ruledClockAt, type ZoneClock } from './ruledClock.ts';
import { zoneDatabase } from './zoneDatabase.ts';

/**
 * A zone's clock at a moment (milliseconds of Unix time): by the runtime, which may know newer rules and those that end
 * soon; by the zone's rule if the runtime does not know it. Undefined for a text that is no zone.
 */
export function zoneClockAt(zone: string, moment: number): ZoneClock | undefined {
  const rule = zoneDatabase.get(zone)?.zone.rule;
  return rule && (runtimeClockAt(zone, moment) ?? ruledClockAt(rule, moment));
}

/** The offset of a zone at any moment, in minutes east of UTC, from the same source. Undefined for a text that is no zone. */
export function offsetsOf(zone: string): ((moment: number) => number) | undefined {
  const rule = zoneDatabase.get(zone)?.zone.rule;
  if (rule === undefined) return undefined;
  const format = formatOf(zone);
  return moment => (format === undefined ? ruledClockAt(rule, moment).offset : offsetAt(moment, format));
}

function runtimeClockAt(zone: string, moment: number): ZoneClock | undefined {
  const format = formatOf(zone);
  if (format === undefined) return undefined;
  const offset = offsetAt(moment, format);
  // Twice a month finds changes that last a month, such as that of a Ramadan.
  const year = Array.from({ length: 24 }, (_, half) => moment + half * 15.2 * 86_400_000);
  return { offset, changes: year.some(instant => offsetAt(instant, format) !== offset) };
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
