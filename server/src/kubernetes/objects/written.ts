import type { MapNode } from '../../yaml/tree/node.ts';
import { type Labels, literalLabels } from './labelSelector.ts';
import { readMap, readPath } from './read.ts';
import type { Resource } from './resource.ts';

/** An object as it is written, by which patches choose it; what is unknown is absent. */
export type Written = {
  readonly group: string;
  readonly kind: string;
  readonly name?: string | undefined;
  readonly namespace?: string | undefined;
  readonly labels?: Labels;
  readonly annotations?: Labels;
};

/** An object as patches choose it. */
export function writtenOf({ group, kind, name, namespace, node }: Resource): Written {
  const [labels, annotations] = [literalsIn(node, 'labels'), literalsIn(node, 'annotations')];
  return {
    group,
    kind,
    name,
    namespace,
    ...(labels === undefined ? {} : { labels }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

function literalsIn(object: MapNode, key: 'labels' | 'annotations'): Labels | undefined {
  const metadata = readPath(object, 'metadata');
  const map = metadata === undefined ? 'unknown' : readMap(metadata, key);
  return map === 'absent' ? {} : map === 'unknown' ? undefined : literalLabels(map);
}
