import fc from 'fast-check';
import { isList, isMap, type Value } from './value.ts';

/** Names of every kind, possible and impossible. */
const names = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: envsubst replaces it
  'web', 'default', 'web.example.com', '123', 'My_App', '-web', 'web-', '${NAME}', '$(NAME)', '{{ .Values.name }}', 'on', '~', 'ünïcödé',
  '名前', '🕐', '', 'a'.repeat(63), 'a'.repeat(253), 'a'.repeat(254), "it's", 'a: b', '# a', '*a', '&a',
]; // biome-ignore format: a list of scraps

/** Values in the place of others, or empty ones. */
const scraps: readonly Value[] = [{}, [], null, '', [{}], {}, []];

/** Objects in which some values are missing, and some names replaced. */
export function odd(objects: readonly Value[]): fc.Arbitrary<readonly Value[]> {
  const change = fc.record({ at: fc.nat(), scrap: fc.constantFrom(...scraps), name: fc.constantFrom(...names) });
  const changes = fc.oneof(fc.constant([]), fc.array(change, { maxLength: 2 }));
  return changes.map(all =>
    all.reduce<readonly Value[]>((current, { at, scrap, name }) => {
      const places = placesIn(current, [], 0);
      const place = places[at % Math.max(1, places.length)];
      if (place === undefined) return current;
      const isName =
        place.at(-1) === 'name' || place.at(-1) === 'namespace' || String(place.at(-1)).startsWith('serviceAccount');
      return replaced(current, place, isName ? name : scrap) as readonly Value[];
    }, objects),
  );
}

/** The paths of all that may be missing in an object: not its kind and version. */
function placesIn(value: Value, path: readonly string[], depth: number): readonly (readonly string[])[] {
  const entries = isList(value)
    ? value.map((item, at) => [String(at), item] as const)
    : isMap(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, entry]) => {
    if (key === 'apiVersion' || key === 'kind') return [];
    const inner = [...path, key];
    return [...(depth > 0 ? [inner] : []), ...placesIn(entry, inner, depth + 1)];
  });
}

function replaced(value: Value, [key, ...rest]: readonly string[], by: Value): Value {
  if (key === undefined) return by;
  if (isList(value)) return value.map((item, at) => (String(at) === key ? replaced(item, rest, by) : item));
  return isMap(value) ? { ...value, [key]: replaced(value[key] ?? null, rest, by) } : value;
}
