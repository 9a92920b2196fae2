import type { MapNode } from '../../yaml/tree/node.ts';
import { readMaps, readPath } from './read.ts';

/** The maps at the end of a path: keys, `[]` after one for each item of its list, `*` for any key. */
export function mapsAt(map: MapNode, path: readonly string[]): readonly MapNode[] {
  const [step, ...rest] = path;
  if (step === undefined) return [map];
  if (step === '*') return map.pairs.flatMap(({ value }) => (value?.kind === 'map' ? mapsAt(value, rest) : []));
  if (!step.endsWith('[]')) {
    const next = readPath(map, step);
    return next === undefined ? [] : mapsAt(next, rest);
  }
  return readMaps(map, step.slice(0, -'[]'.length)).flatMap(item => mapsAt(item, rest));
}
