import { type CronJob, cronJobOf } from '../../../kubernetes/clocks/cronJob.ts';
import { zoneInjectionOf } from '../../../kubernetes/clocks/k8tz.ts';
import { fixesTime, timeOf, zonedScheduleOf } from '../../../kubernetes/clocks/schedule.ts';
import { isNameless, isOwned } from '../../../kubernetes/objects/resource.ts';
import { isPartial } from '../../../kubernetes/pods/podSpec.ts';
import type { Message } from '../../../messages/message.ts';
import { isUtc } from '../../../zones/zoneNames.ts';
import type { FixContext, ObjectRule, ReportedFix, RuleCase } from '../../rule.ts';
import { fix, fixThatAsks } from '../../shared/fix.ts';
import { setTimeZone } from '../shared/cronJobEdits.ts';
import { zonesOfContainers } from '../shared/meantZone.ts';
import * as messages from './messages.ts';

/**
 * A CronJob's schedule is read by the clock of kube-controller-manager unless `timeZone` is set (Kubernetes, "CronJob",
 * time zones); the zone of its containers has no effect on it.
 */
export const rule: ObjectRule<Unzoned> = {
  id: 'cronjob-timezone',
  severity: 'hint',
  checks: 'object',
  touches: {
    zone: ['set object/spec/timeZone'],
    utc: ['set object/spec/timeZone'],
    choose: ['set object/spec/timeZone'],
  },
  fixAll: 'never',
  check: context => {
    const job = cronJobOf(context.object);
    if (job?.schedule === undefined || isOwned(context.object) || isIncomplete(job, context)) return [];
    const isUnset = job.timeZone === 'absent' || (job.timeZone !== 'unknown' && job.timeZone.isNull);
    if (!isUnset || job.misspelt !== undefined) return [];
    const schedule = job.schedule.value;
    if (zonedScheduleOf(schedule) !== undefined || !fixesTime(schedule)) return [];
    if (mayBeInjected(job, context)) return [];
    const text = messages.absent({ time: timeOf(schedule) });
    return [
      {
        span: job.schedule.span,
        severity: 'hint',
        message: text,
        about: { job, time: timeOf(schedule) },
      },
    ];
  },
  fixes: ({ about }, context, asked) => fixesOf(about, context, asked),
};

/** A job without a zone, and the time of day at which it runs, if there is one. */
type Unzoned = { readonly job: CronJob; readonly time: string | undefined };

/** A part of a CronJob, as a kustomize patch is: another file may hold its zone. */
function isIncomplete({ resource, spec }: CronJob, { pods }: RuleCase): boolean {
  if (isNameless(resource) || spec.get('jobTemplate') === 'absent' || resource.node.own('$patch') !== undefined) {
    return true;
  }
  return pods.some(isPartial);
}

/** k8tz sets `timeZone` if annotations of the CronJob or its namespace request it. */
function mayBeInjected({ resource }: CronJob, { cluster }: RuleCase): boolean {
  return zoneInjectionOf(resource.node) !== 'absent' || cluster.mayInjectZones('cronJobs');
}

/** None is preferred: only a person knows which clock was meant. */
function fixesOf(
  { job, time }: Unzoned,
  { settings, cluster, pods }: RuleCase,
  { computerZone, answers }: FixContext,
): readonly ReportedFix[] {
  const ofPods = pods.flatMap(zonesOfContainers);
  const named = settings.timeZone === 'node' ? ofPods[0] : settings.timeZone;
  const [most] = cluster.zones();
  const from = named !== undefined ? undefined : most === undefined ? 'computer' : 'workspace';
  const zone = named ?? most ?? computerZone;
  const about = (id: string, title: Message) => ({ id, title, safe: false, isChoice: true });
  const zoned = (zone: string): readonly ReportedFix[] =>
    fix(about('zone', messages.fixZone({ zone, time, from })), setTimeZone(job, zone));
  return [
    ...(zone === undefined || isUtc(zone) ? [] : zoned(zone)),
    ...fix(about('utc', messages.fixUtc({ time })), setTimeZone(job, 'Etc/UTC')),
    ...fixThatAsks(about('choose', messages.fixChoose()), zone => setTimeZone(job, zone), answers),
  ];
}
