import { nothing, number, text, truthOf, unknown, type Value } from '../values/value.ts';

/** What a key of a map holds. What is not set was decided by the map that has no such key. */
export function fieldOf(value: Value, name: string): Value {
  if (value.is !== 'map') return { ...unknown, from: value.from };
  const found = value.map.entries.get(name);
  if (found !== undefined) return found;
  if (value.map.isOpen) return { ...unknown, from: value.from };
  return {
    ...nothing,
    from: value.from.map(origin => ({ ...origin, path: below(origin.path, name), shown: undefined })),
  };
}

/** `index` follows keys of maps and numbers of lists. */
export function indexed(value: Value, keys: readonly Value[]): Value {
  return keys.reduce<Value>((at, key) => {
    if (key.is === 'text') return fieldOf(at, key.text);
    if (key.is === 'number' && at.is === 'list') return at.items[key.value] ?? unknown;
    return unknown;
  }, value);
}

/** What `range` goes over, each with its key. */
export function itemsOf(value: Value): readonly (readonly [Value, Value])[] {
  if (value.is === 'list') return value.items.map((item, at) => [number(at), item] as const);
  if (value.is !== 'map') return [];
  const sorted = [...value.map.entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([key, item]) => [text(key, item.from), item] as const);
}

/** Whether a range has items; undefined if that is not known. */
export function mayRange(value: Value): boolean | undefined {
  if (value.is === 'list' || value.is === 'null') return truthOf(value);
  return value.is === 'map' && !value.map.isOpen ? truthOf(value) : undefined;
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
