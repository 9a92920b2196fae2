import { cronScheduleOf } from '../../../kubernetes/clocks/cronSchedule.ts';
import { summerTimesOf } from '../../../kubernetes/clocks/cronSummerTime.ts';
import { timetablesOf } from '../../../kubernetes/clocks/timetable.ts';
import { literalOf } from '../../../kubernetes/objects/read.ts';
import { isOwned } from '../../../kubernetes/objects/resource.ts';
import { zoneDatabase } from '../../../zones/zoneDatabase.ts';
import type { ObjectRule, Report } from '../../rule.ts';
import * as messages from './messages.ts';

/**
 * The CronJob controller takes the times that the clock of the zone shows (robfig/cron v3, `SpecSchedule.Next`): one that
 * is left out when clocks are set forward is skipped, and one that comes twice when they are set back is run twice.
 */
export const rule: ObjectRule = {
  id: 'cronjob-summer-time',
  severity: 'information',
  checks: 'object',
  touches: {},
  fixAll: 'nothing',
  check: ({ object, settings }) => {
    if (isOwned(object)) return [];
    return timetablesOf(object, settings.kinds).flatMap(({ timeZone, schedules, isWindow }) => {
      const zone = typeof timeZone === 'string' || isWindow ? undefined : literalOf(timeZone);
      const rule = zone === undefined ? undefined : zoneDatabase.get(zone)?.zone.rule;
      if (zone === undefined || rule === undefined) return [];
      return schedules.flatMap(({ value, span }): readonly Report[] => {
        const schedule = cronScheduleOf(value);
        if (schedule === undefined) return [];
        const { skipped, repeated } = summerTimesOf(schedule, rule);
        if (skipped === undefined && repeated === undefined) return [];
        const message = messages.found({ zone, skipped, repeated });
        return [{ span, severity: 'information', message, about: undefined }];
      });
    });
  },
  fixes: () => [],
};
