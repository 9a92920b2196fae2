import { lookUpsOfStep, type Steps } from '../../text/steps.ts';

/** Makes ids of lists of diagnostics, and caches what it needs of each diagnostic. */
export class ResultIds {
  readonly #known = new WeakMap<object, Hash>();

  /**
   * An id for a list of diagnostics: of its content, and of the number of edits of the document before. It is the same
   * in every server process: what a client caches from before a restart must not match by chance.
   */
  *inSteps(items: readonly object[], edits: number): Steps<string> {
    let [high, low] = [0xdeadbeef, 0x41c6ce57];
    let lookUps = 0;
    for (const item of items) {
      const known = this.#known.get(item) ?? hashOf(JSON.stringify(item));
      this.#known.set(item, known);
      high = Math.imul(high ^ known.high, 2654435761);
      low = Math.imul(low ^ known.low, 1597334677);
      if (++lookUps % lookUpsOfStep === 0) yield;
    }
    const hash = mixed(high, low);
    return `${(4294967296 * (2097151 & hash.low) + (hash.high >>> 0)).toString(36)}.${edits}`;
  }
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

type Hash = { readonly high: number; readonly low: number };

/** A hash by cyrb53. */
function hashOf(text: string): Hash {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  return mixed(high, low);
}

function mixed(one: number, other: number): Hash {
  const high = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  return { high, low: Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909) };
}
