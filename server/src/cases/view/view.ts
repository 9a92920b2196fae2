import type { ConfigMapFact, DataUseFact, KustomizationFact, NamespaceFact } from '../../facts/facts.ts';
import { changedZones, zoneAt, zoneOfVariables } from '../../kubernetes/clocks/configMap.ts';
import { type Given, givesNothing, settled } from '../../kubernetes/pods/given.ts';
import { containerKeysIn, type PodSpec, type PodSurroundings } from '../../kubernetes/pods/podSpec.ts';
import { AccountView, type Met, onlyOne } from './accountView.ts';

/** The cluster as one object meets it, by where it is applied. */
export class View extends AccountView {
  #kustomizations: readonly KustomizationFact[] | undefined;
  #namespace: { readonly name: string | undefined } | undefined;
  #namespaces: Met<NamespaceFact> | undefined;
  readonly #injection = new Map<string, boolean>();
  readonly #configMaps = new Map<string, Met<ConfigMapFact>>();

  /** The namespace as applied; undefined if it may be any, or is not the same in all placements. */
  get namespace(): string | undefined {
    this.#namespace ??= { name: onlyOne(this.placements.map(({ namespace }) => namespace)) };
    return this.#namespace.name;
  }

  /** The kustomizations on the ways of the object. */
  get kustomizations(): readonly KustomizationFact[] {
    const along = () => this.placements.flatMap(placement => this.cluster.kustomizations.along(placement, this.uri));
    this.#kustomizations ??= [...new Set(along())];
    return this.#kustomizations;
  }

  /**
   * Whether what is absent in an object that runs no pods may stand elsewhere: it is a patch of a kustomization, or one
   * has patches.
   */
  get mayBePatched(): boolean {
    const has = ({ patches, changesUnknown }: KustomizationFact) => patches.length > 0 || changesUnknown;
    return this.cluster.isPatch(this.uri) || this.kustomizations.some(has);
  }

  /** Whether k8tz gives a zone, or may: a namespace of the object requests it, or the workspace installs it for all. */
  mayInjectZones(to: 'pods' | 'cronJobs' = 'pods'): boolean {
    const known = this.#injection.get(to) ?? this.#mayInject(to);
    this.#injection.set(to, known);
    return known;
  }

  #mayInject(to: 'pods' | 'cronJobs'): boolean {
    const { certain, possible } = this.namespaces();
    const namespaces = this.placements.map(({ namespace }) => namespace);
    const isGiven = this.cluster.k8tz.some(
      release => release[to] && namespaces.some(name => name === undefined || !release.except.includes(name)),
    );
    if (isGiven) return true;
    return [...certain, ...possible].some(({ k8tz }) => k8tz);
  }

  /** Whether every pod that may be here is in one of these namespaces. */
  isIn(namespaces: readonly string[]): boolean {
    return namespaces.includes(this.namespace ?? '');
  }

  /** The policy that forbids `hostPath` volumes in the namespace, and enforces that. */
  hostPathPolicy(): string | undefined {
    return this.cluster.hostPathHints?.policyIn(this.namespace);
  }

  /** Whether objects of OpenShift are applied beside this one. */
  isForOpenShift(): boolean {
    return this.cluster.isForOpenShift(this.uri, this.namespace);
  }

  /** The Namespace object. */
  namespaces(): Met<NamespaceFact> {
    this.#namespaces ??= this.#findNamespaces();
    return this.#namespaces;
  }

  #findNamespaces(): Met<NamespaceFact> {
    const { namespace } = this;
    const names = new Set(this.placements.map(placement => placement.namespace).filter(name => name !== undefined));
    const found = [...names].flatMap(name => this.cluster.namespace(name) ?? []);
    const certain = namespace === undefined ? [] : found;
    return { certain, possible: namespace === undefined ? found : [], isNone: this.isComplete && found.length === 0 };
  }

  /** The ConfigMaps of that name; the Secrets for `Secret/NAME`. */
  configMaps(name: string): Met<ConfigMapFact> {
    const known = this.#configMaps.get(name) ?? this.met(name, this.cluster.applied.configMaps);
    this.#configMaps.set(name, known);
    return known;
  }

  /** The keys of a ConfigMap or a Secret of that name from which pods take zones, or may do so. */
  dataUses(kind: 'ConfigMap' | 'Secret', name: string): readonly DataUseFact[] {
    const { certain, possible } = this.met(`${kind}/${name}`, this.cluster.applied.dataUses);
    return [...certain, ...possible];
  }

  /** The time zones that are used, the most used first. */
  zones(): readonly string[] {
    return this.cluster.references.zones();
  }

  /** Whether the file lies beside a kustomization, and no kustomization takes it in. */
  isBesideKustomization(uri: string): boolean {
    return this.cluster.kustomizations.isBeside(uri);
  }

  /** The kustomizations that take in the file of a fact. */
  kustomizationsOf({ at }: { readonly at: { readonly uri: string } }): readonly KustomizationFact[] {
    return this.cluster.kustomizations.of(at.uri);
  }
}

type Source = Parameters<PodSurroundings['zoneIn']>[0];
type Key = Parameters<PodSurroundings['zoneAt']>[0];

/** The contributions of other files to a pod, by the view of its object; lazy. */
export class Surroundings implements PodSurroundings {
  readonly #pod: PodSpec;
  readonly #view: View;
  readonly #given: Given | undefined;
  #patches: Given | undefined;

  /** `given`: what patches give, if that is known. */
  constructor(pod: PodSpec, view: View, given: Given | undefined) {
    this.#pod = pod;
    this.#view = view;
    this.#given = given;
  }

  get isPartial(): boolean {
    const { cluster, uri } = this.#view;
    return cluster.isComposed && cluster.kustomizations.isPartial(this.#pod, uri);
  }

  get patches(): Given {
    this.#patches ??= this.#patched();
    return this.#patches;
  }

  zoneIn(source: Source): ReturnType<PodSurroundings['zoneIn']> {
    return zonesAround(this.#view).zoneIn(source);
  }

  zoneAt(configMap: Key): string | undefined {
    return zonesAround(this.#view).zoneAt(configMap);
  }

  #patched(): Given {
    const { cluster, uri, placements } = this.#view;
    if (this.#given !== undefined) return settled(this.#given, containerKeysIn(this.#pod));
    if (!cluster.isComposed) return givesNothing;
    return cluster.kustomizations.patchesOf(this.#pod, uri, placements);
  }
}

/** The zones that a pod takes from ConfigMaps and Secrets. */
export function zonesAround(view: View): Pick<PodSurroundings, 'zoneIn' | 'zoneAt'> {
  return {
    zoneIn: ({ kind, name, prefix }) =>
      zoneOfVariables(zonesOf(kind === 'Secret' ? `Secret/${name}` : name, view), prefix),
    zoneAt: ({ name, key }) => zoneAt(zonesOf(name, view), key),
  };
}

/** The zones that a ConfigMap of that name gives, or may give; a Secret for `Secret/NAME`. */
function zonesOf(name: string, view: View): ReturnType<typeof changedZones> {
  const { certain, possible } = view.configMaps(name);
  const changing = possible.filter(({ behavior }) => behavior !== undefined);
  const known = changedZones(certain);
  return changing.length === 0 ? known : [...known, ...changedZones([...certain, ...changing])];
}
