import { type HostlessPlace, hostlessPlaceOf } from '../../kubernetes/pods/hostlessPlace.ts';
import type { PodSpec } from '../../kubernetes/pods/podSpec.ts';
import type { View } from '../view/view.ts';
import type { Case } from './case.ts';

/** Why a `hostPath` volume is refused or doubtful. */
export type HostPathReason =
  | { readonly by: 'standard'; readonly standard: string; readonly namespace: string }
  | { readonly by: HostlessPlace }
  | { readonly by: 'policy'; readonly policy: string };

/**
 * What becomes of a pod with a `hostPath` volume:
 *
 * - `refused`: the API server does not take it
 * - `doubtful`: it is probably refused, or has no use
 * - `noted`: it is taken, and somebody is warned of it
 */
export type HostPathVerdict = { readonly is: 'refused' | 'doubtful' | 'noted'; readonly reason: HostPathReason };

/** The verdict on such volumes in a pod of a case; undefined if nothing is known against them. */
export function hostPathIn(pod: PodSpec, { cluster: view }: Case): HostPathVerdict | undefined {
  const standard = byStandard(view);
  if (standard?.is === 'refused') return standard;
  const place = hostlessPlaceOf(pod);
  if (place !== undefined && !(place === 'knative' && view.cluster.hostPathHints.knativeTakes)) {
    return { is: 'doubtful', reason: { by: place } };
  }
  const policy = view.hostPathPolicy();
  if (policy !== undefined) return { is: 'doubtful', reason: { by: 'policy', policy } };
  if (view.isForOpenShift()) return { is: 'doubtful', reason: { by: 'openshift' } };
  return standard;
}

/**
 * The Pod Security Standards `baseline` and `restricted` forbid `hostPath` (Kubernetes, "Pod Security Standards"), which
 * a namespace enforces, or warns of.
 */
function byStandard(view: View): HostPathVerdict | undefined {
  const [found] = view.namespaces().certain;
  if (found === undefined) return undefined;
  const namespace = found.name;
  const enforced = strict(found.enforce);
  if (enforced !== undefined) return { is: 'refused', reason: { by: 'standard', standard: enforced, namespace } };
  const noted = strict(found.warn) ?? strict(found.audit);
  return noted === undefined ? undefined : { is: 'noted', reason: { by: 'standard', standard: noted, namespace } };
}

function strict(standard: string | undefined): string | undefined {
  return standard === 'baseline' || standard === 'restricted' ? standard : undefined;
}
