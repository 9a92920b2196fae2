import type { Steps } from '../../text/steps.ts';

/**
 * An id for a list of diagnostics: of its content, and of the number of edits of the document before. It is the same in
 * every server process: what a client caches from before a restart must not match by chance. In steps of one item.
 */
export function* resultIdInSteps(items: readonly unknown[], edits: number): Steps<string> {
  return `${yield* hashInSteps(items)}.${edits}`;
}

/**
 * Whether a client that was given the one list shows the other by now. An editor moves its diagnostics by each edit,
 * and those removed with a line do not come back with it: so only one edit between the two is safe.
 */
export function isShown(given: string | undefined, now: string): boolean {
  const [[content, before], [wanted, after]] = [partsOf(given ?? ''), partsOf(now)];
  // An id of another process, which has counted other edits, is from before the first.
  return content === wanted && after - (before > after ? 0 : before) <= 1;
}

function partsOf(resultId: string): readonly [content: string, edits: number] {
  const [content = '', edits] = resultId.split('.');
  return [content, Number(edits)];
}

/** 53 bits, by cyrb53. */
function* hashInSteps(items: readonly unknown[]): Steps<string> {
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
