import type { MapNode, YamlNode } from '../../yaml/tree/node.ts';
import { readItems, readPath } from './read.ts';

/** The sources of an Application by its `spec` (Argo CD, "Multiple Sources"), as far as they are known. */
export function sourcesOf(spec: MapNode): readonly (YamlNode | undefined)[] {
  return [readPath(spec, 'source'), ...readItems(spec, 'sources')];
}
