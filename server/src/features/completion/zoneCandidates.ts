import type { Checked } from '../../lint/checked.ts';
import { zoneNames } from '../../zones/zoneNames.ts';
import type { Candidate } from './candidate.ts';

/** Today's names of time zones: the most used ones, the one of the settings, UTC, then the others. */
export function zoneCandidates(checked: Checked): readonly Candidate[] {
  const names = zoneNames();
  const first = likelyZones(checked).filter(zone => names.includes(zone));
  const all = [...new Set([...first, ...names])];
  return all.map(zone => ({ value: zone, kind: 'zone', zone }));
}

/** The zones of the workspace, the most used first, and the one of the settings. */
export function likelyZones({ cluster, settings }: Checked): readonly string[] {
  const wanted = settings.timeZone === 'node' ? [] : [settings.timeZone];
  return [...new Set([...cluster.references.zones(), ...wanted])];
}
