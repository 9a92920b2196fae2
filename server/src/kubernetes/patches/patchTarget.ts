import type { MapNode } from '../../yaml/tree/node.ts';
import { readLiteral } from '../objects/read.ts';

/** The target of a kustomize patch, each part absent if it does not matter. */
export type PatchTarget = {
  /** Patterns for the whole text. */
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  /** Requirements, separated by commas (Kubernetes, "Labels and Selectors"). */
  readonly labelSelector?: string;
  readonly annotationSelector?: string;
};

export function targetOf(target: MapNode): PatchTarget {
  const part = (key: keyof PatchTarget) => {
    const text = readLiteral(target, key);
    return text === undefined || text === '' ? {} : { [key]: text };
  };
  return {
    ...part('group'),
    ...part('kind'),
    ...part('name'),
    ...part('namespace'),
    ...part('labelSelector'),
    ...part('annotationSelector'),
  };
}
