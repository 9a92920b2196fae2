/** Whether two pieces of facts, which are plain data, are equal. */
export function isSame(a: unknown, b: unknown): boolean {
  return isEqual(a, b, () => true);
}

/** Whether they are equal but for their places, which are under the key `at` and nowhere else. */
export function meansTheSame(a: unknown, b: unknown): boolean {
  return isEqual(a, b, key => key !== 'at');
}

function isEqual(a: unknown, b: unknown, counts: (key: string) => boolean): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, at) => isEqual(item, b[at], counts));
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const hasMore = Object.keys(right).some(key => right[key] !== undefined && counts(key) && left[key] === undefined);
  if (hasMore) return false;
  return Object.keys(left).every(
    key => left[key] === undefined || !counts(key) || isEqual(left[key], right[key], counts),
  );
}
