import type { RawAlias } from '../raw/rawNode.ts';
import { type MapNode, ScalarNode, type YamlNode } from '../tree/node.ts';

/** A node with an anchor, and how much text is read in it, also through the aliases in it. */
type Anchored = { readonly node: YamlNode; readonly length: number };

/** The nodes with an anchor of a document that is being read, and the aliases of these. */
export class Anchors {
  /** The nodes that an alias repeats. */
  readonly shared = new Set<YamlNode>();
  /** The text read through aliases so far, in code units. */
  repeated = 0;
  readonly #anchored = new Map<string, Anchored>();
  /**
   * The most text that may be read through aliases: a few that name one another double it each time. Text beyond that is
   * unknown.
   */
  readonly #most: number;

  /** `length`: that of the document. */
  constructor(length: number) {
    this.#most = 1024 * 1024 + 20 * length;
  }

  /** Takes a node, and how much text was read through the aliases in it. */
  set(name: string, node: YamlNode, repeated: number): void {
    this.#anchored.set(name, { node, length: node.span.end - node.span.start + repeated });
  }

  /** The node that an alias repeats; undefined if its anchor is unknown, or too much text is read by now. */
  follow(alias: RawAlias): YamlNode | undefined {
    const anchored = this.#anchored.get(alias.source);
    if (anchored === undefined || this.repeated + anchored.length > this.#most) return undefined;
    this.repeated += anchored.length;
    const target = anchored.node;
    this.shared.add(target);
    // A scalar gets the span of its alias: findings and edits there are of that place alone.
    if (target.kind !== 'scalar') return target;
    return new ScalarNode(target.value, target.style, { start: alias.start, end: alias.end });
  }
}

/** The longest chain of merged maps; nobody writes a longer one, and looking a key up takes a step for each. */
const deepestMerge = 100;

/** The maps that the value of a merge key takes in; undefined if they are not all known. */
export function mergedMaps(value: YamlNode | undefined): readonly MapNode[] | undefined {
  const items = value?.kind === 'seq' && value.complete ? value.items : [value];
  const maps = items.filter(item => item?.kind === 'map');
  return maps.length === items.length && maps.every(({ mergeDepth }) => mergeDepth < deepestMerge) ? maps : undefined;
}
