/** The name that all of them are; undefined if they differ, or it is unknown. */
export function onlyOne(names: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = new Set(names);
  return others.length === 0 ? first : undefined;
}
