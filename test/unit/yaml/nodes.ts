import assert from 'node:assert/strict';
import type { YamlDocument } from '../../../server/src/yaml/read/document.ts';
import type { MapNode, YamlNode } from '../../../server/src/yaml/tree/node.ts';

/** A node as plain data: undefined if it is unknown or absent. Merge keys stay keys. */
export function shownTree(node: YamlNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'seq') return node.items.map(shownTree);
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key?.value ?? '?', shownTree(value)]));
}

/** The map at a path of keys from the document's root. */
export function mapIn(document: YamlDocument, ...path: readonly string[]): MapNode {
  let node = document.root;
  for (const key of path) node = node?.kind === 'map' ? node.own(key)?.value : undefined;
  assert.ok(node?.kind === 'map', `no map at ${path.join('.')}`);
  return node;
}

/** The result of a look-up in a map, in a word: how the key was reached and its scalar, `?` for an unknown one. */
export function answerOf(map: MapNode, key: string): string {
  const found = map.get(key);
  if (typeof found === 'string') return found;
  return `${found.reached} ${found.value?.kind === 'scalar' ? found.value.value : '?'}`;
}
