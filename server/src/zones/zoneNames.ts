import { zoneDatabase } from './zoneDatabase.ts';
import { canonicalZone } from './zoneLinks.ts';

/** Whether a text is exactly the name of a zone, today's or an older one; case matters, as in file names. */
export function isZoneName(name: string): boolean {
  return zoneDatabase.has(name);
}

/** Whether a text is a directory of zones: the beginning of zone names up to a slash, as `Asia`. */
export function isZoneDirectory(name: string): boolean {
  return directories.has(name);
}

/** Whether a zone's name begins with a text, as while it is typed. */
export function beginsZoneName(text: string): boolean {
  return allNames.some(name => name.startsWith(text));
}

/** The names to choose from: today's spelling, sorted, `UTC` first, no other zone without a place. */
export function zoneNames(): readonly string[] {
  const places = allNames.filter(
    name => name.includes('/') && !name.startsWith('Etc/') && canonicalZone(name) === name,
  );
  return ['UTC', ...places.sort()];
}

/** All names, today's and older ones, in no order. */
export function everyZoneName(): readonly string[] {
  return allNames;
}

/** The zone name that a text spells in any case; undefined if there is none. No two names differ by case alone. */
export function inRightCase(name: string): string | undefined {
  return byLowerCase.get(name.toLowerCase());
}

/** Whether a zone's offset from UTC is zero by definition, so that its clock is UTC's. */
export function isUtc(zone: string): boolean {
  return canonicalZone(zone) === 'UTC';
}

const allNames: readonly string[] = [...zoneDatabase.keys()];

const byLowerCase: ReadonlyMap<string, string> = new Map(allNames.map(name => [name.toLowerCase(), name]));

const directories: ReadonlySet<string> = new Set(
  allNames.flatMap(name => {
    const parts = name.split('/').slice(0, -1);
    return parts.map((_, last) => parts.slice(0, last + 1).join('/'));
  }),
);
