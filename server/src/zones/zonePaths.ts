import { editDistance } from '../text/editDistance.ts';
import { isZoneDirectory, isZoneName } from './zoneNames.ts';

/** The path at which the C library looks for the local time zone (tzset(3)). */
export const localtimePath = '/etc/localtime';

/** The file with the name of a zone as text, which the Java virtual machine and a few libraries read. */
export const timezonePath = '/etc/timezone';

/** The directory in which Linux systems keep a file for each zone, and programs look up the name in TZ. */
export const zoneinfoPath = '/usr/share/zoneinfo';

/**
 * A path that concerns time zones. In a zoneinfo directory `name` is what follows it: a zone, a directory of zones,
 * something mistyped, or `''` for the whole directory.
 */
export type ZonePath =
  | { readonly kind: 'localtime' }
  | { readonly kind: 'timezone' }
  | { readonly kind: 'zoneinfo'; readonly name: string };

/** The zone path in a clean path; undefined if it does not concern zones. */
export function zonePathOf(path: string): ZonePath | undefined {
  if (path === localtimePath) return { kind: 'localtime' };
  if (path === timezonePath) return { kind: 'timezone' };
  const directory = zoneinfoPaths.find(known => path === known || path.startsWith(`${known}/`));
  return directory === undefined ? undefined : { kind: 'zoneinfo', name: path.slice(directory.length + 1) };
}

/** Whether the file at a path determines local time: /etc/localtime, or a known zone. */
export function isZoneFile(path: ZonePath | undefined): boolean {
  return path?.kind === 'localtime' || (path?.kind === 'zoneinfo' && isZoneName(path.name));
}

/** Whether a path in a zoneinfo directory names no zone and nothing else there, so that no such file exists. */
export function isUnknownZone(path: ZonePath | undefined): boolean {
  if (path?.kind !== 'zoneinfo' || path.name === '' || otherFiles.includes(path.name)) return false;
  return !isZoneName(path.name) && !isZoneDirectory(path.name);
}

/** Whether a clean path is probably a mistyped /etc/localtime: a letter or two are wrong in it. */
export function isNearLocaltime(path: string): boolean {
  if (path === localtimePath || !path.startsWith('/')) return false;
  const [, directory, name, ...deeper] = path.toLowerCase().split('/');
  if (directory === undefined || deeper.length > 0) return false;
  if (name === undefined) return editDistance(directory, 'etclocaltime') <= 1;
  return editDistance(directory, 'etc') <= 1 && editDistance(name, 'localtime') <= 2;
}

/** A path without doubled and trailing slashes, `.` and `..`, as the container runtime cleans it. */
export function cleanPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}

/** glibc and most others; musl (`src/time/__tz.c`); Go (`time/zoneinfo_unix.go`). */
const zoneinfoPaths = [zoneinfoPath, '/usr/share/lib/zoneinfo', '/share/zoneinfo', '/etc/zoneinfo'];

/** Other files in a directory of zones: tables, links, trees of zones (tzdata, Debian and Fedora). */
const otherFiles = [
  ...['localtime', 'posixrules', 'posix', 'right'],
  ...['tzdata.zi', 'zone.tab', 'zone1970.tab', 'zonenow.tab', 'iso3166.tab', 'leapseconds', 'leap-seconds.list'],
];
