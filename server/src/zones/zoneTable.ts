/** Zones by a word that stands for them. */
export type ZoneTable = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a table whose lines are a zone and the words that stand for it. A word of several lines stands for several
 * zones, in the order of the lines.
 */
export function zoneTable(text: string): ZoneTable {
  const table = new Map<string, string[]>();
  for (const line of text.trim().split('\n')) {
    const [zone, ...words] = line.trim().split(' ');
    if (zone === undefined) continue;
    for (const word of words) {
      const zones = table.get(word);
      if (zones === undefined) table.set(word, [zone]);
      else zones.push(zone);
    }
  }
  return table;
}
