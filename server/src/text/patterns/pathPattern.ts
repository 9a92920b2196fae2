import { Matcher } from '@isaacs/nonrecursive-glob-match';

/** Matches one part of a path, between two `/`. */
export type PartPattern = (part: string) => boolean;

/** Any number of parts, like `**`. */
export const anyParts = Symbol('**');

/** Patterns of the parts of a path, one after the other. */
export type PathPattern = readonly (PartPattern | typeof anyParts)[];

/**
 * A pattern with `*`, `?` and `[a-z]`, in which a dot is an ordinary character and `\` escapes the next one. Its time
 * is at most the product of the lengths.
 */
export function partPattern(pattern: string, { ignoresCase = false } = {}): PartPattern {
  if (!ignoresCase && !/[*?[\\]/.test(pattern)) return part => part === pattern;
  const matcher = new Matcher(pattern, { dot: true, noext: true, nocase: ignoresCase });
  return part => matcher.testUnchecked(part);
}

/**
 * Whether a pattern matches a path, in parts. Only the last `**` seen can have to take more, so a part is compared at
 * most as often as there are parts in both.
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
