import { type PosixZone, posixZoneOf } from './posixZone.ts';
import { todaysName } from './zoneLinks.ts';
import { inRightCase, isZoneDirectory, isZoneName } from './zoneNames.ts';
import { isAbbreviation } from './zoneNicknames.ts';
import { writtenOffset } from './zoneOffset.ts';

/** The kind of a text in the place of a zone's name. */
export type ZoneKind =
  | { readonly kind: 'zone' }
  /** An older name, for which new systems have a file only on request. */
  | { readonly kind: 'legacy'; readonly today: string }
  /** A name in another case than `zone`, and so invalid: file names are case-sensitive. */
  | { readonly kind: 'case'; readonly zone: string }
  /** No name, but the C library reads it. */
  | ({ readonly kind: 'posix' } & PosixZone)
  /** `CST`, `IST`: the abbreviation of an offset, for which no system has a file. */
  | { readonly kind: 'abbreviation' }
  /** `+08:00`; in minutes east of UTC. */
  | { readonly kind: 'offset'; readonly east: number }
  /** In one of the trees `right/` (leap seconds) and `posix/`, which few systems have. */
  | { readonly kind: 'tree'; readonly rest: string }
  /** The beginning of names up to a slash, as `Asia`. */
  | { readonly kind: 'directory' }
  | { readonly kind: 'unknown' };

/** The kind of any text, read as the name of a zone: without a `:` before it, and not as a path. */
export function zoneKindOf(text: string): ZoneKind {
  const today = todaysName(text);
  if (today !== undefined) return { kind: 'legacy', today };
  if (isZoneName(text)) return { kind: 'zone' };
  const rest = /^(?:right|posix)\/(.*)$/s.exec(text)?.[1];
  if (rest !== undefined) return { kind: 'tree', rest };
  if (isZoneDirectory(text)) return { kind: 'directory' };
  const zone = inRightCase(text);
  if (zone !== undefined) return { kind: 'case', zone };
  const posix = posixZoneOf(text);
  if (posix !== undefined) return { kind: 'posix', ...posix };
  if (isAbbreviation(text)) return { kind: 'abbreviation' };
  const east = writtenOffset(text);
  return east === undefined || /^[A-Z]/i.test(text) ? { kind: 'unknown' } : { kind: 'offset', east };
}
