import type {
  AccountFact,
  BindingFact,
  ConfigMapFact,
  DataUseFact,
  KustomizationFact,
  NamespaceFact,
} from '../facts/facts.ts';
import type { Identity } from '../kubernetes/accounts/identity.ts';
import type { AppliedLookup } from '../placements/appliedLookup.ts';
import type { Placement } from '../placements/placement.ts';
import type { Cluster } from './cluster.ts';
import { meantAt } from './meantAt.ts';
import { type Met, metAmong } from './met.ts';
import { patchedAt, patchedMet } from './patchedMet.ts';

/** The cluster as one object meets it, by where it is applied. */
export class View {
  readonly cluster: Cluster;
  /** Of the file of the object. */
  readonly uri: string;
  readonly #at: readonly Placement[];
  #kustomizations: readonly KustomizationFact[] | undefined;
  #namespace: { readonly name: string | undefined } | undefined;
  #namespaces: Met<NamespaceFact> | undefined;
  readonly #injection = new Map<string, boolean>();
  readonly #accounts = new Map<string, Met<AccountFact>>();
  readonly #named = new Map<string, Met<AccountFact>>();
  readonly #configMaps = new Map<string, Met<ConfigMapFact>>();

  constructor(cluster: Cluster, uri: string, at: readonly Placement[]) {
    this.cluster = cluster;
    this.uri = uri;
    this.#at = at;
  }

  /** The namespace as applied; undefined if it may be any, or is not the same in all placements. */
  get namespace(): string | undefined {
    this.#namespace ??= { name: onlyOne(this.#at.map(({ namespace }) => namespace)) };
    return this.#namespace.name;
  }

  /** The kustomizations on the ways of the object. */
  get kustomizations(): readonly KustomizationFact[] {
    const along = () => this.#at.flatMap(placement => this.cluster.kustomizations.along(placement, this.uri));
    this.#kustomizations ??= [...new Set(along())];
    return this.#kustomizations;
  }

  /**
   * Whether what is absent in an object that runs no pods may stand elsewhere: it is a patch of a kustomization, or one
   * has patches.
   */
  get mayBePatched(): boolean {
    const has = ({ patches, changesUnknown }: KustomizationFact) => patches.length > 0 || changesUnknown;
    return this.cluster.kustomizations.isPatch(this.uri) || this.kustomizations.some(has);
  }

  /** Where the object is applied, at least one. */
  get placements(): readonly Placement[] {
    return this.#at;
  }

  /** The whole workspace has been read. */
  get isComplete(): boolean {
    return this.cluster.complete;
  }

  /** The accounts of that name. */
  accounts(name: string): Met<AccountFact> {
    const known = this.#accounts.get(name) ?? this.#patched(this.#met(name, this.cluster.applied.accounts));
    this.#accounts.set(name, known);
    return known;
  }

  /** The accounts of that name as applied, which a pod means that names none, or one by the deprecated field. */
  accountsNamed(name: string): Met<AccountFact> {
    const { accounts } = this.cluster.applied;
    const known =
      this.#named.get(name) ??
      this.#patched(
        metAmong(accounts.named(name, this.#at), fact => accounts.meeting(this.#at, fact, name), this.isComplete),
        name,
      );
    this.#named.set(name, known);
    return known;
  }

  #patched(met: Met<AccountFact>, name?: string): Met<AccountFact> {
    return patchedMet(met, this.cluster, account => patchedAt(account, this.#at, { cluster: this.cluster, name }));
  }

  /** The accounts that a pod means. */
  accountsOf(identity: Identity): Met<AccountFact> {
    // A patch names accounts as they are before they are renamed.
    if (identity.from !== 'nothing' && this.cluster.kustomizations.isPatch(this.uri))
      return this.accounts(identity.account);
    if (identity.from === 'serviceAccountName') {
      const name = onlyOne([...this.namesAsApplied(identity.account)]);
      return name === undefined ? this.accounts(identity.account) : this.accountsNamed(name);
    }
    return this.accountsNamed(identity.from === 'nothing' ? 'default' : identity.account);
  }

  /**
   * The names as applied of an account that is referred to by a name as written, one for each placement in which they
   * differ: kustomize renames references to what it renames. The account is of the object's own namespace as applied,
   * of the one that is written, or of any.
   */
  namesAsApplied(name: string, from: 'own' | 'any' | { readonly written: string } = 'own'): ReadonlySet<string> {
    const declared = this.cluster.kustomizations.rename ? this.cluster.accounts(name, undefined) : [];
    const named = typeof from === 'string' ? declared : declared.filter(({ namespace }) => namespace === from.written);
    const isOwn = from === 'own';
    return new Set(named.length === 0 ? [name] : this.#at.flatMap(at => this.#namesAt(at, named, name, isOwn)));
  }

  #namesAt(at: Placement, declared: readonly AccountFact[], name: string, isOwn: boolean): readonly string[] {
    const meant = meantAt(at, declared, isOwn, this.cluster);
    return meant.length === 0 ? [name] : meant.map(account => account.name);
  }

  /** Whether kustomize gives the subject of a binding the namespace of an account of that name, which it changes. */
  givesSubjectNamespace(name: string): boolean {
    const declared = this.cluster.accounts(name, undefined);
    return this.#at.some(at =>
      meantAt(at, declared, false, this.cluster).some(one => one.isChanged && one.namespace !== undefined),
    );
  }

  /** Every account that is met, certainly or possibly; of another namespace, if one is named. */
  allAccounts(namespace?: string): readonly AccountFact[] {
    const at = namespace === undefined ? this.#at : [{ root: '', namespace }];
    return this.cluster.applied.accounts.allOf(at);
  }

  /** Those of them that a fix may name: a chart is installed anywhere, so its own alone are beside its objects. */
  offeredAccounts(namespace?: string): readonly AccountFact[] {
    const chart = this.cluster.chartOf(this.uri);
    const all = this.allAccounts(namespace);
    return chart === undefined ? all : all.filter(({ at }) => this.cluster.chartOf(at.uri) === chart);
  }

  /** The accounts of that name in any namespace. */
  accountsAnywhere(name: string): readonly AccountFact[] {
    return this.cluster.accounts(name, undefined);
  }

  /** Whether k8tz gives a zone, or may do so: asked by a namespace of the object, or installed by the workspace for all. */
  mayInjectZones(to: 'pods' | 'cronJobs' = 'pods'): boolean {
    const known = this.#injection.get(to) ?? this.#mayInject(to);
    this.#injection.set(to, known);
    return known;
  }

  #mayInject(to: 'pods' | 'cronJobs'): boolean {
    const { certain, possible } = this.namespaces();
    const namespaces = this.#at.map(({ namespace }) => namespace);
    const isGiven = this.cluster.k8tz.some(
      release => release[to] && namespaces.some(name => name === undefined || !release.except.includes(name)),
    );
    if (isGiven) return true;
    return [...certain, ...possible].some(({ k8tz }) => k8tz);
  }

  /** The accounts of that name, as a pod means it, in namespaces that are certainly others. */
  accountsElsewhere(identity: Exclude<Identity, { readonly from: 'nothing' }>): readonly AccountFact[] {
    const { accounts } = this.cluster.applied;
    if (this.#at.some(({ namespace }) => namespace === undefined)) return [];
    const { from, account: name } = identity;
    const applied = from === 'serviceAccountName' ? onlyOne([...this.namesAsApplied(name)]) : name;
    if (applied === undefined) return [];
    return accounts.anywhere(applied).filter(account => accounts.meeting(this.#at, account, applied) === 'never');
  }

  /** The namespace of an account as applied; as written if that is not the same in all placements. */
  namespaceOf(account: AccountFact): string | undefined {
    const placements = this.cluster.applied.accounts.placementsOf(account);
    const [first, ...others] = new Set(placements.map(placement => placement.namespace));
    return others.length === 0 ? first : account.namespace;
  }

  /** Whether an account of that name may be there of which the workspace has no manifest. */
  mayBeMade(account: string): boolean {
    return (
      this.cluster.kustomizations.mayMake(account, this.uri) ||
      this.cluster.mayBePartlyNamedAt(account, this.#at, this.uri)
    );
  }

  /** What binds a role to that account, as written or as applied, or may do so. */
  bindingsTo(account: string): readonly BindingFact[] {
    const namespaces = [...new Set(this.#at.map(({ namespace }) => namespace))];
    const { bindings } = this.cluster.applied;
    return [
      ...namespaces.flatMap(namespace => this.cluster.bindingsTo(account, namespace)),
      ...bindings.of(account, this.#at),
      ...bindings.of(undefined, this.#at),
    ];
  }

  /**
   * Whether a role is known to be bound to exactly that account in a placement. What names no namespace is where it is
   * applied.
   */
  isBound(account: string): boolean {
    const { bindings } = this.cluster.applied;
    const isBoundAt = (at: Placement) =>
      bindings.of(account, [at]).some(fact => bindings.placementsOf(fact).some(other => isKnownToMeet(at, other)));
    return this.#at.some(isBoundAt);
  }

  /** Whether every pod that may be here is in one of these namespaces. */
  isIn(namespaces: readonly string[]): boolean {
    return namespaces.includes(this.namespace ?? '');
  }

  /** The policy that forbids `hostPath` volumes in the namespace, and enforces that. */
  hostPathPolicy(): string | undefined {
    return this.cluster.hostPathHints.policyIn(this.namespace);
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
    const names = new Set(this.#at.map(placement => placement.namespace).filter(name => name !== undefined));
    const found = [...names].flatMap(name => this.cluster.namespace(name) ?? []);
    const certain = namespace === undefined ? [] : found;
    return { certain, possible: namespace === undefined ? found : [], isNone: this.isComplete && found.length === 0 };
  }

  /** The ConfigMaps of that name; the Secrets for `Secret/NAME`. */
  configMaps(name: string): Met<ConfigMapFact> {
    const known = this.#configMaps.get(name) ?? this.#met(name, this.cluster.applied.configMaps);
    this.#configMaps.set(name, known);
    return known;
  }

  /** The keys of a ConfigMap or a Secret of that name from which pods take zones, or may do so. */
  dataUses(kind: 'ConfigMap' | 'Secret', name: string): readonly DataUseFact[] {
    const { certain, possible } = this.#met(`${kind}/${name}`, this.cluster.applied.dataUses);
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

  #met<Fact extends { readonly namespace?: string; readonly at: { readonly uri: string } }>(
    name: string,
    among: AppliedLookup<Fact>,
  ): Met<Fact> {
    return metAmong(among.of(name, this.#at), fact => among.meeting(this.#at, fact), this.isComplete);
  }
}

function isKnownToMeet(a: Placement, b: Placement): boolean {
  if (a.namespace === undefined || b.namespace === undefined) return a.root === b.root;
  return a.namespace === b.namespace;
}

/** Undefined if there are several. */
function onlyOne(names: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = new Set(names);
  return others.length === 0 ? first : undefined;
}
