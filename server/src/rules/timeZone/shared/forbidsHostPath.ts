import type { PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { RuleContext } from '../../rule.ts';

/** The verdict of a namespace on `hostPath` volumes: it refuses the pod, or accepts it with a warning or a note. */
export type HostPathVerdict = { readonly refused: boolean; readonly standard: string; readonly namespace: string };

/** Whether the pod's namespace refuses `hostPath` volumes. */
export function forbidsHostPath(pod: PodSpec, context: RuleContext): boolean {
  return hostPathVerdict(pod, context)?.refused === true;
}

/**
 * The Pod Security Standards `baseline` and `restricted` forbid `hostPath` (Kubernetes, "Pod Security Standards").
 * Undefined if the namespace is unknown, or allows it.
 */
export function hostPathVerdict({ resource }: PodSpec, { cluster }: RuleContext): HostPathVerdict | undefined {
  const found = cluster.namespace(resource.namespace);
  if (found === undefined) return undefined;
  const namespace = found.name;
  const enforced = strict(found.enforce);
  if (enforced !== undefined) return { refused: true, standard: enforced, namespace };
  const noted = strict(found.warn) ?? strict(found.audit);
  return noted === undefined ? undefined : { refused: false, standard: noted, namespace };
}

function strict(standard: string | undefined): string | undefined {
  return standard === 'baseline' || standard === 'restricted' ? standard : undefined;
}
