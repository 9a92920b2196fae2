import { type CronJob, cronJobOf } from '../../../kubernetes/clocks/cronJob.ts';
import { type ZonedSchedule, zonedScheduleOf } from '../../../kubernetes/clocks/schedule.ts';
import { literalOf } from '../../../kubernetes/objects/read.ts';
import { isOwned } from '../../../kubernetes/objects/resource.ts';
import { removeEntry, renameKey, setScalar } from '../../../yaml/edit/edits.ts';
import { partOf } from '../../../yaml/read/scalarPart.ts';
import type { ScalarNode } from '../../../yaml/tree/node.ts';
import { isZoneName } from '../../../zones/zoneNames.ts';
import type { ObjectRule, Report, ReportedFix } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { setTimeZone } from '../shared/cronJobEdits.ts';
import * as messages from './messages.ts';

/**
 * A zone at a place that the API server does not read: before the schedule, which is refused since Kubernetes 1.29, or
 * under `timezone`, a key that it drops.
 */
export const rule: ObjectRule<Misplaced> = {
  id: 'cronjob-timezone-field',
  severity: 'error',
  checks: 'object',
  touches: {
    split: ['change object/spec/schedule', 'set object/spec/timeZone'],
    keep: ['change object/spec/schedule'],
    rename: ['remove object/spec/timezone', 'remove object/spec/TimeZone', 'add object/spec/timeZone'],
    remove: ['remove object/spec/timezone', 'remove object/spec/TimeZone'],
  },
  fixAll: 'allowed',
  check: ({ object: resource }) => {
    const job = cronJobOf(resource);
    if (job === undefined || isOwned(resource)) return [];
    const zoned = job.schedule && zonedScheduleOf(job.schedule.value);
    const reports: Report<Misplaced>[] = [];
    if (job.schedule !== undefined && zoned !== undefined) {
      reports.push({
        span: partOf(resource.document, job.schedule, { start: 0, end: zoned.prefix.length }),
        severity: 'error',
        message: messages.prefix({ prefix: zoned.prefix }),
        about: { job, zoned },
      });
    }
    if (job.misspelt !== undefined) {
      const { key } = job.misspelt;
      reports.push({
        span: key.span,
        severity: 'error',
        message: messages.key({ key: key.value }),
        about: { job, key },
      });
    }
    return reports;
  },
  fixes: ({ about: { job, zoned, key } }) =>
    zoned === undefined ? renamingFixes(job, key) : splittingFixes(job, zoned),
};

/** A job with a zone before its schedule, or under a key without meaning. */
type Misplaced = { readonly job: CronJob } & (
  | { readonly zoned: ZonedSchedule; readonly key?: never }
  | { readonly key: ScalarNode; readonly zoned?: never }
);

/** The API server would refuse an unknown zone under `timeZone` as well. */
function splittingFixes(job: CronJob, { zone, prefix, rest }: ZonedSchedule): readonly ReportedFix[] {
  const schedule = rest === '' ? undefined : setScalar(job.resource.document, job.spec, 'schedule', rest);
  if (schedule === undefined || job.timeZone === 'unknown' || job.misspelt !== undefined) return [];
  const split = isZoneName(zone) ? setTimeZone(job, zone) : undefined;
  const set = literalOf(job.timeZone === 'absent' ? undefined : job.timeZone) ?? '';
  const use = { id: 'split', title: messages.fixSplit({ zone }), safe: false };
  const splitting = split && [...schedule, ...split];
  if (set === '') return fix(use, splitting);
  const keep = { id: 'keep', title: messages.fixKeep({ prefix, zone: set }), safe: false };
  if (set === zone) return fix(keep, schedule);
  // Only a person knows which of two zones was meant.
  return [...fix({ ...keep, isChoice: true }, schedule), ...fix({ ...use, isChoice: true }, splitting)];
}

function renamingFixes({ resource, spec, timeZone }: CronJob, key: ScalarNode): readonly ReportedFix[] {
  const { document } = resource;
  if (timeZone !== 'absent') {
    const remove = timeZone === 'unknown' ? undefined : removeEntry(document, spec, key.value);
    return fix({ id: 'remove', title: messages.fixRemove({ key: key.value }), safe: false }, remove);
  }
  const zone = literalOf(spec.own(key.value)?.value);
  if (zone !== undefined && !isZoneName(zone)) return [];
  const rename = renameKey(document, spec, key.value, 'timeZone');
  return fix({ id: 'rename', title: messages.fixRename({ key: key.value }), safe: false }, rename);
}
