/**
 * The meaning of what files *declare* has changed, on which findings in others depend, or only of what they *refer*
 * to, which is counted.
 */
export type IndexChange = 'declared' | 'referred';

/** The changes of an index since they were last taken, each kind once. */
export class IndexChanges {
  readonly #pending = new Set<IndexChange>();
  #wake = () => {};

  add(change: IndexChange): void {
    this.#pending.add(change);
    this.#wake();
  }

  /** Takes one that is there; undefined if there is none. */
  take(): IndexChange | undefined {
    const [change] = this.#pending;
    if (change !== undefined) this.#pending.delete(change);
    return change;
  }

  /** Takes the next, once there is one. Only one may wait at a time. */
  async next(): Promise<IndexChange> {
    for (;;) {
      const change = this.take();
      if (change !== undefined) return change;
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
  }
}
