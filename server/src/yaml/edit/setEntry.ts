import type { YamlDocument } from '../read/document.ts';
import type { MapNode } from '../tree/node.ts';
import { addEntry } from './addEntry.ts';
import type { Patch } from './editable.ts';
import { setScalar } from './replaceScalar.ts';

/** Gives a key a value: another one, or its first, after the last of the named keys that are there. */
export function setEntry(
  document: YamlDocument,
  map: MapNode,
  key: string,
  to: string | boolean,
  after: readonly string[] = [],
): Patch {
  return map.get(key) === 'absent' ? addEntry(document, map, key, to, after) : setScalar(document, map, key, to);
}
