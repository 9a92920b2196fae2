import { ruledClockAt } from './ruledClock.ts';
import { zoneDatabase } from './zoneDatabase.ts';
import { zoneNames } from './zoneNames.ts';
import { writeOffset } from './zoneOffset.ts';

/** A zone to choose, with the offset of its clock, as `UTC+08:00`. */
export type ZoneChoice = { readonly name: string; readonly offset: string };

/** The zones to choose from, each by its rule at a moment in milliseconds of Unix time. */
export function zoneChoices(moment: number): readonly ZoneChoice[] {
  return zoneNames().flatMap(name => {
    const rule = zoneDatabase.get(name)?.zone.rule;
    return rule === undefined ? [] : [{ name, offset: writeOffset(ruledClockAt(rule, moment).offset) }];
  });
}
