import { finish, type Steps } from '../text/steps.ts';

/**
 * An id for a list of diagnostics that is the same for the same list, in every server process: what
 * a client remembers from before a restart must not match by chance. 53 bits, by cyrb53.
 */
export function resultIdOf(items: readonly unknown[]): string {
  return finish(resultIdInSteps(items));
}

/** The same, an item at each step. */
export function* resultIdInSteps(items: readonly unknown[]): Steps<string> {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const item of items) {
    const text = JSON.stringify(item);
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      high = Math.imul(high ^ unit, 2654435761);
      low = Math.imul(low ^ unit, 1597334677);
    }
    yield;
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
