import { findsZoneData } from '../../../kubernetes/clocks/shownZone.ts';
import type { ZoneMention } from '../../../kubernetes/clocks/zoneMentions.ts';
import type { Message } from '../../../messages/message.ts';
import { nearestZones } from '../../../zones/nearestZones.ts';
import { type PosixZone, posixZoneOf } from '../../../zones/posixZone.ts';
import { isUtc, isZoneName } from '../../../zones/zoneNames.ts';
import { zonesOfOffset } from '../../../zones/zoneNicknames.ts';
import { hasSummerTime, standardOffset } from '../../../zones/zoneOffset.ts';
import type { ObjectRule, ReportedFix, RuleCase } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { namesInData } from '../shared/touches.ts';
import { changeZone } from '../shared/zoneChange.ts';
import * as messages from './messages.ts';

/**
 * TZ with a zone that is written out (POSIX.1, "Environment Variables"). Only the C library reads it,
 * and it counts hours to the west: `GMT+8` is 8 hours behind UTC.
 */
export const rule: ObjectRule<Written> = {
  id: 'posix-timezone',
  severity: 'information',
  checks: 'object',
  touches: {
    ZONE: [
      'change container/env/[]/value',
      'change map/value',
      'change container/volumeMounts/[]/mountPath',
      ...namesInData,
    ],
  },
  fixAll: 'allowed',
  check: context =>
    context.zones.flatMap(mention => {
      const found = posixZoneOf(mention.name);
      if (!isVariable(mention) || mention.isPath || found === undefined || isZoneName(mention.name)) return [];
      // `UTC0` is UTC to programs that read it, and to those that do not.
      if (found.east === 0 && found.daylight === undefined) return [];
      const { name, span } = mention;
      const offset = offsetName(found.east);
      return [
        {
          span,
          severity: isCounted(found) ? 'warning' : 'information',
          message: messageOf(found, { name, offset }),
          part: span,
          about: { mention, found },
        },
      ];
    }),
  fixes: ({ about: { mention, found } }, context) => fixesOf(mention, found, context),
};

/** It is TZ of a container, or becomes that. */
function isVariable({ where }: ZoneMention): boolean {
  return where === 'variable' || where === 'data';
}

type Written = { readonly mention: ZoneMention; readonly found: PosixZone };

function messageOf(found: PosixZone, written: { readonly name: string; readonly offset: string }): Message {
  if (isCounted(found)) return messages.west(written);
  // Without its days, glibc and musl take those of the United States (tzset(3), TZDEFRULES).
  return found.daylight !== undefined && found.changes === undefined
    ? messages.undated(written)
    : messages.written(written);
}

/** `UTC+8`: people count hours from UTC in it, in the other direction. */
function isCounted({ abbreviation, daylight, east }: PosixZone): boolean {
  return east !== 0 && daylight === undefined && isUtc(abbreviation.toUpperCase());
}

function fixesOf(
  mention: ZoneMention,
  found: PosixZone,
  { object: resource, settings }: RuleCase,
): readonly ReportedFix[] {
  // A POSIX zone needs no zone data, and a name would be UTC without.
  if (mention.where === 'variable' && !findsZoneData(mention.container, mention.pod)) return [];
  const near = nearestZones(mention.name);
  // `UTC-8` is often meant as the C library reads it, by somebody who looked at the clock.
  const read = isCounted(found) && found.east > 0 ? zonesOfOffset(found.east).filter(isZoneName) : [];
  const zones = [...read, ...near];
  const east = zones.map(standardOffset);
  const isWanted = found.daylight === undefined || hasSummerTime(settings.timeZone);
  const wanted = isWanted && east.includes(standardOffset(settings.timeZone)) ? [settings.timeZone] : [];
  return [...new Set([...wanted, ...zones])].flatMap(zone => {
    const edits = changeZone(mention, zone, resource)?.edits;
    const title = messages.fix({ zone, offset: fixedOffset(zone) });
    return fix({ id: zone, title, safe: false }, edits);
  });
}

/** `UTC+8`, as people write an offset. */
function offsetName(east: number): string {
  const minutes = Math.abs(east) % 60;
  const hours = Math.floor(Math.abs(east) / 60);
  return `UTC${east < 0 ? '-' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}

/** The meaning of a name that counts to the west as well: `Etc/GMT-8` is UTC+8. */
function fixedOffset(zone: string): string | undefined {
  const offset = zone.startsWith('Etc/GMT') ? standardOffset(zone) : undefined;
  return offset === undefined ? undefined : offsetName(offset);
}
