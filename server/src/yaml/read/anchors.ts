import type { RawAlias } from '../raw/rawNode.ts';
import { type MapNode, ScalarNode, type YamlNode } from '../tree/node.ts';

/** A node with an anchor, and how much text is read in it, also through the aliases in it. */
type Anchored = { readonly node: YamlNode; readonly length: number };

/**
 * The most text that may be read through aliases: a few that name one another double it each time. Text beyond that is
 * unknown.
 */
function mostRepeated(length: number): number {
  return 1024 * 1024 + 20 * length;
}

/** The nodes with an anchor of a document that is being read, and the aliases of these. */
export class Anchors {
  readonly #anchored = new Map<string, Anchored>();
  readonly #shared = new Set<YamlNode>();
  readonly #most: number;
  #repeated = 0;

  /** `length`: that of the document. */
  constructor(length: number) {
    this.#most = mostRepeated(length);
  }

  /** The nodes that an alias repeats. */
  get shared(): readonly YamlNode[] {
    return [...this.#shared];
  }

  /** The text read through aliases so far, in code units. */
  get repeated(): number {
    return this.#repeated;
  }

  /** Takes a node, and how much text was read through the aliases in it. */
  set(name: string, node: YamlNode, repeated: number): void {
    this.#anchored.set(name, { node, length: node.span.end - node.span.start + repeated });
  }

  /** The node that an alias repeats; undefined if its anchor is unknown, or too much text is read by now. */
  follow(alias: RawAlias): YamlNode | undefined {
    const anchored = this.#anchored.get(alias.source);
    if (anchored === undefined || this.#repeated + anchored.length > this.#most) return undefined;
    this.#repeated += anchored.length;
    const target = anchored.node;
    this.#shared.add(target);
    // A scalar gets the span of its alias: findings and edits there are of that place alone.
    if (target.kind !== 'scalar') return target;
    return new ScalarNode(target.value, target.style, { start: alias.start, end: alias.end });
  }
}

/** The longest chain of merged maps; nobody writes a longer one, and looking a key up takes a step for each. */
const deepestMerge = 100;

/** The maps that the value of a merge key takes in; undefined if they are not all known. */
export function mergedMaps(value: YamlNode | undefined): readonly MapNode[] | undefined {
  const maps = value?.kind === 'map' ? [value] : mapsIn(value);
  return maps?.every(({ mergeDepth }) => mergeDepth < deepestMerge) ? maps : undefined;
}

function mapsIn(value: YamlNode | undefined): readonly MapNode[] | undefined {
  if (value?.kind !== 'seq' || !value.complete) return undefined;
  const maps = value.items.filter(item => item?.kind === 'map');
  return maps.length === value.items.length ? maps : undefined;
}
