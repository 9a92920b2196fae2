import type { KustomizationFact } from '../facts/facts.ts';
import { zoneAt, zoneOfVariables } from '../kubernetes/clocks/configMap.ts';
import type { Kinds } from '../kubernetes/objects/kinds.ts';
import type { Resource } from '../kubernetes/objects/resource.ts';
import { type PodSpec, type PodSurroundings, podSpecsOf } from '../kubernetes/pods/podSpec.ts';
import { Known } from '../text/known.ts';
import type { Cluster } from './cluster.ts';
import { View } from './view.ts';

/** On what a case depends; today an object has one, which holds always. */
export type Condition = 'always';

/** Where an object is applied. */
export type AppliedAt = {
  /** Of the file that the object stands in. */
  readonly uri: string;
  /** As applied; undefined if it may be any, or is not the same in all placements. */
  readonly namespace: string | undefined;
  /** Those that take in the file. */
  readonly kustomizations: readonly KustomizationFact[];
};

/** An object where it is applied: the one door for rules, hovers, hints and completion. */
export type Case = {
  readonly object: Resource;
  /** The pods that it runs, with what other files say of them. */
  readonly pods: readonly PodSpec[];
  readonly at: AppliedAt;
  readonly cluster: View;
  readonly when: Condition;
};

/** The cases of an object in the file of that uri, at least one. */
export function casesOf(object: Resource, uri: string, cluster: Cluster, kinds: Kinds): readonly [Case, ...Case[]] {
  const view = viewOf(object, uri, cluster);
  const pods = podSpecsOf(object, kinds).map(pod => ({
    ...pod,
    surroundings: surroundingsOf(pod, uri, view),
    known: new Known(),
  }));
  const at = { uri, namespace: view.namespace, kustomizations: cluster.kustomizationsOf(uri) };
  return [{ object, pods, at, cluster: view, when: 'always' }];
}

/** The cluster as an object of the file of that uri meets it. */
export function viewOf({ namespace }: Resource, uri: string, cluster: Cluster): View {
  const placements = cluster.placementsOf(uri, namespace);
  return cluster.known.answer(View, placements, () => new View(cluster, uri, placements));
}

function surroundingsOf(pod: PodSpec, uri: string, view: View): PodSurroundings {
  const configMaps = (name: string) => (view.cluster.makesConfigMap(name) ? [] : view.configMaps(name).certain);
  return {
    ...view.cluster.patchesOf(pod, uri),
    zoneIn: ({ name, prefix }) => zoneOfVariables(configMaps(name), prefix),
    zoneAt: ({ name, key }) => zoneAt(configMaps(name), key),
  };
}
