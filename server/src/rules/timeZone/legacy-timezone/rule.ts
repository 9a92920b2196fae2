import type { ZoneMention } from '../../../kubernetes/clocks/zoneMentions.ts';
import type { Resource } from '../../../kubernetes/objects/resource.ts';
import { hadOwnRules, todaysName, tzdataSince, zoneWithSummerTime } from '../../../zones/zoneLinks.ts';
import type { ObjectRule, ReportedFix } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { namesOfZones } from '../shared/touches.ts';
import { changeZone } from '../shared/zoneChange.ts';
import * as messages from './messages.ts';

/**
 * An older name of a zone. Debian 13 and Ubuntu 24.04 have moved its file to the package
 * `tzdata-legacy`, which images seldom have, and a name without a file is UTC.
 */
export const rule: ObjectRule<Legacy> = {
  id: 'legacy-timezone',
  severity: 'information',
  checks: 'object',
  touches: { today: namesOfZones, summer: namesOfZones },
  fixAll: 'allowed',
  check: context =>
    context.zones.flatMap(mention => {
      const { name, where, span } = mention;
      const today = todaysName(name);
      // The file that a mount path names is the one that is mounted, and Java brings all names.
      if (today === undefined || where === 'mountPath' || where === 'java') return [];
      return [
        {
          span,
          severity: 'information',
          message: messages.found({ name, today, where }),
          tags: ['deprecated'],
          part: span,
          about: { mention, today },
        },
      ];
    }),
  fixes: ({ about: { mention, today } }, { object }) => fixesOf(mention, today, object),
};

type Legacy = { readonly mention: ZoneMention; readonly today: string };

function fixesOf(mention: ZoneMention, today: string, resource: Resource): readonly ReportedFix[] {
  const since = tzdataSince(today);
  // A mount whose path is the name in TZ has to keep it until TZ changes.
  const change = changeZone(mention, today, resource, mention.where === 'variable' ? 'moved' : 'left');
  const safe = change?.safe === true && since === undefined && !hadOwnRules(mention.name);
  const inSummer = zoneWithSummerTime(mention.name);
  const title = messages.fix({ zone: today, since, clock: inSummer === undefined ? undefined : 'kept' });
  // Those who write EST may mean the clock of New York, which moves: only they know.
  const isChoice = inSummer === undefined ? {} : { isChoice: true };
  const kept = fix({ id: 'today', title, safe, ...isChoice }, change?.edits);
  if (inSummer === undefined) return kept;
  const moves = messages.fix({ zone: inSummer, since: undefined, clock: 'moves' });
  const other = changeZone(mention, inSummer, resource, mention.where === 'variable' ? 'moved' : 'left');
  return [...kept, ...fix({ id: 'summer', title: moves, safe: false, isChoice: true }, other?.edits)];
}
