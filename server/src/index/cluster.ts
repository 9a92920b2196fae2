import type { AccountFact, Facts, NamespaceFact } from './facts.ts';

/** Read-only look-ups over the facts of all known files. */
export class Cluster {
  readonly #facts: readonly Facts[];

  constructor(facts: readonly Facts[]) {
    this.#facts = facts;
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
