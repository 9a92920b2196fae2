import type { YamlNode } from './node.ts';

/**
 * A node as plain data: texts, null, lists and records; undefined for an unknown node. Collections nested deeper than
 * `depth` are null, so that aliases of aliases do not grow endlessly.
 */
export function plainValue(node: YamlNode | undefined, depth: number): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return node.isNull ? null : node.value;
  if (depth === 0) return null;
  if (node.kind === 'seq') return node.items.map(item => plainValue(item, depth - 1));
  return Object.fromEntries(
    node.pairs.flatMap(({ key, value }) => (key === undefined ? [] : [[key.value, plainValue(value, depth - 1)]])),
  );
}
