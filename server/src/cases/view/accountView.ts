import type { AccountFact, BindingFact } from '../../facts/facts.ts';
import type { Identity } from '../../kubernetes/accounts/identity.ts';
import type { AppliedLookup } from '../../placements/lookups/appliedLookup.ts';
import type { Meeting, Placement } from '../../placements/placement.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { meantAt } from './meantAt.ts';
import { patchedAt, patchedMet } from './patchedMet.ts';

/** What an object may meet: a claim that something is there reads `certain`, a claim of absence `isNone`. */
export type Met<Fact> = {
  readonly certain: readonly Fact[];
  readonly possible: readonly Fact[];
  /** Nothing is met, not even possibly, and the whole workspace is known. */
  readonly isNone: boolean;
};

/** The accounts and bindings of the cluster as one object meets them, by where it is applied. */
export class AccountView {
  readonly cluster: Cluster;
  /** The uri of the file of the object. */
  readonly uri: string;
  /** Where the object is applied, at least one. */
  readonly placements: readonly Placement[];
  readonly #accounts = new Map<string, Met<AccountFact>>();
  readonly #named = new Map<string, Met<AccountFact>>();

  constructor(cluster: Cluster, uri: string, placements: readonly Placement[]) {
    this.cluster = cluster;
    this.uri = uri;
    this.placements = placements;
  }

  /** The whole workspace has been read. */
  get isComplete(): boolean {
    return this.cluster.complete;
  }

  /** The accounts of that name. */
  accounts(name: string): Met<AccountFact> {
    const known = this.#accounts.get(name) ?? this.#patched(this.met(name, this.cluster.applied.accounts));
    keep(this.#accounts, name, known);
    return known;
  }

  /** The accounts of that name as applied, which a pod means that names none, or one by the deprecated field. */
  accountsNamed(name: string): Met<AccountFact> {
    const { accounts } = this.cluster.applied;
    const known =
      this.#named.get(name) ??
      this.#patched(
        metAmong(
          accounts.named(name, this.placements),
          fact => accounts.meeting(this.placements, fact, name),
          this.isComplete,
        ),
        name,
      );
    keep(this.#named, name, known);
    return known;
  }

  /** The accounts that a pod means. */
  accountsOf(identity: Identity): Met<AccountFact> {
    // A patch names accounts as they are before they are renamed.
    if (identity.from !== 'nothing' && this.cluster.isPatch(this.uri)) return this.accounts(identity.account);
    if (identity.from === 'serviceAccountName') {
      const name = onlyOne([...this.namesAsApplied(identity.account)]);
      return name === undefined ? this.accounts(identity.account) : this.accountsNamed(name);
    }
    return this.accountsNamed(identity.from === 'nothing' ? 'default' : identity.account);
  }

  #patched(met: Met<AccountFact>, name?: string): Met<AccountFact> {
    return patchedMet(met, this.cluster, account =>
      patchedAt(account, this.placements, { cluster: this.cluster, name }),
    );
  }

  /**
   * The names as applied of an account that is referred to by a name as written, one for each placement in which they
   * differ: kustomize renames references to what it renames. The account is of the object's own namespace as applied,
   * of the one that is written, or of any.
   */
  namesAsApplied(name: string, from: 'own' | 'any' | { readonly written: string } = 'own'): ReadonlySet<string> {
    if (!this.cluster.isComposed) return new Set([name]);
    const declared = this.cluster.kustomizations.rename ? this.cluster.accounts(name, undefined) : [];
    const named = typeof from === 'string' ? declared : declared.filter(({ namespace }) => namespace === from.written);
    const isOwn = from === 'own';
    return new Set(named.length === 0 ? [name] : this.placements.flatMap(at => this.#namesAt(at, named, name, isOwn)));
  }

  #namesAt(at: Placement, declared: readonly AccountFact[], name: string, isOwn: boolean): readonly string[] {
    const meant = meantAt(at, declared, isOwn, this.cluster);
    return meant.length === 0 ? [name] : meant.map(account => account.name);
  }

  /** Whether kustomize gives the subject of a binding the namespace of an account of that name, which it changes. */
  givesSubjectNamespace(name: string): boolean {
    const declared = this.cluster.accounts(name, undefined);
    return this.placements.some(at =>
      meantAt(at, declared, false, this.cluster).some(one => one.isChanged && one.namespace !== undefined),
    );
  }

  /** Every account that is met, certainly or possibly; of another namespace, if one is named. */
  allAccounts(namespace?: string): readonly AccountFact[] {
    const at = namespace === undefined ? this.placements : [{ root: '', namespace }];
    return this.cluster.applied.accounts.allOf(at);
  }

  /** The met accounts that a fix may name: a chart is installed anywhere, so only its own are beside its objects. */
  offeredAccounts(namespace?: string): readonly AccountFact[] {
    const chart = this.cluster.chartOf(this.uri);
    const all = this.allAccounts(namespace);
    return chart === undefined ? all : all.filter(({ at }) => this.cluster.chartOf(at.uri) === chart);
  }

  /** The accounts of that name in any namespace. */
  accountsAnywhere(name: string): readonly AccountFact[] {
    return this.cluster.accounts(name, undefined);
  }

  /** The accounts of that name, as a pod means it, in namespaces that are certainly others. */
  accountsElsewhere(identity: Exclude<Identity, { readonly from: 'nothing' }>): readonly AccountFact[] {
    const { accounts } = this.cluster.applied;
    if (this.placements.some(({ namespace }) => namespace === undefined)) return [];
    const { from, account: name } = identity;
    const applied = from === 'serviceAccountName' ? onlyOne([...this.namesAsApplied(name)]) : name;
    if (applied === undefined) return [];
    return accounts
      .anywhere(applied)
      .filter(account => accounts.meeting(this.placements, account, applied) === 'never');
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
      (this.cluster.isComposed && this.cluster.kustomizations.mayMake(account, this.uri)) ||
      this.cluster.mayBePartlyNamedAt(account, this.placements, this.uri)
    );
  }

  /** What binds a role to that account, as written or as applied, or may do so. */
  bindingsTo(account: string): readonly BindingFact[] {
    const namespaces = [...new Set(this.placements.map(({ namespace }) => namespace))];
    const { bindings } = this.cluster.applied;
    return [
      ...namespaces.flatMap(namespace => this.cluster.bindingsTo(account, namespace)),
      ...bindings.of(account, this.placements),
      ...bindings.of(undefined, this.placements),
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
    return this.placements.some(isBoundAt);
  }

  /** What of a name the object meets. */
  protected met<Fact extends { readonly namespace?: string; readonly at: { readonly uri: string } }>(
    name: string,
    among: AppliedLookup<Fact>,
  ): Met<Fact> {
    return metAmong(among.of(name, this.placements), fact => among.meeting(this.placements, fact), this.isComplete);
  }
}

/** Objects are checked one by one: in thousands, each with an account of its own, only the last names are worth keeping. */
function keep<Value>(known: Map<string, Value>, name: string, value: Value): void {
  if (known.size >= mostKept && !known.has(name)) known.clear();
  known.set(name, value);
}

const mostKept = 16;

function isKnownToMeet(a: Placement, b: Placement): boolean {
  if (a.namespace === undefined || b.namespace === undefined) return a.root === b.root;
  return a.namespace === b.namespace;
}

/** Splits lazily what may be met: thousands may be possible. */
export function metAmong<Fact>(
  facts: readonly Fact[],
  meetingOf: (fact: Fact) => Meeting,
  isComplete: boolean,
): Met<Fact> {
  return new MetAmong(facts, meetingOf, isComplete && facts.length === 0);
}

class MetAmong<Fact> implements Met<Fact> {
  readonly isNone: boolean;
  readonly #facts: readonly Fact[];
  readonly #meetingOf: (fact: Fact) => Meeting;
  #split: { readonly certain: readonly Fact[]; readonly possible: readonly Fact[] } | undefined;

  constructor(facts: readonly Fact[], meetingOf: (fact: Fact) => Meeting, isNone: boolean) {
    this.#facts = facts;
    this.#meetingOf = meetingOf;
    this.isNone = isNone;
  }

  get certain(): readonly Fact[] {
    return this.#parts().certain;
  }

  get possible(): readonly Fact[] {
    return this.#parts().possible;
  }

  #parts(): { readonly certain: readonly Fact[]; readonly possible: readonly Fact[] } {
    this.#split ??= splitBy(this.#facts, this.#meetingOf);
    return this.#split;
  }
}

function splitBy<Fact>(facts: readonly Fact[], meetingOf: (fact: Fact) => Meeting) {
  const certain: Fact[] = [];
  const possible: Fact[] = [];
  for (const fact of facts) {
    const meeting = meetingOf(fact);
    if (meeting === 'certainly') certain.push(fact);
    else if (meeting === 'possibly') possible.push(fact);
  }
  return { certain, possible };
}

/** The name that all of them are; undefined if they differ, or it is unknown. */
export function onlyOne(names: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = new Set(names);
  return others.length === 0 ? first : undefined;
}
