/** The standard time of a zone that Intl knows, in minutes east of UTC; undefined for any other text. */
export function standardOffset(zone: string): number | undefined {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    return Math.min(...bothHalves.map(instant => offsetAt(instant, format)));
  } catch {
    return undefined;
  }
}

/** Fixed, so that the answer is the same on any day; one of them is not in daylight saving time. */
const bothHalves = [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)];

function offsetAt(instant: number, format: Intl.DateTimeFormat): number {
  const written = format.formatToParts(instant).find(part => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})$/.exec(written) ?? [];
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -offset : offset;
}
