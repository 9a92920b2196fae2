import { editDistance } from '../text/editDistance.ts';
import { withoutOddCharacters } from '../text/visible.ts';
import type { PosixZone } from './posixZone.ts';
import { zoneKindOf } from './zoneKinds.ts';
import { canonicalZone, todaysName, zoneWithSummerTime } from './zoneLinks.ts';
import { everyZoneName, isUtc, isZoneName } from './zoneNames.ts';
import { zonesOfAbbreviation, zonesOfOffset, zonesOfPlace } from './zoneNicknames.ts';
import { standardOffset, writtenOffset } from './zoneOffset.ts';
import { zonesOfClock } from './zonesOfClock.ts';

/**
 * The zones that a text most likely means, by today's names, the likeliest first; none if nothing is near. A text that
 * names a zone means that one.
 */
export function nearestZones(text: string, most = 3): readonly string[] {
  const name = text.trim().replace(/^:?(?:\/.*zoneinfo\/)?/, '');
  const plain = withoutOddCharacters(name);
  const zones = meantBy(isZoneName(plain) || /[\uff01-\uff5e]/.test(name) ? plain : name).map(
    zone => todaysName(zone) ?? zone,
  );
  return [...new Set(zones)].filter(isZoneName).slice(0, most);
}

/** The first of `nearestZones`. */
export function nearestZone(text: string): string | undefined {
  return nearestZones(text, 1)[0];
}

function meantBy(text: string): readonly string[] {
  const found = zoneKindOf(text);
  switch (found.kind) {
    case 'zone':
    case 'legacy':
      return [text];
    case 'case': {
      const inSummer = zoneWithSummerTime(found.zone);
      return inSummer === undefined ? [found.zone] : [found.zone, inSummer];
    }
    case 'tree':
      return nearestZones(found.rest);
    case 'posix':
      return meantByPosix(text, found);
    case 'abbreviation':
      return zonesOfAbbreviation(text);
    case 'offset':
      return zonesOfOffset(found.east);
    case 'directory':
      return zonesOfPlace(lettersOf(lastPart(text)));
    case 'unknown':
      return meantByWords(text);
  }
}

/** A person who writes `UTC+8` means east, though the C library reads west. */
function meantByPosix(text: string, clock: PosixZone): readonly string[] {
  const { abbreviation, daylight, east } = clock;
  const named = zonesOfAbbreviation(daylight ?? abbreviation).filter(zone => standardOffset(zone) === east);
  const alike = zonesOfClock(clock);
  if (daylight === undefined) {
    const zones = zonesOfOffset(writtenOffset(text) ?? east);
    return isUtc(abbreviation) ? zones : [...named, ...(zones.length > 0 ? zones : alike)];
  }
  const both = named.filter(zone => alike.includes(zone));
  return both.length > 0 ? both : alike.length > 0 ? alike : named;
}

function meantByWords(text: string): readonly string[] {
  const offset = writtenOffset(text.replace(/^Etc\//i, ''));
  if (offset !== undefined) return zonesOfOffset(offset);
  const city = lettersOf(lastPart(text)).replace(/(?:standard|daylight)time$/, '');
  const known = [...zonesOfPlace(city), ...zonesOfAbbreviation(lastPart(text))];
  return known.length > 0 ? known : similarNames(text, city);
}

/** The names with the fewest slips in them; the right city in a wrong area counts as one. */
function similarNames(text: string, city: string): readonly string[] {
  const whole = lettersOf(text);
  let best = Number.POSITIVE_INFINITY;
  let names: string[] = [];
  for (const name of everyZoneName()) {
    // A digit is no slip, nor is a sign.
    if (![numberIn(name), numberIn(name).replace(/^[+-]/, '')].includes(numberIn(text))) continue;
    const last = lettersOf(lastPart(name));
    const rank = Math.min(slips(whole, lettersOf(name)), 1 + (city === last ? 0 : slips(city, last)));
    if (rank < best) names = [];
    best = Math.min(best, rank);
    if (rank === best && best < Number.POSITIVE_INFINITY) names.push(name);
  }
  // Today's spelling before an older one that is as near.
  return names.sort().sort((a, b) => Number(isOlder(a)) - Number(isOlder(b)));
}

/** At most two in a long word, none in a very short one; infinite if there are more. */
function slips(word: string, candidate: string): number {
  const most = candidate.length < 4 ? 0 : candidate.length < 6 ? 1 : 2;
  if (Math.abs(word.length - candidate.length) > most) return Number.POSITIVE_INFINITY;
  const distance = editDistance(word, candidate);
  return distance <= most ? distance : Number.POSITIVE_INFINITY;
}

function isOlder(name: string): boolean {
  return canonicalZone(name) !== name;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The digits of a text with their signs; names have at most one number. */
function numberIn(text: string): string {
  return (text.match(/[+-]?\d/g) ?? []).join('');
}
