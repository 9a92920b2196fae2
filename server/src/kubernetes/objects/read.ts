/**
 * kubernetes/ knows the API: kinds, pods, containers, accounts, zones. It must not know the rules, nor what should be
 * so.
 */
import type { FoundEntry, MapNode, ScalarNode, SeqNode, YamlNode } from '../../yaml/tree/node.ts';

/** A value, or why there is none. */
export type Read<T> = T | 'absent' | 'unknown';

/** The map under a key; null counts as absent, another sort of node as unknown. */
export function readMap(map: MapNode, key: string): Read<MapNode> {
  const node = readNode(map.get(key));
  return typeof node === 'string' || node.kind === 'map' ? node : 'unknown';
}

/** The sequence under a key; null counts as absent, another sort of node as unknown. */
export function readSeq(map: MapNode, key: string): Read<SeqNode> {
  const node = readNode(map.get(key));
  return typeof node === 'string' || node.kind === 'seq' ? node : 'unknown';
}

/** The items of the sequence under a key, as far as they are known; undefined for one that is not. */
export function readItems(map: MapNode, key: string): readonly (YamlNode | undefined)[] {
  const seq = readSeq(map, key);
  return typeof seq === 'string' ? [] : seq.items;
}

/** Those of these items that are maps. */
export function readMaps(map: MapNode, key: string): readonly MapNode[] {
  return readItems(map, key).filter(item => item?.kind === 'map');
}

/** The scalar under a key, which may be null; another sort of node counts as unknown. */
export function readScalar(map: MapNode, key: string): Read<ScalarNode> {
  const found = map.get(key);
  if (found === 'absent' || found === 'unknown') return found;
  return found.value?.kind === 'scalar' ? found.value : 'unknown';
}

/** The scalar under a key whose text is final; null counts as absent, a placeholder as unknown. */
export function readLiteralScalar(map: MapNode, key: string): Read<ScalarNode> {
  const scalar = readScalar(map, key);
  if (typeof scalar === 'string') return scalar;
  if (scalar.isNull) return 'absent';
  return isPlaceholder(scalar.value) ? 'unknown' : scalar;
}

/** The text under a key if it is final; undefined if there is none. */
export function readLiteral(map: MapNode, key: string): string | undefined {
  const scalar = readLiteralScalar(map, key);
  return typeof scalar === 'string' ? undefined : scalar.value;
}

/** Follows keys from map to map; undefined if one of them is absent, or is no map. */
export function readPath(map: MapNode, ...keys: readonly string[]): MapNode | undefined {
  let at: MapNode = map;
  for (const key of keys) {
    const next = readMap(at, key);
    if (typeof next === 'string') return undefined;
    at = next;
  }
  return at;
}

/** A scalar's text; undefined for null, and for one with placeholders. */
export function literalOf(node: YamlNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.isNull || isPlaceholder(node.value)) return undefined;
  return node.value;
}

/**
 * Whether a text has a placeholder that a program replaces before it is applied: shells and envsubst, Kubernetes,
 * templates of Go, Jinja, ERB, Spruce and ytt, Argo CD's vault plugin, vals, sops, Azure's and others' tokens.
 */
export function isPlaceholder(text: string): boolean {
  return placeholders.some(form => form.test(text)) || text.split(/\W/).some(isUnderlined);
}

/** `__NAME__` */
function isUnderlined(word: string): boolean {
  return word.length > 4 && /^__[A-Za-z]/.test(word) && word.endsWith('__');
}

const placeholders = [
  // Directives of a strategic merge begin so too.
  /\$(?!(?:patch|retainKeys|setElementOrder|deleteFromPrimitiveList)\b)[{(A-Za-z_]/,
  /\{\{|\[\[|\(\(|\(@|<%|#\{|ENC\[/,
  // %% and %NAME%, @NAME@, <name> and <path:…>
  /%(?:[A-Za-z_]\w*)?%/,
  /@[A-Za-z_][\w.]*@/,
  /<path:|\bref\+[a-z\d]+:\/\/|<[A-Za-z][A-Za-z0-9_. -]*>/,
];

function readNode(found: FoundEntry): Read<YamlNode> {
  if (found === 'absent' || found === 'unknown') return found;
  if (found.value === undefined) return 'unknown';
  return found.value.kind === 'scalar' && found.value.isNull ? 'absent' : found.value;
}

/** The labels of an object's or a pod template's metadata. */
export function labelsOf(object: MapNode): MapNode | undefined {
  return readPath(object, 'metadata', 'labels');
}
