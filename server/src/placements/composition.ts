import type { Facts } from '../facts/facts.ts';
import { Charts } from './charts.ts';
import { Kustomizations } from './kustomizations.ts';
import { Placements } from './placements.ts';

/**
 * The charts and kustomizations of some files, and where these apply objects. No places are in it, which move with every
 * key: clusters that differ in these alone share one.
 */
export class Composition {
  readonly charts: Charts;
  readonly placements: Placements;
  #facts: readonly Facts[];
  #kustomizations: Kustomizations | undefined;

  constructor(facts: readonly Facts[]) {
    this.#facts = facts;
    this.charts = new Charts(facts);
    this.placements = new Placements(() => this.kustomizations, this.charts);
  }

  /** The relations of kustomizations to files. */
  get kustomizations(): Kustomizations {
    this.#kustomizations ??= new Kustomizations(this.#facts);
    // The rest of the facts, with their places, is not kept in memory.
    this.#facts = [];
    return this.#kustomizations;
  }
}
