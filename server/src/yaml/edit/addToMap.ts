import type { YamlDocument } from '../read/document.ts';
import type { MapNode } from '../tree/node.ts';
import { addEntry } from './addEntry.ts';
import type { Edits } from './editable.ts';
import { fillEmpty } from './fillEmpty.ts';
import type { YamlValue } from './write.ts';

/** Adds an entry to the map under a key of the map; creates that map if it is absent or empty. */
export function addToMap(document: YamlDocument, map: MapNode, key: string, name: string, value: YamlValue): Edits {
  const found = map.get(key);
  if (found === 'unknown') return undefined;
  if (found === 'absent') return addEntry(document, map, key, { [name]: value });
  if (found.reached !== 'own' || found.value === undefined) return undefined;
  if (found.value.kind === 'map') return addEntry(document, found.value, name, value);
  if (found.value.kind !== 'scalar' || !found.value.isNull) return undefined;
  return fillEmpty(document, map, key, found.value, { [name]: value });
}
