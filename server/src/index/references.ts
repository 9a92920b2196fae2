import type { AccountReference, Facts } from './facts.ts';
import { Lookup } from './lookup.ts';
import { mayBeSame } from './mayBeSame.ts';

/** Read-only look-ups over what all known files refer to. */
export class References {
  readonly #accounts: Lookup<AccountReference>;

  constructor(facts: readonly Facts[]) {
    this.#accounts = new Lookup(
      () => facts.flatMap(({ refers }) => refers.accounts),
      reference => reference.name,
    );
  }

  /** What names an account that may be that one. */
  to(account: string, namespace: string | undefined): readonly AccountReference[] {
    return this.#accounts.of(account).filter(reference => mayBeSame(reference.namespace, namespace));
  }
}
