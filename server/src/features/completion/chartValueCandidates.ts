import { isZoneVariable } from '../../kubernetes/clocks/zoneVariables.ts';
import { isValuesName } from '../../kubernetes/delivery/chart.ts';
import { valuesOfRelease, zoneKeys } from '../../kubernetes/pods/objectsInValues.ts';
import type { Checked } from '../../lint/checked.ts';
import type { MapNode } from '../../yaml/tree/node.ts';
import type { Abilities } from '../shared/abilities.ts';
import type { Candidate } from './candidate.ts';
import { pathCandidates } from './pathCandidates.ts';
import type { CursorSurroundings } from './surroundings.ts';
import { zoneCandidates } from './zoneCandidates.ts';

/** Whether a cursor is in the values of a chart: in a file of them, or in an object that gives them. */
export function isInValues({ resource, nodes }: CursorSurroundings, { uri, cluster }: Checked): boolean {
  if (isValuesName(uri) && cluster.chartSources.isInChart(uri)) return true;
  return resource !== undefined && valuesOfRelease(resource).some(values => nodes.includes(values));
}

/** The zones and the paths that a value of a chart may be, by its key and the map that it is in. */
export function chartValueCandidates(
  parent: MapNode,
  { place: { path, prefix } }: CursorSurroundings,
  checked: Checked,
  abilities: Abilities,
): readonly Candidate[] {
  const [last, before] = [path.at(-1), path.at(-2)];
  const isZone = typeof last === 'string' && zoneKeys.includes(last);
  if (isZone || (last === 'value' && isZoneVariable(parent))) return zoneCandidates(checked);
  if (last === 'mountPath') return pathCandidates(prefix, 'container', checked, abilities);
  return last === 'path' && before === 'hostPath' ? pathCandidates(prefix, 'node', checked, abilities) : [];
}
