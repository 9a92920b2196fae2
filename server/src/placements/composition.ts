import type { Facts } from '../facts/facts.ts';
import { Charts } from './charts.ts';
import { Kustomizations } from './kustomizations.ts';
import { Placements } from './placements.ts';

/**
 * The charts and kustomizations of some files, and where these apply objects. It is the same for all clusters between two
 * changes of these.
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
    // The rest of the facts is not kept in memory.
    this.#facts = [];
    return this.#kustomizations;
  }
}
