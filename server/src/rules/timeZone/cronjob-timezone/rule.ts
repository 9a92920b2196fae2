import { zoneInjectionOf } from '../../../kubernetes/clocks/k8tz.ts';
import { fixesTime, timeOf, zonedScheduleOf } from '../../../kubernetes/clocks/schedule.ts';
import { lacksZone, type Timetable, timetablesOf } from '../../../kubernetes/clocks/timetable.ts';
import { isNameless, isOwned } from '../../../kubernetes/objects/resource.ts';
import { isPartial } from '../../../kubernetes/pods/podSpec.ts';
import type { Message } from '../../../messages/message.ts';
import { offeredName } from '../../../zones/zoneLinks.ts';
import { isUtc } from '../../../zones/zoneNames.ts';
import type { FixContext, ObjectRule, Report, ReportedFix, RuleCase, Touch } from '../../rule.ts';
import { fix, fixThatAsks } from '../../shared/fix.ts';
import { zonesOfContainers } from '../shared/meantZone.ts';
import { setTimetableZone } from '../shared/timetableEdits.ts';
import * as messages from './messages.ts';

const touched: readonly Touch[] = ['set object/spec/timeZone', 'set map/timeZone', 'set map/timezone'];

/**
 * A CronJob's schedule is read by the clock of kube-controller-manager unless `timeZone` is set (Kubernetes, "CronJob",
 * time zones); the zone of its containers has no effect on it. Schedules of custom resources
 * are read by their controller, in the same way.
 */
export const rule: ObjectRule<Unzoned> = {
  id: 'cronjob-timezone',
  severity: 'hint',
  checks: 'object',
  touches: {
    zone: touched,
    utc: touched,
    choose: touched,
  },
  fixAll: 'never',
  counts: 'schedules',
  check: context => {
    const { object, settings } = context;
    if (isOwned(object) || isNameless(object) || object.node.own('$patch') !== undefined) return [];
    return timetablesOf(object, settings.kinds).flatMap(timetable => {
      const { misspelt, absent } = timetable;
      if (!lacksZone(timetable) || misspelt !== undefined || isIncomplete(timetable, context)) return [];
      const found = timetable.schedules.find(({ value }) => isMeantInZone(value, absent));
      if (found === undefined || mayBeInjected(timetable, context)) return [];
      const time = timeOf(found.value);
      const report: Report<Unzoned> = {
        span: found.span,
        severity: absent === 'required' ? 'warning' : 'hint',
        message: messages.absent({ time, key: timetable.zoneKey, absent }),
        about: { timetable, time },
      };
      return [report];
    });
  },
  fixes: ({ about }, context, asked) => fixesOf(about, context, asked),
};

/** A timetable without a zone, and the time of day that its schedule names, if there is one. */
type Unzoned = { readonly timetable: Timetable; readonly time: string | undefined };

/** Without a zone that has to be there, nothing runs at all. */
function isMeantInZone(schedule: string, absent: Timetable['absent']): boolean {
  return zonedScheduleOf(schedule) === undefined && (absent === 'required' || fixesTime(schedule));
}

/** A part of an object, as a kustomize patch is: another file may hold its zone. */
function isIncomplete({ map, absent }: Timetable, { pods, cluster }: RuleCase): boolean {
  if (absent !== 'manager') return cluster.mayBePatched;
  return map.get('jobTemplate') === 'absent' || pods.some(isPartial);
}

/** k8tz sets `timeZone` if annotations of the CronJob or its namespace request it. */
function mayBeInjected({ resource, absent }: Timetable, { cluster }: RuleCase): boolean {
  if (absent !== 'manager') return false;
  return zoneInjectionOf(resource.node) !== 'absent' || cluster.mayInjectZones('cronJobs');
}

/** None is preferred: only a person knows which clock was meant. */
function fixesOf(
  { timetable, time }: Unzoned,
  { settings, cluster, pods }: RuleCase,
  { computerZone, answers }: FixContext,
): readonly ReportedFix[] {
  const ofPods = pods.flatMap(zonesOfContainers);
  const named = settings.timeZone === 'node' ? ofPods.map(offeredName)[0] : settings.timeZone;
  const [most] = cluster.zones();
  const from = named !== undefined ? undefined : most === undefined ? 'computer' : 'workspace';
  const zone = named ?? most ?? computerZone;
  const unzoned = { time, key: timetable.zoneKey, absent: timetable.absent };
  const about = (id: string, title: Message) => ({ id, title, safe: false, isChoice: true });
  const zoned = (zone: string): readonly ReportedFix[] =>
    fix(about('zone', messages.fixZone({ ...unzoned, zone, from })), setTimetableZone(timetable, zone));
  return [
    ...(zone === undefined || isUtc(zone) ? [] : zoned(zone)),
    ...fix(about('utc', messages.fixUtc(unzoned)), setTimetableZone(timetable, 'Etc/UTC')),
    ...fixThatAsks(
      { ...about('choose', messages.fixChoose()), asks: 'timeZone' },
      zone => setTimetableZone(timetable, zone),
      answers,
    ),
  ];
}
