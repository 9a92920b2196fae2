import type { MapNode } from '../../yaml/tree/node.ts';
import { readLiteral } from '../objects/read.ts';

/** The target of a kustomize patch: patterns for the whole text, each absent if it does not matter. */
export type PatchTarget = { readonly group?: string; readonly kind?: string; readonly name?: string };

export function targetOf(target: MapNode): PatchTarget {
  const pattern = (key: keyof PatchTarget) => {
    const text = readLiteral(target, key);
    return text === undefined || text === '' ? {} : { [key]: text };
  };
  return { ...pattern('group'), ...pattern('kind'), ...pattern('name') };
}
