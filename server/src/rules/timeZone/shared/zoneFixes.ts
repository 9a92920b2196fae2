import { type HostPathVerdict, hostPathIn } from '../../../cases/object/case.ts';
import { clockOf } from '../../../kubernetes/clocks/clock.ts';
import { zoneVariablesOf } from '../../../kubernetes/clocks/zoneVariables.ts';
import { readScalar } from '../../../kubernetes/objects/read.ts';
import { lacksZoneData, runtimeOf } from '../../../kubernetes/pods/images.ts';
import type { Container, PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { Message } from '../../../messages/message.ts';
import type { TimeZoneFix } from '../../../settings/settings.ts';
import { once, onceEach } from '../../../text/known.ts';
import { isUtc } from '../../../zones/zoneNames.ts';
import type { FixContext, ReportedFix, RuleCase } from '../../rule.ts';
import { fixThatAsks, fixWithList } from '../../shared/fix.ts';
import { isMeantByAbbreviation, makesTwoClocks, meantZone } from './meantZone.ts';
import * as messages from './messages.ts';
import { type ZoneStrategy, zoneEdits } from './zoneEdits.ts';

/**
 * The fixes that give containers of a pod their zone, suited to the first of them: the preferred strategy, then the
 * others, a zone to choose, and UTC on purpose. `whole`: these are all that lack one.
 */
export function zoneFixes(
  containers: readonly Container[],
  container: Container,
  pod: PodSpec,
  context: RuleCase,
  { computerZone, answers }: FixContext,
  whole: boolean,
): readonly ReportedFix[] {
  if (runtimeOf(container) === 'php') return [];
  const named = meantZone(pod, context);
  const verdict = hostPathIn(pod, context);
  const isVain = findNoData(containers, pod);
  const order = strategiesFor(container, { isVain, verdict, named }, context.settings.timeZoneFix);
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
  const doubt = verdict?.is === 'doubtful' ? verdict.reason.by : undefined;
  const detail = doubt === undefined ? {} : { detail: messages.doubtful({ doubt }) };
  const others = named === undefined ? othersZone(context, computerZone) : undefined;
  const zone = named ?? others?.zone;
  const twoClocks = zone !== undefined && makesTwoClocks(zone, pod);
  const isUnsure = isMeantByAbbreviation(pod, context);
  const fixes = order.flatMap(strategy => {
    if (strategy === 'localtime') {
      const clocks = named !== undefined && twoClocks;
      const title = messages.fixLocaltime({ whole, zone: named, twoClocks: clocks, doubt });
      return fixWithList(
        { ...about(strategy, title, doubt !== undefined || clocks || isUnsure), ...detail },
        editsFor(strategy, named),
      );
    }
    if (zone === undefined) return [];
    const args = { whole, zone, from: others?.from, twoClocks };
    const title = strategy === 'env' ? messages.fixEnv(args) : messages.fixZoneFile({ ...args, doubt });
    // TZ without zone data in the image is UTC all the same, and a refused pod shows no time at all.
    const isUseless = strategy === 'env' ? isVain && !isUtc(zone) : doubt !== undefined;
    const isChoice = named === undefined || twoClocks || isUnsure || isUseless;
    const known = strategy === 'env' ? {} : detail;
    return fixWithList({ ...about(strategy, title, isChoice), ...known }, editsFor(strategy, zone));
  });
  const [preferred = 'localtime'] = order;
  const choose = about('choose', messages.fixChoose({ whole }), false);
  // If nothing else can be preferred, "fix all" must not choose UTC instead of the wanted zone.
  const wantsUtc = named !== undefined && isUtc(named);
  const utc = about('utc', messages.fixUtc({ whole }), true);
  return [
    ...fixes,
    ...fixThatAsks({ ...choose, asks: 'timeZone' }, zone => editsFor(preferred, zone), answers),
    ...(othersShowUtc(containers, pod) && !wantsUtc ? fixWithList(utc, editsFor('env', 'UTC')) : []),
  ];
}

/** What most of the workspace has, else the zone of the reader's computer. */
function othersZone(
  { cluster }: RuleCase,
  computerZone: string | undefined,
): { readonly zone: string; readonly from: 'workspace' | 'computer' } | undefined {
  const [most] = cluster.zones();
  if (most !== undefined) return { zone: most, from: 'workspace' };
  return computerZone === undefined ? undefined : { zone: computerZone, from: 'computer' };
}

type Means = {
  readonly isVain: boolean;
  readonly verdict: HostPathVerdict | undefined;
  readonly named: string | undefined;
};

function strategiesFor(container: Container, means: Means, wanted: TimeZoneFix): readonly ZoneStrategy[] {
  if (means.verdict?.is === 'refused') return ['env'];
  const preferred = preferredStrategy(container, means, wanted);
  const all: readonly ZoneStrategy[] = ['localtime', 'zoneFile', 'env'];
  return [preferred, ...all.filter(strategy => strategy !== preferred)];
}

/** `isVain`: TZ alone would leave one of the containers in UTC. */
function preferredStrategy(container: Container, { isVain, verdict, named }: Means, wanted: TimeZoneFix): ZoneStrategy {
  // For UTC no image needs zone data.
  if (named !== undefined && isUtc(named)) return 'env';
  if (verdict?.is === 'doubtful' && !isVain) return 'env';
  if (wanted === 'env' || (wanted === 'auto' && verdict?.is === 'doubtful')) return isVain ? 'zoneFile' : 'env';
  if (wanted !== 'auto') return wanted;
  return runtimeOf(container) === undefined ? 'localtime' : 'zoneFile';
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
