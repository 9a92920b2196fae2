import type { Kinds } from '../kubernetes/objects/kinds.ts';
import type { Resource } from '../kubernetes/objects/resource.ts';
import { type PodSpec, podSpecsOf } from '../kubernetes/pods/podSpec.ts';
import { Known } from '../text/known.ts';
import type { Cluster } from './cluster.ts';

/** The pod specs of an object in the file `uri`, with what other files determine about them. */
export function podsOf(resource: Resource, uri: string, cluster: Cluster, kinds: Kinds): readonly PodSpec[] {
  return podSpecsOf(resource, kinds).map(pod => ({
    ...pod,
    surroundings: cluster.surroundingsOf(pod, uri),
    known: new Known(),
  }));
}
