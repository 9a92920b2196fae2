/** Those of the chapters whose names the environment lists in PODSENSE_CHAPTERS; without it, all of them. */
export function wantedOf(chapters) {
  const names = process.env.PODSENSE_CHAPTERS?.split(',');
  return Object.fromEntries(Object.entries(chapters).filter(([name]) => names?.includes(name) ?? true));
}
