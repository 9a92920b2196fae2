import { isPlace } from './facts.ts';

/** Whether two pieces of facts, which are plain data, are equal. */
export function isSame(a: unknown, b: unknown): boolean {
  return isEqual(a, b, () => false);
}

/** Whether they are equal but for their places. */
export function meansTheSame(a: unknown, b: unknown): boolean {
  return isEqual(a, b, (left, right) => isPlace(left) && isPlace(right));
}

function isEqual(a: unknown, b: unknown, isSkipped: (a: unknown, b: unknown) => boolean): boolean {
  if (a === b || isSkipped(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    for (let at = 0; at < a.length; at++) if (!isEqual(a[at], b[at], isSkipped)) return false;
    return true;
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  // A file may have thousands of facts, which are compared at each key.
  for (const key in right) if (right[key] !== undefined && left[key] === undefined) return false;
  for (const key in left) if (left[key] !== undefined && !isEqual(left[key], right[key], isSkipped)) return false;
  return true;
}
