import type { MapNode } from '../../yaml/tree/node.ts';
import { readMap, readSeq } from './read.ts';

/** The maps at the end of a path: keys, `[]` after one for each item of its list, `*` for any key. */
export function mapsAt(map: MapNode, path: readonly string[]): readonly MapNode[] {
  const [step, ...rest] = path;
  if (step === undefined) return [map];
  if (step === '*') return map.pairs.flatMap(({ value }) => (value?.kind === 'map' ? mapsAt(value, rest) : []));
  if (!step.endsWith('[]')) {
    const next = readMap(map, step);
    return typeof next === 'string' ? [] : mapsAt(next, rest);
  }
  const items = readSeq(map, step.slice(0, -'[]'.length));
  if (typeof items === 'string') return [];
  return items.items.flatMap(item => (item?.kind === 'map' ? mapsAt(item, rest) : []));
}
