/**
 * Whether a path matches a glob: `**` as a whole part stands for any number of parts, `*` and `?`
 * for characters of one part. Parts are what lies between `/`.
 */
export function matchesGlob(path: string, glob: string): boolean {
  return matches(path.split('/'), glob.split('/'), '**', (part, pattern) =>
    matches(part, pattern, '*', (unit, wanted) => wanted === '?' || wanted === unit),
  );
}

/**
 * Whether items match a pattern in which `star` stands for any number of them. Only the last star
 * seen can have to take more, so the time is at most the product of the lengths.
 */
function matches(
  items: ArrayLike<string>,
  pattern: ArrayLike<string>,
  star: string,
  isMatch: (item: string, wanted: string) => boolean,
): boolean {
  let item = 0;
  let at = 0;
  let afterStar: { readonly at: number; readonly item: number } | undefined;
  while (item < items.length) {
    const wanted = pattern[at];
    if (wanted === star) afterStar = { at: ++at, item };
    else if (wanted !== undefined && isMatch(items[item] ?? '', wanted)) {
      item++;
      at++;
    } else if (afterStar !== undefined) {
      afterStar = { at: afterStar.at, item: afterStar.item + 1 };
      ({ at, item } = afterStar);
    } else return false;
  }
  while (pattern[at] === star) at++;
  return at === pattern.length;
}
