import type { YamlDocument } from '../read/document.ts';
import type { MapNode } from '../tree/node.ts';
import { addEntry } from './addEntry.ts';
import type { Edits } from './editable.ts';
import { setScalar } from './replaceScalar.ts';
import type { YamlScalar } from './write.ts';

/** Sets a key to a value: replaces the present one, or adds the key after the last of the named keys. */
export function setEntry(
  document: YamlDocument,
  map: MapNode,
  key: string,
  to: YamlScalar,
  after: readonly string[] = [],
): Edits {
  return map.get(key) === 'absent' ? addEntry(document, map, key, to, after) : setScalar(document, map, key, to);
}
