import type { AccountFact, BindingFact, ConfigMapFact, DataUseFact, Facts } from '../facts/facts.ts';
import { AppliedLookup } from './appliedLookup.ts';
import type { Placements } from './placements.ts';

/** Facts by the namespaces in which they are applied. */
export type AppliedFacts = {
  readonly accounts: AppliedLookup<AccountFact>;
  readonly bindings: AppliedLookup<BindingFact>;
  /** ConfigMaps by their names, Secrets by `Secret/NAME`. */
  readonly configMaps: AppliedLookup<ConfigMapFact>;
  /** The uses by `KIND/NAME` of the ConfigMap or the Secret. */
  readonly dataUses: AppliedLookup<DataUseFact>;
};

/** The accounts and ConfigMaps of files by their names, and bindings by their accounts. */
export function appliedFacts(facts: readonly Facts[], placements: Placements): AppliedFacts {
  const accounts = facts.flatMap(({ declares }) => declares.accounts);
  return {
    accounts: new AppliedLookup(
      () => accounts,
      account => account.name,
      placements,
      'ServiceAccount',
    ),
    bindings: new AppliedLookup(
      () => facts.flatMap(({ declares }) => declares.bindings),
      binding => binding.account,
      placements,
    ),
    configMaps: new AppliedLookup(
      () => facts.flatMap(({ declares }) => declares.configMaps),
      keyOfConfigMap,
      placements,
      'ConfigMap',
    ),
    dataUses: new AppliedLookup(
      () => facts.flatMap(({ declares }) => declares.dataUses),
      ({ kind, name }) => `${kind}/${name}`,
      placements,
    ),
  };
}

/** The name of a ConfigMap; with the kind before it for a Secret. */
export function keyOfConfigMap({ kind, name }: ConfigMapFact): string {
  return kind === undefined ? name : `${kind}/${name}`;
}
