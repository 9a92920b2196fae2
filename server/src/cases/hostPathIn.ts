import type { KustomizationFact } from '../facts/facts.ts';
import { type HostlessPlace, hostlessPlaceOf } from '../kubernetes/pods/hostPathDoubts.ts';
import type { PodSpec } from '../kubernetes/pods/podSpec.ts';
import type { Cluster } from './cluster.ts';

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

/** What the verdict depends on besides the pod. */
export type HostPathContext = {
  readonly uri: string;
  readonly cluster: Cluster;
  readonly kustomizations: readonly KustomizationFact[];
};

/** The verdict on such volumes in a pod; undefined if nothing is known against them. */
export function hostPathIn(pod: PodSpec, context: HostPathContext): HostPathVerdict | undefined {
  const { cluster, uri } = context;
  const namespace = appliedNamespace(pod, context);
  const standard = byStandard(namespace, cluster);
  if (standard?.is === 'refused') return standard;
  const place = hostlessPlaceOf(pod);
  if (place !== undefined && !(place === 'knative' && cluster.knativeTakesHostPath)) {
    return { is: 'doubtful', reason: { by: place } };
  }
  const policy = cluster.hostPathPolicy(namespace);
  if (policy !== undefined) return { is: 'doubtful', reason: { by: 'policy', policy } };
  if (cluster.isForOpenShift(uri, namespace)) return { is: 'doubtful', reason: { by: 'openshift' } };
  return standard;
}

/** The namespace in which the pod is applied, if that is known: kustomizations may set another one. */
function appliedNamespace({ resource }: PodSpec, { kustomizations }: HostPathContext): string | undefined {
  const given = new Set(kustomizations.map(({ namespace }) => namespace ?? resource.namespace));
  const [only, ...others] = given;
  return given.size === 0 ? resource.namespace : others.length === 0 ? only : undefined;
}

/**
 * The Pod Security Standards `baseline` and `restricted` forbid `hostPath` (Kubernetes, "Pod Security Standards"), which
 * a namespace enforces, or is told to warn of.
 */
function byStandard(name: string | undefined, cluster: Cluster): HostPathVerdict | undefined {
  const found = cluster.namespace(name);
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
