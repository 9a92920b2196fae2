import { isPlaceholder } from '../objects/read.ts';
import { type Given, givesNothing, mayGiveAnything } from './given.ts';

/** The effects of keys and values, at any place of a pod. */
export function wordsGive(words: readonly string[]): Given {
  if (words.some(isPlaceholder)) return mayGiveAnything;
  const has = (pattern: RegExp) => words.some(word => pattern.test(word));
  const isZone = has(/^TZ$|^envFrom$|\bTZ=|localtime|timezone|tzdata|timedatectl|k8tz/);
  return {
    ...givesNothing,
    ...(has(/^serviceAccountName$/) ? { account: 'unknown' } : {}),
    ...(has(/^serviceAccount$/) ? { oldAccount: 'unknown' } : {}),
    ...(has(/^automountServiceAccountToken$/) ? { token: 'unknown' } : {}),
    ...(isZone ? { zones: 'all' } : {}),
  };
}
