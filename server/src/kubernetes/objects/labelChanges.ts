import type { MapNode } from '../../yaml/tree/node.ts';
import type { Labels } from './labelSelector.ts';
import { literalOf } from './read.ts';

/** Changes of labels or annotations by their keys, with null for one that is removed; `unknown` if they may be any. */
export type LabelChanges = { readonly [key: string]: string | null } | 'unknown';

/** The changes by a map that is merged into that of an object. */
export function labelsSet(map: MapNode): LabelChanges {
  const entries = map.pairs.map(({ key, value }) => {
    const isRemoved = value?.kind === 'scalar' && value.isNull;
    return [key?.value ?? '', isRemoved ? null : literalOf(value)] as const;
  });
  const known = entries.filter((entry): entry is readonly [string, string | null] => entry[1] !== undefined);
  return map.hasHoles || known.length < entries.length ? 'unknown' : Object.fromEntries(known);
}

/** Two changes, one after the other. */
export function bothChange(a: LabelChanges | undefined, b: LabelChanges | undefined): LabelChanges | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a === 'unknown' || b === 'unknown' ? 'unknown' : { ...a, ...b };
}

/** The labels after the changes; undefined if they are not known. */
export function changedLabels(labels: Labels | undefined, changes: LabelChanges = {}): Labels | undefined {
  if (labels === undefined || changes === 'unknown') return undefined;
  const all = Object.entries({ ...labels, ...changes });
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== null));
}
