import type { MapNode } from '../../yaml/tree/node.ts';
import { labelsOf, readPath } from '../objects/read.ts';

/** Who outside of the cluster knows an account as one of its own identities. */
export type CloudIdentity = 'AWS' | 'Google Cloud' | 'Azure' | 'Vault';

/**
 * By the annotations and labels of a ServiceAccount or of a pod (Amazon EKS, "IAM roles for service accounts"; GKE,
 * "Workload Identity Federation"; Azure, "Workload Identity"; Vault, "Agent Sidecar Injector").
 */
export function cloudIdentitiesOf(object: MapNode): readonly CloudIdentity[] {
  const maps = [readPath(object, 'metadata', 'annotations'), labelsOf(object)];
  const keys = maps.flatMap(map => map?.pairs.map(({ key }) => key?.value ?? '') ?? []);
  return signs.flatMap(([cloud, sign]) => (keys.some(key => sign.test(key)) ? [cloud] : []));
}

const signs: readonly (readonly [CloudIdentity, RegExp])[] = [
  ['AWS', /^eks\.amazonaws\.com\/role-arn$/],
  ['Google Cloud', /^iam\.gke\.io\/gcp-service-account$/],
  ['Azure', /^(?:azure\.workload\.identity\/(?:client-id|use)|aadpodidbinding)$/],
  ['Vault', /^vault\.hashicorp\.com\/role$/],
];
