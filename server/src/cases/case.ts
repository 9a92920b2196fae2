import type { KustomizationFact } from '../facts/facts.ts';
import { changedZones, zoneAt, zoneOfVariables } from '../kubernetes/clocks/configMap.ts';
import type { Kinds } from '../kubernetes/objects/kinds.ts';
import type { Resource } from '../kubernetes/objects/resource.ts';
import { type Written, writtenOf } from '../kubernetes/objects/written.ts';
import { type PodSpec, type PodSurroundings, podSpecsOf } from '../kubernetes/pods/podSpec.ts';
import { type Volume, volumeNameOf, volumesOf } from '../kubernetes/pods/volumes.ts';
import type { Placement } from '../placements/placement.ts';
import { Known } from '../text/known.ts';
import type { Span } from '../text/span.ts';
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
  /** For a patch: the object that it changes. */
  readonly patched?: Written;
  /** The places of what patches take away, or of what a patch repeats: nothing is found in them. */
  readonly hidden: readonly Span[];
};

/** More cases than these are taken as one: of what differs among them nothing is known. */
export const mostCases = 12;

/** The cases of an object in the file of that uri: placements that differ in nothing have one together. */
export function casesOf(object: Resource, uri: string, cluster: Cluster, kinds: Kinds): readonly Case[] {
  const placements = placementsOf(object, uri, cluster);
  if (placements.some(({ isDeleted }) => isDeleted)) return [];
  const ways = placements.length === 1 ? [] : cluster.waysOf(placements, uri, object);
  const pods = podSpecsOf(object, kinds);
  if (ways.length < 2) return [caseWith(pods, object, uri, cluster, 'always')];
  const groups = new Map<string, number[]>();
  for (const way of ways) {
    const given = pods.length === 0 ? undefined : cluster.givenBy(way, object);
    const key = JSON.stringify([way.namespace ?? null, way.added, given]);
    groups.set(key, [...(groups.get(key) ?? []), ...way.when]);
  }
  if (groups.size === 1 || groups.size > mostCases) return [caseWith(pods, object, uri, cluster, 'always')];
  return [...groups.values()].map(when => caseWith(pods, object, uri, cluster, when));
}

/** The case of an object for all of its placements together: then it is known only what they share. */
export function caseOf(object: Resource, uri: string, cluster: Cluster, kinds: Kinds): Case {
  return caseWith(podSpecsOf(object, kinds), object, uri, cluster, 'always');
}

/** The case of an object for one of its placements, by its number. */
export function caseAt(object: Resource, uri: string, cluster: Cluster, kinds: Kinds, number: number): Case {
  return caseWith(podSpecsOf(object, kinds), object, uri, cluster, [number]);
}

function caseWith(pods: readonly PodSpec[], object: Resource, uri: string, cluster: Cluster, when: Condition): Case {
  const view = viewOf(object, uri, cluster, when);
  const { namespace, placements, kustomizations } = view;
  const placed = pods.map(pod => ({ ...pod, surroundings: surroundingsOf(pod, uri, view), known: new Known() }));
  return {
    object,
    pods: placed,
    at: { uri, namespace, kustomizations, placements },
    cluster: view,
    when,
    hidden: placed.flatMap(goneFrom),
  };
}

/** The volumes of a pod that patches take away. */
function goneFrom(pod: PodSpec & { readonly surroundings: PodSurroundings }): readonly Span[] {
  const { volumesGone: gone = [] } = pod.surroundings.patches;
  if (gone.length === 0) return [];
  const isGone = (volume: Volume) => gone === 'all' || gone.includes(volumeNameOf(volume) ?? '');
  return volumesOf(pod)
    .items.filter(isGone)
    .map(({ node }) => node.span);
}

/** The cluster as an object of the file of that uri meets it, in some of its placements or in all. */
export function viewOf(object: Resource, uri: string, cluster: Cluster, when: Condition = 'always'): View {
  return viewAt(writtenOf(object), uri, cluster, when);
}

/** The same, by how the object is written. */
export function viewAt(object: Written, uri: string, cluster: Cluster, when: Condition): View {
  const placements = cluster.placementsOf(uri, object.namespace, object);
  const views = cluster.known.answer(View, placements, () => new Map<string, View>());
  const key = String(when);
  const known =
    views.get(key) ??
    new View(cluster, uri, when === 'always' ? placements : placements.filter((_, at) => when.includes(at)));
  views.set(key, known);
  return known;
}

function placementsOf(object: Resource, uri: string, cluster: Cluster): readonly Placement[] {
  return cluster.placementsOf(uri, object.namespace, writtenOf(object));
}

/** What other files say of a pod, as the cluster is seen from there. */
export function surroundingsOf(pod: PodSpec, uri: string, view: View): PodSurroundings {
  const zonesOf = (key: string) => {
    const { certain, possible } = view.configMaps(key);
    const changing = possible.filter(({ behavior }) => behavior !== undefined);
    const known = changedZones(certain);
    return changing.length === 0 ? known : [...known, ...changedZones([...certain, ...changing])];
  };
  return {
    ...view.cluster.patchesOf(pod, uri, view.placements),
    zoneIn: ({ kind, name, prefix }) => zoneOfVariables(zonesOf(kind === 'Secret' ? `Secret/${name}` : name), prefix),
    zoneAt: ({ name, key }) => zoneAt(zonesOf(name), key),
  };
}
