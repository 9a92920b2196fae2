import { firstEndingBehind, type Span } from '../../text/span.ts';
import type { OpenArms } from '../template/arms.ts';
import type { Pair, YamlNode } from '../tree/node.ts';

/**
 * The nodes of a document with all arms that are the same in a case of its template: most stand around no arm, and are
 * converted once for all cases.
 */
export class SameNodes {
  /** The root with all arms. */
  readonly root: YamlNode;
  readonly #open: OpenArms;
  /** In order and apart. */
  readonly #dead: readonly Span[];

  constructor(root: YamlNode, open: OpenArms, dead: readonly Span[]) {
    this.root = root;
    this.#open = open;
    this.#dead = dead;
  }

  /** Whether a part is as it was, which ends before what follows it in the case. `home` is where its collection is certain to be. */
  isSame(home: number, part: Span): boolean {
    return this.#open.between(home, part.start) === undefined && !this.#open.someFrom(part) && !this.#hasDead(part);
  }

  #hasDead({ start, end }: Span): boolean {
    const next = this.#dead[firstEndingBehind(start - 1, this.#dead)];
    return next !== undefined && next.start <= end;
  }

  /** The pairs of a map by their starts, which are asked for in order; undefined for no map. */
  pairsOf(whole: YamlNode | undefined): ((start: number) => Pair | undefined) | undefined {
    return whole?.kind === 'map' ? inOrder(whole.pairs, ({ span }) => span.start) : undefined;
  }

  /** The items of a list by their starts, which are asked for in order; undefined for no list. */
  itemsOf(whole: YamlNode | undefined): ((start: number) => YamlNode | undefined) | undefined {
    return whole?.kind === 'seq' ? inOrder(whole.items, item => item?.span.start) : undefined;
  }
}

function inOrder<Part>(
  parts: readonly Part[],
  startOf: (part: Part) => number | undefined,
): (start: number) => Part | undefined {
  let at = 0;
  return start => {
    for (; at < parts.length; at++) {
      const part = parts[at];
      const from = part && startOf(part);
      if (from === start) return part;
      // What is unknown has no start.
      if (from !== undefined && from > start) return undefined;
    }
    return undefined;
  };
}
