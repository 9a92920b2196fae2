import type { QuickPickItem } from 'vscode';

/** Time zones to choose from, each with its offset from UTC at that moment. */
export function zoneItems(zones: readonly string[], now: Date): readonly QuickPickItem[] {
  return zones.map(zone => ({ label: zone, description: offsetOf(zone, now) }));
}

/** "UTC+08:00"; empty for a zone that this machine does not know. */
function offsetOf(zone: string, now: Date): string {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(now).find(part => part.type === 'timeZoneName')?.value ?? '';
    return name === 'GMT' ? 'UTC+00:00' : name.replace('GMT', 'UTC');
  } catch {
    return '';
  }
}
