import { clockOf } from '../../../kubernetes/clocks/clock.ts';
import { refusesZone } from '../../../kubernetes/clocks/k8tz.ts';
import { isOwned } from '../../../kubernetes/objects/resource.ts';
import { runtimeOf, utcProgramOf } from '../../../kubernetes/pods/images.ts';
import { type Container, isPartial, isWindows, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { onceEach } from '../../../text/known.ts';
import { isUtc } from '../../../zones/zoneNames.ts';
import type { RuleCase } from '../../rule.ts';
import { misplacementsOf } from './misplacements.ts';

/** Whether rules on time zones apply to a pod: a Windows node has no zone files, and an owned pod is its owner's. */
export function concernsZones(pod: PodSpec): boolean {
  return !isOwned(pod.resource) && !isWindows(pod);
}

/**
 * The containers of a pod, but for the ephemeral ones, that show UTC though another zone is wanted, since nothing was
 * written to give them one.
 */
export function zonelessContainers(pod: PodSpec, context: RuleCase): readonly Container[] {
  return zonelessIn(context, pod);
}

const zonelessIn = onceEach((context: RuleCase, pod: PodSpec): readonly Container[] => {
  if (isUtc(context.settings.timeZone) || !concernsZones(pod)) return [];
  const whole = isPartial(pod) ? (pod.surroundings?.brings ?? []) : pod.containers;
  return whole.filter(
    container =>
      container.section !== 'ephemeralContainers' &&
      showsUtc(container, pod, context) &&
      // A mount that missed its place is the mistake, and reported there.
      misplacementsOf(container, pod).length === 0,
  );
});

/** The containers without a zone that a variable or a file can change: PHP reads neither, some programs always show UTC. */
export function zonesReach(pod: PodSpec, context: RuleCase): readonly Container[] {
  return reachedIn(context, pod);
}

const reachedIn = onceEach((context: RuleCase, pod: PodSpec): readonly Container[] =>
  zonelessIn(context, pod).filter(container => runtimeOf(container) !== 'php' && utcProgramOf(container) === undefined),
);

/**
 * Whether the clock of a container matters little: it runs only once before the others, belongs to the system, or its
 * program shows UTC all the same.
 */
export function isMinor(container: Container, { cluster }: RuleCase): boolean {
  const runsOnce = container.section === 'initContainers' && !container.sidecar;
  return runsOnce || cluster.isIn(systemNamespaces) || utcProgramOf(container) !== undefined;
}

/** Whether nothing gives a container its zone, neither its pod nor an injector that its namespace requests. */
export function showsUtc(container: Container, pod: PodSpec, { cluster }: RuleCase): boolean {
  const mayBeInjected = cluster.mayInjectZones() && !refusesZone(pod.template);
  return clockOf(container, pod) === 'absent' && !mayBeInjected;
}

const systemNamespaces = ['kube-system', 'kube-public', 'kube-node-lease'];
