import { clockOf } from '../kubernetes/clock.ts';
import { lacksZoneData, runtimeOf } from '../kubernetes/images.ts';
import type { Container, PodSpec } from '../kubernetes/podSpec.ts';
import { readScalar } from '../kubernetes/read.ts';
import { isUtc } from '../kubernetes/zoneNames.ts';
import { message } from '../messages/catalogue.ts';
import type { TimeZoneFix } from '../settings/settings.ts';
import { forbidsHostPath } from './forbidsHostPath.ts';
import { isReplacedOnly } from './replaced.ts';
import type { FixContext, ReportedFix, RuleContext } from './rule.ts';
import { type ZoneStrategy, zoneEdits } from './zoneEdits.ts';
import { zoneWantedIn } from './zoneVolumes.ts';

/**
 * What gives containers of a pod their zone, as fits the first of them: the preferred strategy, then
 * the others, a zone to choose, and UTC on purpose. `whole` says that these are all that lack one.
 */
export function zoneFixes(
  containers: readonly Container[],
  container: Container,
  pod: PodSpec,
  context: RuleContext,
  { computerZone, answers }: FixContext,
  whole: boolean,
): readonly ReportedFix[] {
  const named = zoneWantedIn(pod, context);
  const hostPath = !forbidsHostPath(pod, context);
  const order = strategiesFor(container, context.settings.timeZoneFix, hostPath);
  const replace = isReplacedOnly(pod.resource);
  const make = (strategy: ZoneStrategy, zone: string | undefined, id: string, title: ReportedFix['title']) => {
    const edits = zoneEdits(strategy, zone, containers, pod);
    return edits === undefined ? undefined : { id: whole ? `${id}:pod` : id, title, safe: false, edits };
  };
  const about = { whole, replace };
  const fixes = order.map(strategy => {
    if (strategy === 'localtime') {
      const title = message('missing-timezone-mount.fix-localtime', { ...about, zone: named });
      return make(strategy, named, strategy, title);
    }
    const zone = named ?? computerZone;
    if (zone === undefined) return undefined;
    const key = strategy === 'env' ? 'missing-timezone-mount.fix-env' : 'missing-timezone-mount.fix-zone-file';
    const title = message(key, { ...about, zone, thisComputer: named === undefined });
    const made = make(strategy, zone, strategy, title);
    return made === undefined || named !== undefined ? made : { ...made, isChoice: true };
  });
  const preferred = order[0] ?? 'localtime';
  const answered = make(
    preferred,
    answers?.timeZone,
    'choose',
    message('missing-timezone-mount.fix-choose', { whole }),
  );
  const choose = answered && {
    ...answered,
    asks: 'timeZone' as const,
    edits: answers?.timeZone === undefined ? [] : answered.edits,
  };
  const utc = othersShowUtc(containers, pod)
    ? make('env', 'UTC', 'utc', message('missing-timezone-mount.fix-utc', about))
    : undefined;
  return [...fixes, choose, utc].filter(fix => fix !== undefined);
}

function strategiesFor(container: Container, wanted: TimeZoneFix, hostPath: boolean): readonly ZoneStrategy[] {
  if (!hostPath) return ['env'];
  const preferred = preferredStrategy(container, wanted);
  const all: readonly ZoneStrategy[] = ['localtime', 'zoneFile', 'env'];
  return [preferred, ...all.filter(strategy => strategy !== preferred)];
}

function preferredStrategy(container: Container, wanted: TimeZoneFix): ZoneStrategy {
  // TZ without zone data in the image is UTC all the same.
  if (wanted === 'env') return lacksZoneData(container) ? 'zoneFile' : 'env';
  if (wanted !== 'auto') return wanted;
  return runtimeOf(container) === undefined ? 'localtime' : 'zoneFile';
}

function othersShowUtc(containers: readonly Container[], pod: PodSpec): boolean {
  return pod.containers.every(
    other => containers.includes(other) || clockOf(other, pod) !== 'given' || isUtcOnPurpose(other),
  );
}

function isUtcOnPurpose(container: Container): boolean {
  const env = container.node.get('env');
  if (typeof env === 'string' || env.value?.kind !== 'seq') return false;
  return env.value.items.some(entry => {
    if (entry?.kind !== 'map') return false;
    const name = readScalar(entry, 'name');
    const value = readScalar(entry, 'value');
    return (
      typeof name !== 'string' &&
      name.value === 'TZ' &&
      typeof value !== 'string' &&
      (value.value === '' || isUtc(value.value))
    );
  });
}
