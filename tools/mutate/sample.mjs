/** `count` of the items, chosen by a seed, in their own order; all if there are no more. */
export function sampleOf(items, count, seed) {
  const random = randomNumbers(seed);
  const keyed = items.map((item, order) => ({ item, order, key: random() }));
  return keyed
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** Numbers of 32 bits that look random (mulberry32). */
function randomNumbers(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
