import { once } from '../../text/known.ts';
import type { MapNode, YamlNode } from '../../yaml/tree/node.ts';
import { labelsOf, literalOf, readItems, readLiteral, readPath } from '../objects/read.ts';
import type { PodSpec } from './podSpec.ts';
import { requiresNode } from './requiredNode.ts';

/** The place in which a pod declares to run, if `hostPath` volumes are refused there or have no use. */
export type HostlessPlace = 'virtualKubelet' | 'fargate' | 'autopilot' | 'knative' | 'openshift';

/**
 * By the pod's own words. Virtual nodes and Fargate have no file system to share (Virtual Kubelet, "Providers"; Amazon
 * EKS, "AWS Fargate considerations"), GKE Autopilot allows nothing but /var/log, Knative refuses the volume unless a
 * feature is enabled, OpenShift unless the account may use it.
 */
export const hostlessPlaceOf = once((pod: PodSpec): HostlessPlace | undefined => {
  const { resource, node, template } = pod;
  if (resource.group === 'serving.knative.dev') return 'knative';
  const selector = readPath(node, 'nodeSelector');
  const tolerations = tolerationsOf(node);
  const selects = pairsIn(selector);
  if ([...selects, ...tolerations].some(isVirtual)) return 'virtualKubelet';
  if (requiresNode(node, (key, value) => isVirtual([key, value]))) return 'virtualKubelet';
  const holders = [resource.node, template];
  const annotations = holders.flatMap(holder => pairsIn(readPath(holder, 'metadata', 'annotations')));
  const said = [...selects, ...tolerations, ...annotations, ...holders.flatMap(holder => pairsIn(labelsOf(holder)))];
  if (said.some(isFargate) || requiresNode(node, (key, value) => isFargate([key, value]))) return 'fargate';
  if (annotations.some(([key]) => key.startsWith('autopilot.gke.io/'))) return 'autopilot';
  return resource.group.endsWith('.openshift.io') ? 'openshift' : undefined;
});

type Label = readonly [key: string, value: string | undefined];

function isVirtual([key, value]: Label): boolean {
  return /(?:^|[./])virtual-kubelet(?:\.io)?(?:$|\/)/.test(key) || value === 'virtual-kubelet';
}

function isFargate([key, value]: Label): boolean {
  return key === fargateKey && value === 'fargate';
}

const fargateKey = 'eks.amazonaws.com/compute-type';

/** The keys and values of the tolerations: the taint of Fargate has but one value. One without a key tolerates all taints. */
function tolerationsOf(pod: MapNode): readonly (readonly [string, string])[] {
  const items = readItems(pod, 'tolerations');
  return items.flatMap(item => {
    const key = item?.kind === 'map' ? readLiteral(item, 'key') : undefined;
    if (item?.kind !== 'map' || !key) return [];
    const isAny = key === fargateKey && readLiteral(item, 'operator') === 'Exists';
    return [[key, isAny ? 'fargate' : (readLiteral(item, 'value') ?? '')] as const];
  });
}

function pairsIn(map: MapNode | undefined): readonly (readonly [string, string])[] {
  const pairs = map?.pairs ?? [];
  return pairs.map(({ key, value }) => [key?.value ?? '', textOf(value)] as const);
}

function textOf(value: YamlNode | undefined): string {
  return literalOf(value) ?? '';
}
