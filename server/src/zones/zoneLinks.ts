import { zoneDatabase } from './zoneDatabase.ts';

/**
 * Today's name of a zone for an older one that Debian 13 and Ubuntu 24.04 ship only in the package `tzdata-legacy`.
 * Undefined for any other name.
 */
export function todaysName(name: string): string | undefined {
  const found = zoneDatabase.get(name);
  if (found?.isLegacy !== true) return undefined;
  return namesGreenwich(name) ? 'GMT' : found.zone.name;
}

/**
 * The same name for all names of a zone: `Asia/Shanghai` for `PRC` and `Asia/Harbin`. A text that names no zone is
 * returned as it is.
 */
export function canonicalZone(name: string): string {
  return zoneDatabase.get(name)?.zone.name ?? name;
}

/** The release of the tz database that added a name; undefined if that is older than 2016. */
export function tzdataSince(name: string): string | undefined {
  return zoneDatabase.get(name)?.since;
}

/**
 * Whether an older name had rules of its own until tzdata 2024b, so that today's name differs from it in the past, and
 * is a surprise: `EST` is `America/Panama`.
 */
export function hadOwnRules(name: string): boolean {
  return /^(?:[CEMW]ET|[EHM]ST|[CEMP]ST\d[CEMP]DT)$/.test(name);
}

/**
 * The zone with summer time that a person may mean by the name of one that has none, and never changes: `EST` is the
 * winter clock of New York. Undefined for any other name.
 */
export function zoneWithSummerTime(name: string): string | undefined {
  return winterNames.get(name);
}

const winterNames: ReadonlyMap<string, string> = new Map([
  ['EST', 'America/New_York'],
  ['MST', 'America/Denver'],
  ['HST', 'America/Adak'],
]);

/**
 * The name by which a fix gives a zone that a manifest names: today's, which new images have too, unless only they have
 * it (`Europe/Kyiv`).
 */
export function offeredName(name: string): string {
  const today = todaysName(name);
  return today === undefined || tzdataSince(today) !== undefined ? name : today;
}

/** Its clock is UTC's, but those who write it mean the name too. */
function namesGreenwich(name: string): boolean {
  return /^G(?:MT|reenwich)/.test(name);
}
