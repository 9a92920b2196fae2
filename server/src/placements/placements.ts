import type { KustomizationFact } from '../facts/facts.ts';
import { folderOf } from '../text/uri.ts';
import type { Charts } from './charts.ts';
import type { Kustomizations } from './kustomizations.ts';
import type { Placement } from './placement.ts';

/** Ways up from a file, beyond which the rest counts as one in any namespace. */
const mostPlacements = 64;

/** Where objects go, by what takes in their files. */
export class Placements {
  readonly #kustomizations: () => Kustomizations;
  readonly #charts: Charts;
  readonly #known = new Map<string, Map<string | undefined, readonly Placement[]>>();

  constructor(kustomizations: () => Kustomizations, charts: Charts) {
    this.#kustomizations = kustomizations;
    this.#charts = charts;
  }

  /** The placements of an object with that written namespace in a file, at least one: the same list each time. */
  of(uri: string, namespace: string | undefined): readonly Placement[] {
    const ofFile = this.#known.get(uri) ?? new Map<string | undefined, readonly Placement[]>();
    this.#known.set(uri, ofFile);
    const known = ofFile.get(namespace) ?? this.#placed(uri, namespace);
    ofFile.set(namespace, known);
    return known;
  }

  #placed(uri: string, namespace: string | undefined): readonly Placement[] {
    const placements: Placement[] = [];
    for (const kustomization of this.#kustomizations().taking(uri)) {
      this.#climb(kustomization, namespace, new Set(), placements);
    }
    if (placements.length > 0) return distinct(placements);
    return [{ root: this.#charts.folderOf(uri) ?? folderOf(uri), namespace, chain: [] }];
  }

  /** Goes up to what no kustomization takes in. The outer namespace replaces the inner one. */
  #climb(
    kustomization: KustomizationFact,
    inner: string | undefined,
    below: ReadonlySet<KustomizationFact>,
    placements: Placement[],
  ): void {
    if (below.has(kustomization) || placements.length > mostPlacements) return;
    if (placements.length === mostPlacements) {
      placements.push({ root: '', namespace: undefined });
      return;
    }
    const components = this.#kustomizations().componentsOf(kustomization);
    const ofComponents = components.map(({ namespace }) => namespace).findLast(namespace => namespace !== undefined);
    const namespace = kustomization.isNamespaceUnknown
      ? undefined
      : (kustomization.namespace ?? ofComponents ?? inner ?? kustomization.delivery?.fillsNamespace);
    const above = this.#kustomizations().takingFolderOf(kustomization);
    if (above.length === 0) {
      const isFree = this.#kustomizations().isFreeComponent(kustomization);
      const chain = [...below, kustomization];
      placements.push({ root: kustomization.uri, namespace: isFree ? undefined : namespace, chain });
    }
    for (const outer of above) this.#climb(outer, namespace, new Set([...below, kustomization]), placements);
  }
}

function distinct(placements: readonly Placement[]): readonly Placement[] {
  const byKey = new Map(placements.map(placement => [keyOf(placement), placement]));
  return [...byKey.values()];
}

function keyOf({ namespace, root, chain = [] }: Placement): string {
  return [namespace ?? '', root, ...chain.map(({ uri }) => uri)].join(' ');
}
