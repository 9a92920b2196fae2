import type { AccountFact, BindingFact, ConfigMapFact, DataUseFact, Declares, Facts } from '../../facts/facts.ts';
import type { Placements } from '../placements.ts';
import { AppliedLookup } from './appliedLookup.ts';

/** Facts by the namespaces in which they are applied. */
export type AppliedFacts = {
  readonly accounts: AppliedLookup<AccountFact>;
  readonly bindings: AppliedLookup<BindingFact>;
  /** ConfigMaps by their names, Secrets by `Secret/NAME`. */
  readonly configMaps: AppliedLookup<ConfigMapFact>;
  /** The uses by `KIND/NAME` of the ConfigMap or the Secret. */
  readonly dataUses: AppliedLookup<DataUseFact>;
};

/**
 * The accounts and ConfigMaps of files by their names, and bindings by their accounts. `before`: those of the same facts at
 * other places.
 */
export function appliedFacts(facts: readonly Facts[], placements: Placements, before?: AppliedFacts): AppliedFacts {
  const all =
    <Part extends 'accounts' | 'bindings' | 'configMaps' | 'dataUses'>(part: Part) =>
    (): readonly Declares[Part][number][] =>
      facts.flatMap(({ declares }): readonly Declares[Part][number][] => declares[part]);
  return {
    accounts: new AppliedLookup(
      all('accounts'),
      { keyOf: ({ name }) => name, placements, kind: 'ServiceAccount' },
      before?.accounts,
    ),
    bindings: new AppliedLookup(all('bindings'), { keyOf: ({ account }) => account, placements }, before?.bindings),
    configMaps: new AppliedLookup(
      all('configMaps'),
      { keyOf: keyOfConfigMap, placements, kind: 'ConfigMap' },
      before?.configMaps,
    ),
    dataUses: new AppliedLookup(
      all('dataUses'),
      { keyOf: ({ kind, name }) => `${kind}/${name}`, placements },
      before?.dataUses,
    ),
  };
}

/** The name of a ConfigMap; with the kind before it for a Secret. */
export function keyOfConfigMap({ kind, name }: ConfigMapFact): string {
  return kind === undefined ? name : `${kind}/${name}`;
}
