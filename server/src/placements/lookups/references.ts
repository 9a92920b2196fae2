import type { AccountReference, Facts, GrantFact, RoleFact, RoleMention } from '../../facts/facts.ts';
import { offeredName, zoneWithSummerTime } from '../../zones/zoneLinks.ts';
import { PlacedLookup } from './placedLookup.ts';

/** Read-only look-ups over the references of all known files. */
export class References {
  readonly #accounts: PlacedLookup<AccountReference>;
  readonly #grants: PlacedLookup<GrantFact>;
  readonly #roles: PlacedLookup<RoleMention>;
  readonly #zones: readonly string[];

  constructor(facts: readonly Facts[]) {
    this.#accounts = new PlacedLookup(
      () => facts.flatMap(({ refers }) => refers.accounts),
      reference => reference.name,
    );
    this.#grants = new PlacedLookup(
      () => facts.flatMap(({ refers }) => refers.grants),
      grant => grant.account,
    );
    this.#roles = new PlacedLookup(
      () => facts.flatMap(({ refers }) => refers.roles),
      role => role.name,
    );
    this.#zones = facts.flatMap(({ refers }) => refers.zones);
  }

  /** The references that mean, or may mean, an account. */
  to(account: string, namespace: string | undefined): readonly AccountReference[] {
    return this.#accounts.of(account, namespace);
  }

  /** The roles that bindings give to accounts of that name in any namespace; for undefined, to groups of accounts. */
  grantsTo(account: string | undefined): readonly GrantFact[] {
    return this.#grants.of(account, undefined);
  }

  /** The declarations and references of a role, or of one that it may be. */
  toRole({ kind, name, namespace }: RoleFact): readonly RoleMention[] {
    return this.#roles.of(name, namespace).filter(role => role.kind === kind);
  }

  /** The time zones in use by the names to offer, the most used first. */
  zones(): readonly string[] {
    const uses = new Map<string, number>();
    // Whoever writes EST may mean another zone.
    const meant = this.#zones.filter(zone => zoneWithSummerTime(zone) === undefined).map(offeredName);
    for (const zone of meant) uses.set(zone, (uses.get(zone) ?? 0) + 1);
    return [...uses].sort((a, b) => b[1] - a[1]).map(([zone]) => zone);
  }
}
