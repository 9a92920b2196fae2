/** Whether two pieces of facts, which are plain data, are the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return isEqual(a, b, () => true);
}

/** The same, but for where in the files it stands: places are under the key `at`, and nowhere else. */
export function meansTheSame(a: unknown, b: unknown): boolean {
  return isEqual(a, b, key => key !== 'at');
}

function isEqual(a: unknown, b: unknown, counts: (key: string) => boolean): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = (of: Record<string, unknown>) => Object.keys(of).filter(key => of[key] !== undefined && counts(key));
  return keys(left).length === keys(right).length && keys(left).every(key => isEqual(left[key], right[key], counts));
}
