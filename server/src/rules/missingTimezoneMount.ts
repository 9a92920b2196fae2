import { clockOf } from '../kubernetes/clock.ts';
import { lacksZoneData, runtimeOf } from '../kubernetes/images.ts';
import { type Container, isPartial, isWindows, type PodSpec } from '../kubernetes/podSpec.ts';
import { readScalar } from '../kubernetes/read.ts';
import { isOwned } from '../kubernetes/resource.ts';
import { isUtc } from '../kubernetes/zoneNames.ts';
import { message } from '../messages/catalogue.ts';
import type { TimeZoneFix } from '../settings/settings.ts';
import type { Span } from '../text/span.ts';
import { isReplacedOnly } from './replaced.ts';
import type { FixContext, Report, ReportedFix, Rule, RuleContext } from './rule.ts';
import { type ZoneStrategy, zoneEdits } from './zoneEdits.ts';

/**
 * A container shows UTC unless its image or its manifest says otherwise; the usual cure is a zone
 * file of the node, mounted on /etc/localtime.
 */
export const missingTimezoneMount: Rule = {
  id: 'missing-timezone-mount',
  severity: 'warning',
  checks: 'pod',
  check: (pod, context) => {
    const { timeZone } = context.settings;
    if (isUtc(timeZone) || isOwned(pod.resource) || isWindows(pod) || isPartial(pod)) return [];
    if (context.cluster.namespace(pod.resource.namespace)?.k8tz === true) return [];
    return zonelessContainers(pod).map((container): Report => {
      const minor = (container.section === 'initContainers' && !container.sidecar) || isSystemNamespace(pod);
      const zone = timeZone === 'node' ? undefined : timeZone;
      return {
        span: spanOfName(container),
        severity: minor ? 'hint' : 'warning',
        message: message('missing-timezone-mount.absent', { container: container.name ?? '', zone }),
        fixes: fixContext => fixesOf(container, pod, context, fixContext),
      };
    });
  },
};

const systemNamespaces = ['kube-system', 'kube-public', 'kube-node-lease'];

function isSystemNamespace(pod: PodSpec): boolean {
  return systemNamespaces.includes(pod.resource.namespace ?? '');
}

/** The containers of a pod whose clock nothing sets, but for the ephemeral ones. */
function zonelessContainers(pod: PodSpec): readonly Container[] {
  return pod.containers.filter(
    container => container.section !== 'ephemeralContainers' && clockOf(container, pod) === 'absent',
  );
}

/** The value of `name`; its key where it is empty; the first key of a container without one. */
function spanOfName(container: Container): Span {
  const found = container.node.get('name');
  if (typeof found === 'string') return container.node.pairs[0]?.key?.span ?? container.node.span;
  const empty = found.value?.kind === 'scalar' && (found.value.isNull || found.value.value === '');
  return empty || found.value === undefined ? found.key.span : found.value.span;
}

function fixesOf(
  container: Container,
  pod: PodSpec,
  context: RuleContext,
  fixContext: FixContext,
): readonly ReportedFix[] {
  const zoneless = zonelessContainers(pod);
  const single = fixesFor([container], container, pod, context, fixContext, false);
  return zoneless.length < 2 ? single : [...single, ...fixesFor(zoneless, container, pod, context, fixContext, true)];
}

/** The preferred strategy first, then the others, a zone to choose, and UTC on purpose. */
function fixesFor(
  containers: readonly Container[],
  container: Container,
  pod: PodSpec,
  context: RuleContext,
  { computerZone, answers }: FixContext,
  whole: boolean,
): readonly ReportedFix[] {
  const { timeZone } = context.settings;
  const named = timeZone === 'node' ? undefined : timeZone;
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

/** Pod Security Standards: `baseline` and `restricted` forbid every hostPath volume. */
function forbidsHostPath(pod: PodSpec, context: RuleContext): boolean {
  const enforced = context.cluster.namespace(pod.resource.namespace)?.enforce;
  return enforced === 'baseline' || enforced === 'restricted';
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
