import { type PosixZone, posixZoneOf } from './posixZone.ts';
import { zoneLines } from './zones.gen.ts';

/**
 * zones/ knows time zones: their names in the tz database, which of them are one zone, their clocks, and the paths of
 * their files. It must not know YAML or Kubernetes, and reads nothing of its machine but the clocks for hovers and
 * completion.
 */

/** A zone of the tz database. */
export type Zone = {
  /** Its name of today. */
  readonly name: string;
  /** The rule of its clock from now on (the last line of its TZif file, RFC 9636). */
  readonly rule: PosixZone;
};

/** A name of a zone. */
export type ZoneName = {
  readonly zone: Zone;
  /** Debian 13 and Ubuntu 24.04 ship its file only in the package `tzdata-legacy`. */
  readonly isLegacy: boolean;
  /** The release of the tz database that added it; undefined if that is older than 2016. */
  readonly since: string | undefined;
};

/** All names, of today and older; those of one zone together, today's first. */
export const zoneDatabase: ReadonlyMap<string, ZoneName> = new Map(zoneLines.trim().split('\n').flatMap(namesIn));

/** The names in a line of the table, whose form is described there. */
function namesIn(line: string): readonly (readonly [string, ZoneName])[] {
  const [written = '', ...words] = line.split(' ');
  const rule = posixZoneOf(written);
  if (rule === undefined) return [];
  let area = '';
  return words.flatMap(word => {
    const [head = '', rest] = word.split(':');
    if (rest !== undefined) area = `${head}/`;
    const names = (rest ?? head).split('=').map(name => readName(name, area));
    const zone = { rule, name: names[0]?.name ?? '' };
    return names.map(({ name, ...marks }) => [name, { zone, ...marks }] as const);
  });
}

function readName(word: string, area: string): Omit<ZoneName, 'zone'> & { readonly name: string } {
  const [marked = '', since] = word.split('@');
  const name = marked.replace('!', '');
  return { name: name.startsWith('/') ? name.slice(1) : area + name, isLegacy: name !== marked, since };
}
