import {
  type AccountFact,
  type BindingFact,
  type ConfigMapFact,
  type Facts,
  isSame,
  type NamespaceFact,
} from '../../facts/facts.ts';
import type { K8tzRelease } from '../../kubernetes/delivery/k8tzRelease.ts';
import type { Written } from '../../kubernetes/objects/written.ts';
import type { Given } from '../../kubernetes/pods/given.ts';
import type { Charts } from '../../placements/charts.ts';
import { Composition } from '../../placements/composition.ts';
import type { Kustomizations } from '../../placements/kustomizations.ts';
import { type AppliedFacts, appliedFacts, keyOfConfigMap } from '../../placements/lookups/appliedFacts.ts';
import { Lookup } from '../../placements/lookups/lookup.ts';
import { PlacedLookup } from '../../placements/lookups/placedLookup.ts';
import { References } from '../../placements/lookups/references.ts';
import { meeting, type Placement } from '../../placements/placement.ts';
import type { Placements } from '../../placements/placements.ts';
import { givenBy, type Way, waysOf } from '../../placements/ways.ts';
import { Known } from '../../text/known.ts';
import { ChartSources } from './chartSources.ts';
import { type HostPathHints, hostPathHintsIn } from './hostPathHints.ts';

/** Optional knowledge besides the facts. */
export type ClusterOptions = {
  readonly complete?: boolean;
  readonly generation?: object;
  /** Present references, which may be newer than the facts: no result of a rule depends on them. */
  readonly references?: () => References;
  /** That of the facts, if it is known. */
  readonly composition?: Composition | undefined;
  /** The same facts at other places, with that composition. */
  readonly moved?: AppliedFacts | undefined;
};

/** Read-only look-ups over the facts of all known files; each is built when it is first used. */
export class Cluster {
  /** The whole workspace has been read: what is missing here is nowhere in it. */
  readonly complete: boolean;
  /** Clusters of one generation give rules the same results, but for the places in them. */
  readonly generation: object;
  readonly known = new Known();
  readonly #facts: readonly Facts[];
  readonly #composition: Composition;
  readonly #accounts: readonly AccountFact[];
  readonly #accountsByName: PlacedLookup<AccountFact>;
  readonly #accountsByNamespace: Lookup<AccountFact>;
  readonly #accountsOf = new Map<string, readonly AccountFact[]>();
  readonly #bindingsByAccount: PlacedLookup<BindingFact>;
  readonly #namespaces: Lookup<NamespaceFact>;
  readonly #configMaps: PlacedLookup<ConfigMapFact>;
  readonly #references: () => References;
  /**
   * Something takes in objects of other files, or changes them: a kustomization, Flux or Argo CD. Else each object is
   * applied as it is written, and nobody need ask for more.
   */
  readonly isComposed: boolean;
  /** Hints in objects on `hostPath` volumes in others; undefined if there are none. */
  readonly hostPathHints: HostPathHints | undefined;
  /** The releases of k8tz in the workspace. */
  readonly k8tz: readonly K8tzRelease[];
  /** The same facts by the namespaces in which they are applied. */
  readonly applied: AppliedFacts;
  #knownChartSources: ChartSources | undefined;

  constructor(facts: readonly Facts[], options: ClusterOptions = {}) {
    this.complete = options.complete ?? false;
    this.generation = options.generation ?? this;
    const own = new References(facts);
    this.#references = options.references ?? (() => own);
    this.#facts = facts;
    this.#composition = options.composition ?? new Composition(facts);
    this.#accounts = facts.flatMap(({ declares }) => declares.accounts);
    this.#accountsByName = new PlacedLookup(
      () => this.#accounts,
      account => account.name,
    );
    this.#accountsByNamespace = new Lookup(
      () => this.#accounts,
      account => account.namespace,
    );
    this.#bindingsByAccount = new PlacedLookup(
      () => facts.flatMap(({ declares }) => declares.bindings),
      binding => binding.account,
    );
    this.#configMaps = new PlacedLookup(() => facts.flatMap(({ declares }) => declares.configMaps), keyOfConfigMap);
    this.isComposed = facts.some(
      ({ declares: { kustomization, deliveries } }) => kustomization !== undefined || deliveries.length > 0,
    );
    this.hostPathHints = hostPathHintsIn(facts);
    this.k8tz = facts.flatMap(({ declares }) => declares.k8tz);
    this.applied = appliedFacts(facts, this.placements, options.moved);
    this.#namespaces = new Lookup(
      () => facts.flatMap(({ uri, declares }) => declares.namespaces.flatMap(one => this.#appliedNamespaces(one, uri))),
      namespace => namespace.name,
    );
  }

  /** The same cluster with other facts of one file; this very one if that file declares the same as before. */
  with(facts: Facts): Cluster {
    const old = this.#facts.find(({ uri }) => uri === facts.uri);
    if (old !== undefined && isSame(old.declares, facts.declares) && isSame(old.renders, facts.renders)) return this;
    return this.instead(uri => uri === facts.uri, [facts]);
  }

  /** The same cluster with other facts in the place of those of some files. */
  instead(isReplaced: (uri: string) => boolean, facts: readonly Facts[]): Cluster {
    const others = this.#facts.filter(({ uri }) => !isReplaced(uri));
    return new Cluster([...others, ...facts], { complete: this.complete });
  }

  /**
   * The accounts of a name that a pod of a namespace may mean. A manifest without a namespace may be in any, on either
   * side.
   */
  accounts(name: string, namespace: string | undefined): readonly AccountFact[] {
    return this.#accountsByName.of(name, namespace);
  }

  /** Every account that a pod of that namespace may use, `default` among them. */
  accountsOf(namespace: string | undefined): readonly AccountFact[] {
    if (namespace === undefined) return this.#accounts;
    const known = this.#accountsOf.get(namespace);
    if (known !== undefined) return known;
    const found = [...this.#accountsByNamespace.of(namespace), ...this.#accountsByNamespace.of(undefined)];
    this.#accountsOf.set(namespace, found);
    return found;
  }

  /** Whether an account whose name is not wholly known may have that name, for pods of a file with these placements. */
  mayBePartlyNamedAt(account: string, at: readonly Placement[], uri: string): boolean {
    return this.#charts.mayName(
      account,
      ({ uri, namespace, isTarget }) =>
        meeting(at, isTarget ? [{ root: uri, namespace }] : this.placementsOf(uri, namespace)) !== 'never',
      uri,
    );
  }

  /** The bindings that give, or may give, a role to an account. */
  bindingsTo(account: string, namespace: string | undefined): readonly BindingFact[] {
    return [...this.#bindingsByAccount.of(account, namespace), ...this.#bindingsByAccount.of(undefined, namespace)];
  }

  /** Whether a kustomization with patches takes in a file. */
  isPatched(uri: string): boolean {
    return this.isComposed && this.kustomizations.of(uri).some(({ patches }) => patches.length > 0);
  }

  /** Whether a kustomization lists a file as a patch. */
  isPatch(uri: string): boolean {
    return this.isComposed && this.kustomizations.isPatch(uri);
  }

  /** The placements of an object with that written namespace in a file: the same list each time. */
  placementsOf(uri: string, namespace: string | undefined, object?: Written): readonly Placement[] {
    if (this.isComposed) return this.placements.of(uri, namespace, object);
    const place = namespace === undefined ? uri : `${uri}\n${namespace}`;
    return this.known.answer(this.placements, place, () => this.placements.of(uri, namespace));
  }

  /** The placements of objects of a file by what may differ in them. */
  waysOf(placements: readonly Placement[], uri: string, object: Written): readonly Way[] {
    return waysOf(placements, uri, object, this.kustomizations);
  }

  /** What the kustomizations of a way give to the pods of an object. */
  givenBy({ changes }: Way, object: Written): Given {
    return givenBy(changes, object, this.kustomizations);
  }

  /** The ConfigMaps of a name that a pod of a namespace may mean. */
  configMaps(name: string, namespace: string | undefined): readonly ConfigMapFact[] {
    return this.#configMaps.of(name, namespace);
  }

  /** Whether objects of OpenShift are applied beside those of a file: from its folder, to its namespace, or with it. */
  isForOpenShift(uri: string, namespace: string | undefined): boolean {
    const hints = this.hostPathHints;
    if (hints === undefined) return false;
    if (hints.areForOpenShift(uri, namespace)) return true;
    return [...hints.openShiftFiles].some(other => this.areTogether(uri, other));
  }

  /** The charts of the workspace, with their values and helpers. */
  get chartSources(): ChartSources {
    this.#knownChartSources ??= new ChartSources(this.#facts);
    return this.#knownChartSources;
  }

  /** The folder of the outermost chart that a file is in; undefined for a file of no chart. */
  chartOf(uri: string): string | undefined {
    return this.#charts.folderOf(uri);
  }

  /** Whether two files are applied together: they are the same, or belong to one kustomization or chart. */
  areTogether(uri: string, other: string): boolean {
    if (uri === other) return true;
    const chart = this.#charts.folderOf(uri);
    if (chart !== undefined && chart === this.#charts.folderOf(other)) return true;
    const others = this.kustomizations.of(other).map(kustomization => kustomization.uri);
    return this.kustomizations.of(uri).some(kustomization => others.includes(kustomization.uri));
  }

  /** The references to accounts, roles and zones. */
  get references(): References {
    return this.#references();
  }

  /** Where objects go. */
  get placements(): Placements {
    return this.#composition.placements;
  }

  get #charts(): Charts {
    return this.#composition.charts;
  }

  /** The relations of kustomizations to files. */
  get kustomizations(): Kustomizations {
    return this.#composition.kustomizations;
  }

  /** A Namespace by its names as applied: a kustomization with a namespace renames those that it takes in. */
  #appliedNamespaces(fact: NamespaceFact, uri: string): readonly NamespaceFact[] {
    const placements = this.placements.of(uri, fact.name, { group: '', kind: 'Namespace', name: fact.name });
    const names = new Set(placements.filter(({ isDeleted }) => !isDeleted).map(({ namespace }) => namespace));
    return [...names].flatMap(name => (name === undefined ? [] : { ...fact, name }));
  }

  /** The Namespace object of a name as applied; undefined if none is declared or the name is unknown. */
  namespace(name: string | undefined): NamespaceFact | undefined {
    return name === undefined ? undefined : this.#namespaces.of(name)[0];
  }
}
