import type { AccountReference, Facts, GrantFact, RoleFact, RoleMention } from '../facts/facts.ts';
import { Lookup } from './lookup.ts';
import { mayBeSame } from './mayBeSame.ts';

/** Read-only look-ups over what all known files refer to. */
export class References {
  readonly #accounts: Lookup<AccountReference>;
  readonly #grants: Lookup<GrantFact>;
  readonly #roles: Lookup<RoleMention>;
  readonly #zones: readonly string[];

  constructor(facts: readonly Facts[]) {
    this.#accounts = new Lookup(
      () => facts.flatMap(({ refers }) => refers.accounts),
      reference => reference.name,
    );
    this.#grants = new Lookup(
      () => facts.flatMap(({ refers }) => refers.grants),
      grant => grant.account,
    );
    this.#roles = new Lookup(
      () => facts.flatMap(({ refers }) => refers.roles),
      role => role.name,
    );
    this.#zones = facts.flatMap(({ refers }) => refers.zones);
  }

  /** What names an account that may be that one. */
  to(account: string, namespace: string | undefined): readonly AccountReference[] {
    return this.#accounts.of(account).filter(reference => mayBeSame(reference.namespace, namespace));
  }

  /** The roles that bindings hand to that account, or to a group that it is in. */
  grantsTo(account: string, namespace: string | undefined): readonly GrantFact[] {
    const grants = [...this.#grants.of(account), ...this.#grants.of(undefined)];
    return grants.filter(grant => mayBeSame(grant.namespace, namespace));
  }

  /** What declares a role, or names it, that may be that one. */
  toRole({ kind, name, namespace }: RoleFact): readonly RoleMention[] {
    const named = this.#roles.of(name).filter(role => role.kind === kind);
    return named.filter(role => mayBeSame(role.namespace, namespace));
  }

  /** The time zones that are used, the most used first. */
  zones(): readonly string[] {
    const uses = new Map<string, number>();
    for (const zone of this.#zones) uses.set(zone, (uses.get(zone) ?? 0) + 1);
    return [...uses].sort((a, b) => b[1] - a[1]).map(([zone]) => zone);
  }
}
