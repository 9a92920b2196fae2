import type { KustomizationFact } from '../facts/facts.ts';
import type { Written } from '../kubernetes/objects/written.ts';
import { plainFolderOf } from '../text/uri.ts';
import type { Charts } from './charts.ts';
import type { Kustomizations } from './kustomizations.ts';
import type { Placement } from './placement.ts';
import { moversOf, startOf, type Travel, travelThrough } from './travel.ts';

/** Ways up from a file, beyond which the rest counts as one in any namespace. */
const mostPlacements = 256;

/** Where objects go, by what takes in their files. */
export class Placements {
  readonly #kustomizations: () => Kustomizations;
  readonly #charts: Charts;
  readonly #known = new ByOrigin();
  readonly #moved = new ByOrigin();

  constructor(kustomizations: () => Kustomizations, charts: Charts) {
    this.#kustomizations = kustomizations;
    this.#charts = charts;
  }

  /**
   * The placements of an object with that written namespace in a file, at least one: the same list each time, also for
   * other files that the same kustomizations take in. Without the object, patches are not considered.
   */
  of(uri: string, namespace: string | undefined, object?: Written): readonly Placement[] {
    const takers = this.#kustomizations().takersOf(uri);
    const taken = takers.length === 0 ? [] : this.#known.of(takers, namespace, () => this.#climbs(takers, namespace));
    // Kustomizations that take in one another lead nowhere.
    if (taken.length === 0) return this.#alone(uri, namespace);
    if (object === undefined || !this.#arePatched(taken)) return taken;
    const key = JSON.stringify([namespace, object]);
    return this.#moved.of(takers, key, () => this.#climbs(takers, namespace, object));
  }

  /** Whether the objects of a file are patches, and nothing else. */
  arePatches(uri: string): boolean {
    const kustomizations = this.#kustomizations();
    return kustomizations.isPatch(uri) && kustomizations.taking(uri).length === 0;
  }

  /** Whether a patch on the way moves objects. */
  #arePatched(placements: readonly Placement[]): boolean {
    const kustomizations = this.#kustomizations();
    const moves = (one: KustomizationFact) => moversOf(one, kustomizations).length > 0;
    return kustomizations.known.answer(Placements, placements, () =>
      placements.some(({ chain = [] }) => chain.some(one => kustomizations.passedAt(one).some(moves))),
    );
  }

  #alone(uri: string, namespace: string | undefined): readonly Placement[] {
    const root = this.#charts.folderOf(uri) ?? plainFolderOf(uri);
    return this.#known.of(root, namespace, () => [{ root, namespace, chain: [] }]);
  }

  #climbs(
    takers: readonly KustomizationFact[],
    namespace: string | undefined,
    written?: Written,
  ): readonly Placement[] {
    const placements: Placement[] = [];
    const object = written && { ...written, namespace };
    for (const taker of takers) this.#climb(taker, startOf(namespace), object, new Set(), placements);
    const kept = placements.filter(({ isDeleted }) => !isDeleted);
    return distinct(kept.length > 0 ? kept : placements);
  }

  /** Goes up to what no kustomization takes in. The outer namespace replaces the inner one. */
  #climb(
    kustomization: KustomizationFact,
    inner: Travel,
    object: Written | undefined,
    below: ReadonlySet<KustomizationFact>,
    placements: Placement[],
  ): void {
    if (below.has(kustomization) || placements.length > mostPlacements) return;
    if (placements.length === mostPlacements) {
      placements.push({ root: '', namespace: undefined });
      return;
    }
    const among = this.#kustomizations();
    const outside = among
      .passedAt(kustomization)
      .reduce((travel, one) => travelThrough(travel, one, object, among), inner);
    const fills = outside.isNamespaceUnknown ? undefined : kustomization.delivery?.fillsNamespace;
    const isFilledIn = outside.namespace === undefined && fills !== undefined;
    const travel = isFilledIn ? { ...outside, namespace: fills, isFilledIn } : outside;
    const above = among.takingFolderOf(kustomization);
    if (above.length === 0 && !among.isDelivered(kustomization)) {
      const isFree = among.isFreeComponent(kustomization);
      const chain = [...below, kustomization];
      placements.push(placementAt(kustomization, isFree ? { ...travel, namespace: undefined } : travel, chain));
    }
    for (const outer of above) this.#climb(outer, travel, object, new Set([...below, kustomization]), placements);
  }
}

/** Placements by what takes in their objects, or by their folder, and by a key. */
class ByOrigin {
  readonly #known = new Map<readonly KustomizationFact[] | string, Map<string | undefined, readonly Placement[]>>();

  of(
    origin: readonly KustomizationFact[] | string,
    key: string | undefined,
    make: () => readonly Placement[],
  ): readonly Placement[] {
    const known = this.#known.get(origin) ?? new Map<string | undefined, readonly Placement[]>();
    this.#known.set(origin, known);
    const found = known.get(key) ?? make();
    known.set(key, found);
    return found;
  }
}

function placementAt(
  { uri }: KustomizationFact,
  { namespace, name, prefix, suffix, isDeleted, isFilledIn }: Travel,
  chain: readonly KustomizationFact[],
): Placement {
  return {
    root: uri,
    namespace,
    ...(name === undefined ? {} : { name }),
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
    ...(isFilledIn === true ? { isFilledIn } : {}),
    ...(isDeleted ? { isDeleted } : {}),
    chain,
  };
}

function distinct(placements: readonly Placement[]): readonly Placement[] {
  const byKey = new Map(placements.map(placement => [keyOf(placement), placement]));
  return [...byKey.values()];
}

function keyOf({ namespace, root, chain = [] }: Placement): string {
  return [namespace ?? '', root, ...chain.map(({ uri }) => uri)].join(' ');
}
