import { Matcher } from '@isaacs/nonrecursive-glob-match';

/** What a part of a path may be, between two `/`. */
export type PartPattern = (part: string) => boolean;

/** Any number of parts, as `**` has it. */
export const anyParts = Symbol('**');

/** Parts that come one after the other. */
export type PathPattern = readonly (PartPattern | typeof anyParts)[];

/**
 * What a part is by `*`, `?` and `[a-z]`, where a dot is a character as any other and `\` takes a
 * character for itself. The time that it takes is at most the product of the lengths.
 */
export function partPattern(pattern: string, { ignoresCase = false } = {}): PartPattern {
  if (!ignoresCase && !/[*?[\\]/.test(pattern)) return part => part === pattern;
  const matcher = new Matcher(pattern, { dot: true, noext: true, nocase: ignoresCase });
  return part => matcher.testUnchecked(part);
}

/**
 * Whether a path, in parts, is what a pattern says. Only the last `**` seen can have to take more, so
 * a part is compared at most as often as there are parts in both.
 */
export function matchesPath(parts: readonly string[], pattern: PathPattern): boolean {
  let part = 0;
  let at = 0;
  let afterAny: { readonly at: number; readonly part: number } | undefined;
  while (part < parts.length) {
    const wanted = pattern[at];
    if (wanted === anyParts) afterAny = { at: ++at, part };
    else if (wanted?.(parts[part] ?? '')) {
      part++;
      at++;
    } else if (afterAny !== undefined) {
      afterAny = { at: afterAny.at, part: afterAny.part + 1 };
      ({ at, part } = afterAny);
    } else return false;
  }
  while (pattern[at] === anyParts) at++;
  return at === pattern.length;
}
