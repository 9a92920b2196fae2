import type { KustomizationFact } from '../../facts/facts.ts';
import type { Kinds } from '../../kubernetes/objects/kinds.ts';
import type { Resource } from '../../kubernetes/objects/resource.ts';
import { type Written, writtenOf } from '../../kubernetes/objects/written.ts';
import { type Given, givesNothing } from '../../kubernetes/pods/given.ts';
import { type HostlessPlace, hostlessPlaceOf } from '../../kubernetes/pods/hostlessPlace.ts';
import { type PodSpec, type PodSurroundings, podSpecsOf } from '../../kubernetes/pods/podSpec.ts';
import { type Volume, volumeNameOf, volumesOf } from '../../kubernetes/pods/volumes.ts';
import type { Placement } from '../../placements/placement.ts';
import type { Way } from '../../placements/ways.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { Surroundings, View } from '../view/view.ts';

/** The placements of its object for which a case stands, by their numbers; `always` for all of them. */
export type When = 'always' | readonly number[];

/** Where an object is applied. */
export type AppliedAt = {
  /** The uri of the file that the object stands in. */
  readonly uri: string;
  /** The namespace as applied; undefined if it may be any, or is not the same in all placements. */
  readonly namespace: string | undefined;
  /** The kustomizations that take in the file. */
  readonly kustomizations: readonly KustomizationFact[];
  readonly placements: readonly Placement[];
};

/** A pod with what other files contribute to it. */
type PlacedPod = PodSpec & { readonly surroundings: PodSurroundings };

/** An object where it is applied: the one door for rules, hovers, hints and completion. */
export type Case = {
  readonly object: Resource;
  /** The pods that it runs, with what other files contribute to them. */
  readonly pods: readonly PlacedPod[];
  readonly at: AppliedAt;
  readonly cluster: View;
  readonly when: When;
  /** The object that a patch changes, and the places of what the patch repeats; absent for what is no patch. */
  readonly patched?: Written;
  readonly repeated?: readonly Span[];
};

/** The cases of an object in the file of that uri: placements that differ in nothing have one together. */
export function casesOf(object: Resource, uri: string, cluster: Cluster, kinds: Kinds): readonly Case[] {
  const written = writtenOf(object);
  const placements = cluster.placementsOf(uri, written.namespace, written);
  if (placements.some(({ isDeleted }) => isDeleted)) return [];
  const pods = podSpecsOf(object, kinds);
  const ofAll = () => [new PlacedCase(pods, object, viewAmong(placements, uri, cluster, 'always'), 'always')];
  if (placements.length === 1) return ofAll();
  const ways = cluster.waysOf(placements, uri, written);
  const groups = groupsOf(ways, pods.length === 0 ? undefined : written, cluster);
  if (groups.length < 2) return ofAll();
  return groups.map(
    ({ when, given }) => new PlacedCase(pods, object, viewAmong(placements, uri, cluster, when), when, given),
  );
}

/** Ways in which an object has one namespace and name, and its pods are given the same. */
type Group = { readonly when: readonly number[]; readonly given: Given };

type Groups = { readonly given: readonly Given[]; readonly groups: readonly Group[] };

/** The groups of the ways of an object, which is left out if it runs no pods: thousands of objects have the same. */
function groupsOf(ways: readonly Way[], object: Written | undefined, cluster: Cluster): readonly Group[] {
  const given = ways.map(way => (object === undefined ? givesNothing : cluster.givenBy(way, object)));
  const known = cluster.kustomizations.known.answer(groupsOf, ways, (): Groups[] => []);
  const same = known.find(groups => groups.given.every((one, at) => one === given[at]));
  if (same !== undefined) return same.groups;
  const groups = new Map<string, { readonly when: number[]; readonly given: Given }>();
  for (const [at, { namespace = '', added, when }] of ways.entries()) {
    const gives = given[at] ?? givesNothing;
    const key = `${namespace} ${added} ${JSON.stringify(gives)}`;
    const group = groups.get(key) ?? { when: [], given: gives };
    groups.set(key, group);
    group.when.push(...when);
  }
  const found = [...groups.values()];
  known.splice(0, known.length, { given, groups: found }, ...known.slice(0, mostKnown));
  return found;
}

/** Objects that patches treat differently follow one another. */
const mostKnown = 3;

/** The case of an object for all of its placements together: then it is known only what they share. */
export function caseOf(object: Resource, uri: string, cluster: Cluster, kinds: Kinds): Case {
  return new PlacedCase(podSpecsOf(object, kinds), object, viewOf(object, uri, cluster), 'always');
}

/** The case of an object for one of its placements, by its number. */
export function caseAt(object: Resource, uri: string, cluster: Cluster, kinds: Kinds, number: number): Case {
  return new PlacedCase(podSpecsOf(object, kinds), object, viewOf(object, uri, cluster, [number]), [number]);
}

/** Its pods are lazy: an object may have dozens of cases, of which most are never read. */
class PlacedCase implements Case {
  readonly object: Resource;
  readonly cluster: View;
  readonly when: When;
  readonly #specs: readonly PodSpec[];
  readonly #given: Given | undefined;
  #pods: readonly PlacedPod[] | undefined;

  /** `given`: what patches give to its pods, if that is known. */
  constructor(specs: readonly PodSpec[], object: Resource, cluster: View, when: When, given?: Given) {
    this.#specs = specs;
    this.object = object;
    this.cluster = cluster;
    this.when = when;
    this.#given = given;
  }

  get at(): AppliedAt {
    return this.cluster;
  }

  get pods(): readonly PlacedPod[] {
    const [view, given] = [this.cluster, this.#given];
    this.#pods ??= this.#specs.map(pod => ({
      ...pod,
      surroundings: new Surroundings(pod, view, given),
      known: pod.known.another(),
    }));
    return this.#pods;
  }
}

/** What was found in a case, without that in what patches take away, or in what a patch repeats. */
export function visibleIn<Found>(
  { pods, repeated = [] }: Pick<Case, 'pods' | 'repeated'>,
  found: readonly Found[],
  spanOf: (one: Found) => Span,
): readonly Found[] {
  if (found.length === 0) return found;
  const hidden = [...repeated, ...pods.flatMap(goneFrom)];
  return found.filter(one => !hidden.some(place => contains(place, spanOf(one))));
}

/** The volumes of a pod that patches take away. */
function goneFrom(pod: PlacedPod): readonly Span[] {
  const { volumesGone: gone = [] } = pod.surroundings.patches;
  if (gone.length === 0) return [];
  const isGone = (volume: Volume) => gone === 'all' || gone.includes(volumeNameOf(volume) ?? '');
  return volumesOf(pod)
    .items.filter(isGone)
    .map(({ node }) => node.span);
}

/** The cluster as an object of the file of that uri meets it, in some of its placements or in all. */
export function viewOf(object: Resource, uri: string, cluster: Cluster, when: When = 'always'): View {
  return viewAt(writtenOf(object), uri, cluster, when);
}

/** The same, by how the object is written. */
export function viewAt(object: Written, uri: string, cluster: Cluster, when: When): View {
  return viewAmong(cluster.placementsOf(uri, object.namespace, object), uri, cluster, when);
}

/** The placements of an object in the file of that uri. */
export function placementsOf(object: Resource, uri: string, cluster: Cluster): readonly Placement[] {
  return cluster.placementsOf(uri, object.namespace, writtenOf(object));
}

function viewAmong(placements: readonly Placement[], uri: string, cluster: Cluster, when: When): View {
  const views = viewsIn(cluster, uri, placements);
  // Most conditions are the very same list for thousands of objects.
  const known = views.get(when);
  if (known !== undefined) return known;
  const view = views.get(String(when)) ?? new View(cluster, uri, among(when, placements));
  views.set(when, view).set(String(when), view);
  return view;
}

function among(when: When, placements: readonly Placement[]): readonly Placement[] {
  if (when === 'always') return placements;
  const numbers = new Set(when);
  return placements.filter((_, number) => numbers.has(number));
}

/** The views of a file by placements. */
type Views = { readonly uri: string; readonly byPlacements: Map<readonly Placement[], Map<When | string, View>> };

/** The objects of a file share views; of other files there may be thousands, whose views are not kept in memory. */
function viewsIn(cluster: Cluster, uri: string, placements: readonly Placement[]): Map<When | string, View> {
  const last = lastViews.get(cluster);
  const { byPlacements }: Views = last?.uri === uri ? last : { uri, byPlacements: new Map() };
  if (last?.uri !== uri) lastViews.set(cluster, { uri, byPlacements });
  const views = byPlacements.get(placements) ?? new Map<When | string, View>();
  byPlacements.set(placements, views);
  return views;
}

const lastViews = new WeakMap<Cluster, Views>();

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
  if (place !== undefined && !(place === 'knative' && view.cluster.hostPathHints?.knativeTakes === true)) {
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
