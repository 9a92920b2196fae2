import { clockOf } from '../../../kubernetes/clocks/clock.ts';
import { zoneVariablesOf } from '../../../kubernetes/clocks/zoneVariables.ts';
import { readScalar } from '../../../kubernetes/objects/read.ts';
import type { Resource } from '../../../kubernetes/objects/resource.ts';
import { lacksZoneData, runtimeOf } from '../../../kubernetes/pods/images.ts';
import type { Container, PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { Message } from '../../../messages/message.ts';
import type { TimeZoneFix } from '../../../settings/settings.ts';
import { once, onceEach } from '../../../text/known.ts';
import { isUtc } from '../../../zones/zoneNames.ts';
import type { FixContext, ReportedFix, RuleContext } from '../../rule.ts';
import { fixThatAsks, fixWithList } from '../../shared/fix.ts';
import { isReplacedOnly } from '../../shared/replaced.ts';
import { forbidsHostPath } from './forbidsHostPath.ts';
import * as messages from './messages.ts';
import { type ZoneStrategy, zoneEdits } from './zoneEdits.ts';
import { zoneWantedIn } from './zoneVolumes.ts';

/**
 * The fixes that give containers of a pod their zone, suited to the first of them: the preferred strategy, then the
 * others, a zone to choose, and UTC on purpose. `whole`: these are all that lack one.
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
  const isVain = findNoData(containers, pod);
  const order = strategiesFor(container, isVain, pod, context.settings.timeZoneFix, hostPath);
  const replace = isReplacedOnly(pod.resource);
  const about = (id: string, title: Message, isChoice: boolean) => ({
    id: whole ? `${id}:pod` : id,
    title,
    safe: false,
    ...(whole ? { isForAll: true as const } : {}),
    ...(isChoice ? { isChoice } : {}),
  });
  const editsFor = (strategy: ZoneStrategy, zone: string | undefined) => {
    const make = () => zoneEdits(strategy, zone, containers, pod);
    // Fixes of all containers are cached, not made anew for each of them.
    return whole ? pod.known.answer(containers, `${strategy} ${zone}`, make) : make();
  };
  const isRefused = context.settings.timeZoneFix === 'auto' && takesNoHostPath(pod.resource);
  const fixes = order.flatMap(strategy => {
    if (strategy === 'localtime') {
      const title = messages.fixLocaltime({ whole, replace, zone: named });
      return fixWithList(about(strategy, title, isRefused), editsFor(strategy, named));
    }
    const zone = named ?? computerZone;
    if (zone === undefined) return [];
    const args = { whole, replace, zone, thisComputer: named === undefined };
    const title = strategy === 'env' ? messages.fixEnv(args) : messages.fixZoneFile(args);
    // TZ without zone data in the image is UTC all the same, and a refused pod shows no time at all.
    const isChoice = named === undefined || (strategy === 'env' ? isVain : isRefused);
    return fixWithList(about(strategy, title, isChoice), editsFor(strategy, zone));
  });
  const [preferred = 'localtime'] = order;
  const choose = about('choose', messages.fixChoose({ whole }), false);
  // If nothing else can be preferred, "fix all" must not choose UTC instead of the wanted zone.
  const utc = about('utc', messages.fixUtc({ whole, replace }), true);
  return [
    ...fixes,
    ...fixThatAsks(choose, zone => editsFor(preferred, zone), answers),
    ...(othersShowUtc(containers, pod) ? fixWithList(utc, editsFor('env', 'UTC')) : []),
  ];
}

function strategiesFor(
  container: Container,
  isVain: boolean,
  pod: PodSpec,
  wanted: TimeZoneFix,
  hostPath: boolean,
): readonly ZoneStrategy[] {
  if (!hostPath) return ['env'];
  const preferred = preferredStrategy(container, isVain, pod, wanted);
  const all: readonly ZoneStrategy[] = ['localtime', 'zoneFile', 'env'];
  return [preferred, ...all.filter(strategy => strategy !== preferred)];
}

/** `isVain`: TZ alone would leave one of the containers in UTC. */
function preferredStrategy(
  container: Container,
  isVain: boolean,
  { resource }: PodSpec,
  wanted: TimeZoneFix,
): ZoneStrategy {
  const isEnv = wanted === 'env' || (wanted === 'auto' && takesNoHostPath(resource));
  if (isEnv) return isVain ? 'zoneFile' : 'env';
  if (wanted !== 'auto') return wanted;
  return runtimeOf(container) === undefined ? 'localtime' : 'zoneFile';
}

/** Knative refuses `hostPath` unless it is configured otherwise, and so do the usual constraints of OpenShift. */
function takesNoHostPath({ group, kind }: Resource): boolean {
  return group === 'serving.knative.dev' || (group === 'apps.openshift.io' && kind === 'DeploymentConfig');
}

/** Whether TZ alone would leave it in UTC. */
function findsNoData(container: Container): boolean {
  return lacksZoneData(container) && runtimeOf(container) === undefined;
}

const findNoData = onceEach((containers: readonly Container[], _: PodSpec) => containers.some(findsNoData));

function othersShowUtc(containers: readonly Container[], pod: PodSpec): boolean {
  return withOtherTime(pod).every(other => containers.includes(other));
}

/** The containers with another time than UTC. */
const withOtherTime = once((pod: PodSpec): readonly Container[] =>
  pod.containers.filter(container => clockOf(container, pod) === 'given' && !isUtcOnPurpose(container)),
);

function isUtcOnPurpose(container: Container): boolean {
  return zoneVariablesOf(container.node).some(entry => {
    const value = readScalar(entry, 'value');
    return typeof value !== 'string' && (value.value === '' || isUtc(value.value));
  });
}
