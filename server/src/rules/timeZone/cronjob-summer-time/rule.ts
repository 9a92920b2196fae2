import { cronJobOf } from '../../../kubernetes/clocks/cronJob.ts';
import { cronScheduleOf } from '../../../kubernetes/clocks/cronSchedule.ts';
import { summerTimesOf } from '../../../kubernetes/clocks/cronSummerTime.ts';
import { literalOf } from '../../../kubernetes/objects/read.ts';
import { isOwned } from '../../../kubernetes/objects/resource.ts';
import { zoneDatabase } from '../../../zones/zoneDatabase.ts';
import type { ObjectRule } from '../../rule.ts';
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
  check: ({ object }) => {
    const job = cronJobOf(object);
    if (job?.schedule === undefined || typeof job.timeZone === 'string' || isOwned(object)) return [];
    const zone = literalOf(job.timeZone);
    const rule = zone === undefined ? undefined : zoneDatabase.get(zone)?.zone.rule;
    const schedule = cronScheduleOf(job.schedule.value);
    if (zone === undefined || rule === undefined || schedule === undefined) return [];
    const { skipped, repeated } = summerTimesOf(schedule, rule);
    if (skipped === undefined && repeated === undefined) return [];
    const { span } = job.schedule;
    return [{ span, severity: 'information', message: messages.found({ zone, skipped, repeated }), about: undefined }];
  },
  fixes: () => [],
};
