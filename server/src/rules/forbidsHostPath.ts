import type { PodSpec } from '../kubernetes/podSpec.ts';
import type { RuleContext } from './rule.ts';

/** Whether the pod's namespace refuses `hostPath` volumes: the Pod Security Standards `baseline` and `restricted` do. */
export function forbidsHostPath(pod: PodSpec, context: RuleContext): boolean {
  const enforced = context.cluster.namespace(pod.resource.namespace)?.enforce;
  return enforced === 'baseline' || enforced === 'restricted';
}
