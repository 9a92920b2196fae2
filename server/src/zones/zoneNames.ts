import { canonicalZone, linkedNames } from './zoneLinks.ts';

/**
 * Time zone names (IANA tz database, `zone` and link names). `Intl` knows the rules of each zone but
 * lists only 418 of the 598 names, some of them in an older spelling, which differ by engine.
 */

/** Whether it is exactly the name of a zone, today's or an older one; case matters, as in names of files. */
export function isZoneName(name: string): boolean {
  return allNames.has(name) || isNewerName(name);
}

/** Whether it is a directory of zones: the beginning of zone names up to a slash, as `Asia`. */
export function isZoneDirectory(name: string): boolean {
  return directories.has(name);
}

/** Whether a name begins with it, as while that is typed. */
export function beginsZoneName(text: string): boolean {
  return [...allNames].some(name => name.startsWith(text));
}

/** The names to choose from: today's spelling, sorted, `UTC` first, no other zone without a place. */
export function zoneNames(): readonly string[] {
  const today = new Set([...listedNames].map(canonicalZone));
  today.delete('UTC');
  return ['UTC', ...[...today].sort()];
}

/** Every name there is, today's and older ones, in no order. */
export function everyZoneName(): Iterable<string> {
  return allNames;
}

/** The name in its right case of one that is written in another: no two names differ by case alone. */
export function inRightCase(name: string): string | undefined {
  return byLowerCase.get(name.toLowerCase());
}

/** Whether a zone has no offset from UTC by its definition, so that its clock is UTC's. */
export function isUtc(zone: string): boolean {
  return canonicalZone(zone) === 'UTC';
}

const listedNames: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'));

const allNames: ReadonlySet<string> = new Set([
  ...listedNames,
  ...linkedNames(),
  'Factory',
  ...Array.from({ length: 12 }, (_, hours) => `Etc/GMT+${hours + 1}`),
  ...Array.from({ length: 14 }, (_, hours) => `Etc/GMT-${hours + 1}`),
]);

const byLowerCase: ReadonlyMap<string, string> = new Map([...allNames].map(name => [name.toLowerCase(), name]));

const directories: ReadonlySet<string> = new Set(
  [...allNames].flatMap(name => {
    const parts = name.split('/').slice(0, -1);
    return parts.map((_, last) => parts.slice(0, last + 1).join('/'));
  }),
);

/**
 * Whether `Intl` knows a zone that our lists do not. It would also take names in any case, offsets,
 * abbreviations, and some names that no system has a file for; these are not of this form.
 */
function isNewerName(name: string): boolean {
  if (!/^[A-Z][A-Za-z]+(?:\/[A-Z][\w+-]*)+$/.test(name) || /^(?:SystemV|US|Canada|Etc)\//.test(name)) return false;
  if (inRightCase(name) !== undefined) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
