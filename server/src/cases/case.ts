import type { KustomizationFact } from '../facts/facts.ts';
import { zoneAt, zoneOfVariables } from '../kubernetes/clocks/configMap.ts';
import type { Kinds } from '../kubernetes/objects/kinds.ts';
import type { Resource } from '../kubernetes/objects/resource.ts';
import { type PodSpec, type PodSurroundings, podSpecsOf } from '../kubernetes/pods/podSpec.ts';
import type { Placement } from '../placements/placement.ts';
import { Known } from '../text/known.ts';
import type { Cluster } from './cluster.ts';
import { View } from './view.ts';

/** The placements of its object for which a case stands, by their numbers; `always` for all of them. */
export type Condition = 'always' | readonly number[];

/** Where an object is applied. */
export type AppliedAt = {
  /** Of the file that the object stands in. */
  readonly uri: string;
  /** As applied; undefined if it may be any, or is not the same in all placements. */
  readonly namespace: string | undefined;
  /** Those that take in the file. */
  readonly kustomizations: readonly KustomizationFact[];
  readonly placements: readonly Placement[];
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

/** More cases than these are taken as one: of what differs among them nothing is known. */
const mostCases = 12;

/** The cases of an object in the file of that uri, at least one: placements that differ in nothing have one together. */
export function casesOf(object: Resource, uri: string, cluster: Cluster, kinds: Kinds): readonly [Case, ...Case[]] {
  const placements = cluster.placementsOf(uri, object.namespace);
  if (placements.length === 1) return [caseOf(object, uri, cluster, kinds)];
  const pods = podSpecsOf(object, kinds);
  const groups = new Map<string, number[]>();
  for (const [at, placement] of placements.entries()) {
    const patches = pods.map(pod => cluster.patchesOf(pod, uri, [placement]).patches);
    const key = JSON.stringify([placement.namespace ?? null, patches]);
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  const [first, ...others] = groups.size > mostCases ? [] : groups.values();
  if (first === undefined || others.length === 0) return [caseOf(object, uri, cluster, kinds)];
  const those = (when: readonly number[]) => caseOf(object, uri, cluster, kinds, when);
  return [those(first), ...others.map(those)];
}

/** The case of an object for some of its placements, or for all together: then it is known only what they share. */
export function caseOf(
  object: Resource,
  uri: string,
  cluster: Cluster,
  kinds: Kinds,
  when: Condition = 'always',
): Case {
  const view = viewOf(object, uri, cluster, when);
  const { placements } = view;
  const pods = podSpecsOf(object, kinds).map(pod => ({
    ...pod,
    surroundings: surroundingsOf(pod, uri, view),
    known: new Known(),
  }));
  const kustomizations = new Set(placements.flatMap(placement => cluster.kustomizationsAlong(placement, uri)));
  const at = { uri, namespace: view.namespace, kustomizations: [...kustomizations], placements };
  return { object, pods, at, cluster: view, when };
}

/** The cluster as an object of the file of that uri meets it, in some of its placements or in all. */
export function viewOf({ namespace }: Resource, uri: string, cluster: Cluster, when: Condition = 'always'): View {
  const placements = cluster.placementsOf(uri, namespace);
  const views = cluster.known.answer(View, placements, () => new Map<string, View>());
  const key = String(when);
  const known =
    views.get(key) ??
    new View(cluster, uri, when === 'always' ? placements : placements.filter((_, at) => when.includes(at)));
  views.set(key, known);
  return known;
}

function surroundingsOf(pod: PodSpec, uri: string, view: View): PodSurroundings {
  const configMaps = (name: string) => (view.cluster.makesConfigMap(name) ? [] : view.configMaps(name).certain);
  return {
    ...view.cluster.patchesOf(pod, uri, view.placements),
    zoneIn: ({ name, prefix }) => zoneOfVariables(configMaps(name), prefix),
    zoneAt: ({ name, key }) => zoneAt(configMaps(name), key),
  };
}
