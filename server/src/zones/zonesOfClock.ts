import type { PosixZone } from './posixZone.ts';
import { type Zone, zoneDatabase } from './zoneDatabase.ts';

/**
 * The zones with the same clock as a POSIX zone, by today's names in order; only those with its abbreviations, if there
 * are any. None for daylight saving time without its days.
 */
export function zonesOfClock(clock: PosixZone): readonly string[] {
  const alike = zonesByClock.get(keyOf(clock)) ?? [];
  const called = alike.filter(
    ({ rule }) => rule.abbreviation === clock.abbreviation && rule.daylight === clock.daylight,
  );
  return (called.length > 0 ? called : alike).map(({ name }) => name).sort();
}

/**
 * Equal for clocks that always show the same, as Ireland's, whose summer time is its standard time, and Britain's: a
 * change is written by the clock before it, so it is the same from either side.
 */
function keyOf({ east, daylightEast, changes }: PosixZone): string {
  const { begins, ends } = changes ?? {};
  const isNegative = daylightEast !== undefined && daylightEast < east;
  return JSON.stringify(isNegative ? [daylightEast, east, ends, begins] : [east, daylightEast, begins, ends]);
}

const zonesByClock: ReadonlyMap<string, readonly Zone[]> = byClock();

function byClock(): ReadonlyMap<string, readonly Zone[]> {
  const zones = new Map<string, Zone[]>();
  for (const zone of new Set([...zoneDatabase.values()].map(name => name.zone))) {
    const key = keyOf(zone.rule);
    const others = zones.get(key);
    if (others === undefined) zones.set(key, [zone]);
    else others.push(zone);
  }
  return zones;
}
