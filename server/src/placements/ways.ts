import type { KustomizationFact } from '../facts/facts.ts';
import type { Kustomizations } from './kustomizations.ts';
import type { Placement } from './placement.ts';

/** The kustomizations of a placement that may change objects: the same object for those that are the same. */
export type Changers = {
  readonly kustomizations: readonly KustomizationFact[];
  /** One of the placement adds a prefix or a suffix to names. */
  readonly isRenamed: boolean;
};

/** Placements that give an object one namespace, and in which the same kustomizations may change it. */
export type Way = {
  /** Their numbers. */
  readonly when: readonly number[];
  readonly namespace: string | undefined;
  readonly changers: Changers;
};

/** The placements of objects of a file by what may differ in them: an object of 50 overlays has few ways. */
export function waysOf(placements: readonly Placement[], uri: string, among: Kustomizations): readonly Way[] {
  return among.known.answer(waysOf, placements, () => {
    const changers = new Map<string, Changers>();
    const ways = new Map<string, { readonly namespace: string | undefined; changers: Changers; when: number[] }>();
    for (const [at, placement] of placements.entries()) {
      const found = changersOf(placement, uri, among);
      const list = [found.isRenamed, ...found.kustomizations.map(one => one.uri)].join(' ');
      const shared = changers.get(list) ?? found;
      changers.set(list, shared);
      const { namespace } = placement;
      const key = `${namespace ?? ''} ${list}`;
      const way = ways.get(key) ?? { namespace, changers: shared, when: [] };
      ways.set(key, way);
      way.when.push(at);
    }
    return [...ways.values()];
  });
}

function changersOf(placement: Placement, uri: string, among: Kustomizations): Changers {
  const applied = among.along(placement, uri);
  const free = applied.length === 0 ? [] : among.freeComponents;
  return {
    kustomizations: [...new Set([...applied, ...free])].filter(
      ({ patches, changesUnknown }) => patches.length > 0 || changesUnknown,
    ),
    isRenamed: applied.some(({ namePrefix, nameSuffix }) => namePrefix !== undefined || nameSuffix !== undefined),
  };
}
