import type { AccountFact, BindingFact, Facts, KustomizationFact, NamespaceFact } from './facts.ts';

/** Read-only look-ups over the facts of all known files. */
export class Cluster {
  /** The whole workspace has been read: what is not here is nowhere in it. */
  readonly complete: boolean;
  readonly #facts: readonly Facts[];

  constructor(facts: readonly Facts[], { complete }: { readonly complete: boolean } = { complete: false }) {
    this.#facts = facts;
    this.complete = complete;
  }

  /**
   * The accounts of that name that a pod of that namespace may mean. A manifest without a namespace
   * may be any, on either side.
   */
  accounts(name: string, namespace: string | undefined): readonly AccountFact[] {
    return this.#facts.flatMap(facts =>
      facts.accounts.filter(account => account.name === name && mayBeSame(account.namespace, namespace)),
    );
  }

  /** Those of that name in namespaces that are certainly others. */
  accountsElsewhere(name: string, namespace: string): readonly AccountFact[] {
    return this.#facts.flatMap(facts =>
      facts.accounts.filter(account => account.name === name && !mayBeSame(account.namespace, namespace)),
    );
  }

  /** Whether an account of that namespace is declared under a name that is not known. */
  hasNamelessAccount(namespace: string | undefined): boolean {
    return this.#facts.some(facts => facts.namelessAccounts.some(account => mayBeSame(account.namespace, namespace)));
  }

  /** What binds a role to that account, or may do so. */
  bindingsTo(account: string, namespace: string | undefined): readonly BindingFact[] {
    return this.#facts.flatMap(facts =>
      facts.bindings.filter(binding => mayBeSame(binding.account, account) && mayBeSame(binding.namespace, namespace)),
    );
  }

  /** The kustomizations that take in a file, directly or through others. None is read so far. */
  kustomizationsOf(_uri: string): readonly KustomizationFact[] {
    return [];
  }

  /** Every account that a pod of that namespace may use, `default` among them. */
  accountsOf(namespace: string | undefined): readonly AccountFact[] {
    return this.#facts.flatMap(facts => facts.accounts.filter(account => mayBeSame(account.namespace, namespace)));
  }

  /** The Namespace object of that name; undefined where none is declared or the name is not known. */
  namespace(name: string | undefined): NamespaceFact | undefined {
    if (name === undefined) return undefined;
    for (const facts of this.#facts) {
      const found = facts.namespaces.find(namespace => namespace.name === name);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function mayBeSame(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}
