import { isDeepStrictEqual } from 'node:util';

/** One difference between two trees of plain data; steps of its path are keys, and `[3]` for an item of a list. */
export type Difference = { readonly how: 'add' | 'change' | 'remove'; readonly path: readonly string[] };

/**
 * The differences between two trees: scalars and empty collections by their own paths, items of lists as a whole. A
 * list with other items in its middle has had items changed one after the other, then added or removed.
 */
export function differences(before: unknown, after: unknown, path: readonly string[] = []): readonly Difference[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listDifferences(before, after, path);
  if (isRecord(before) && isRecord(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(key => {
      const [old, now] = [before[key], after[key]];
      const inner = [...path, key];
      if (key in before && key in after) return differences(old, now, inner);
      return key in after ? filled('add', now, inner) : filled('remove', old, inner);
    });
  }
  // Null may get its first entries.
  if (before === null && (Array.isArray(after) || isRecord(after))) return filled('add', after, path);
  return [{ how: 'change', path }];
}

/** The contents of a collection, each by itself, since it was not there before, or is gone. */
function filled(how: 'add' | 'remove', value: unknown, path: readonly string[]): readonly Difference[] {
  if (Array.isArray(value) && value.length > 0) return value.map((_, at) => ({ how, path: [...path, `[${at}]`] }));
  if (isRecord(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, entry]) => filled(how, entry, [...path, key]));
  }
  return [{ how, path }];
}

function listDifferences(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly string[],
): readonly Difference[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isDeepStrictEqual(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && isDeepStrictEqual(before.at(-1 - end), after.at(-1 - end))) end++;
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  return Array.from({ length: Math.max(old.length, now.length) }, (_, at) => {
    const inner = [...path, `[${start + at}]`];
    if (at >= now.length) return [{ how: 'remove', path: inner } as const];
    return at >= old.length ? [{ how: 'add', path: inner } as const] : differences(old[at], now[at], inner);
  }).flat();
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
