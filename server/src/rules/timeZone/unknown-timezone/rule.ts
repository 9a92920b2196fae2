import { isJavaZone } from '../../../kubernetes/clocks/javaZones.ts';
import type { ZoneMention } from '../../../kubernetes/clocks/zoneMentions.ts';
import type { Resource } from '../../../kubernetes/objects/resource.ts';
import { mountsOf, zonePlaceOf, zoneSourceOf } from '../../../kubernetes/pods/mounts.ts';
import { onceEach } from '../../../text/known.ts';
import { oddCharacterIn } from '../../../text/visible.ts';
import { nearestZones } from '../../../zones/nearestZones.ts';
import { type ZoneKind, zoneKindOf } from '../../../zones/zoneKinds.ts';
import { hadOwnRules, tzdataSince, zoneWithSummerTime } from '../../../zones/zoneLinks.ts';
import { isUnknownZone } from '../../../zones/zonePaths.ts';
import type { FixContext, ObjectRule, ReportedFix, RuleCase } from '../../rule.ts';
import { fix, fixThatAsks } from '../../shared/fix.ts';
import { namesOfZones } from '../shared/touches.ts';
import { changeZone } from '../shared/zoneChange.ts';
import type { ZoneMistake } from './messages.ts';
import * as messages from './messages.ts';

/**
 * A name in the place of a time zone, for which no system has a file. The C library, Java and most others then silently
 * show UTC; the API server refuses a CronJob.
 */
export const rule: ObjectRule<Unknown> = {
  id: 'unknown-timezone',
  severity: 'warning',
  checks: 'object',
  touches: { ZONE: namesOfZones, choose: namesOfZones },
  fixAll: 'allowed',
  check: context =>
    context.zones.flatMap(mention => {
      const { name, where, span } = mention;
      const found = zoneKindOf(name);
      const mistake = mistakeOf(mention, found);
      if (mistake === undefined) return [];
      const zones = candidates(name, context);
      return [
        {
          span,
          severity: where === 'timeZone' ? 'error' : 'warning',
          message: messages.found({
            name,
            mistake,
            where,
            nearest: found.kind === 'case' ? found.zone : zones[0],
            odd: oddCharacterIn(name),
          }),
          part: span,
          about: { mention, found, zones },
        },
      ];
    }),
  fixes: ({ about }, context, asked) => fixesOf(about, context, asked),
};

/** A name, its kind, and the zones that may be meant. */
type Unknown = { readonly mention: ZoneMention; readonly found: ZoneKind; readonly zones: readonly string[] };

/** The mistake in a name; undefined if there is none. */
function mistakeOf(mention: ZoneMention, found: ZoneKind): ZoneMistake | undefined {
  const { name, where, isPath } = mention;
  if (found.kind === 'zone' || found.kind === 'legacy') return undefined;
  if (isPath && !isUnknownZone({ kind: 'zoneinfo', name })) return undefined;
  if (where === 'variable' && isOwnZone(mention)) return undefined;
  if (where === 'java' && isJavaZone(name)) return undefined;
  if (name === '') return 'empty';
  // The C library reads it in TZ: posix-timezone reports that.
  const isVariable = where === 'variable' || where === 'data';
  return found.kind === 'posix' && isVariable && !isPath ? undefined : found.kind;
}

/** Whether a container has a file of that name mounted among its zones, from another place than the node's. */
function isOwnZone({ name, pod, container }: ZoneMention & { readonly where: 'variable' }): boolean {
  return mountsOf(container, pod).items.some(mount => {
    const place = zonePlaceOf(mount);
    if (typeof place !== 'object' || place.kind !== 'zoneinfo' || place.name !== name) return false;
    const source = zoneSourceOf(mount);
    return typeof source !== 'object' || source.kind !== 'zoneinfo';
  });
}

/** A file repeats its mistakes, and each is compared with all names. */
const nearestTo = onceEach((name: string, _: RuleCase) => nearestZones(name));

/** The zones that may be meant; if none is near, the one of the settings. */
function candidates(name: string, context: RuleCase): readonly string[] {
  const near = nearestTo(name, context);
  return near.length > 0 || context.settings.timeZone === 'node' ? near : [context.settings.timeZone];
}

function fixesOf(
  { mention, found, zones }: Unknown,
  { object: resource }: RuleCase,
  { answers }: FixContext,
): readonly ReportedFix[] {
  // Only a person knows which zone with an abbreviation is meant, and whether `est` is New York's clock.
  const inSummer = found.kind === 'case' ? zoneWithSummerTime(found.zone) : undefined;
  const isChoice = found.kind === 'abbreviation' || inSummer !== undefined;
  const fixes = zones.flatMap(zone => {
    const change = changeZone(mention, zone, resource);
    const safe = change?.safe === true && found.kind === 'case' && isSameZone(found.zone, zone);
    const clock = inSummer === undefined ? undefined : zone === inSummer ? 'moves' : 'fixed';
    const title = messages.fix({ zone, clock });
    return fix({ id: zone, title, safe, ...(isChoice ? { isChoice } : {}) }, change?.edits);
  });
  return [...fixes, ...choose(mention, resource, answers)];
}

/** Whether only the case changes, or the new name has long been known to all systems. */
function isSameZone(rightCase: string, zone: string): boolean {
  return !hadOwnRules(rightCase) && (zone === rightCase || tzdataSince(zone) === undefined);
}

function choose(mention: ZoneMention, resource: Resource, answers: FixContext['answers']): readonly ReportedFix[] {
  if (mention.outside !== '') return [];
  const about = { id: 'choose', title: messages.fixChoose(), safe: false, asks: 'timeZone' } as const;
  return fixThatAsks(about, zone => changeZone(mention, zone, resource)?.edits, answers);
}
