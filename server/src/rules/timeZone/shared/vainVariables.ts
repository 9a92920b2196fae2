import { clockSourcesOf } from '../../../kubernetes/clocks/clock.ts';
import { shownZone } from '../../../kubernetes/clocks/shownZone.ts';
import { zoneVariablesOf } from '../../../kubernetes/clocks/zoneVariables.ts';
import { readLiteralScalar } from '../../../kubernetes/objects/read.ts';
import type { Container, PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { ScalarNode } from '../../../yaml/tree/node.ts';
import { isUtc } from '../../../zones/zoneNames.ts';
import { contradictingZones } from './contradictions.ts';

/** A name in TZ, for which neither the image nor a mount has the file. */
export type VainVariable = {
  readonly container: Container;
  readonly value: ScalarNode;
  readonly zone: string;
  /** Something is mounted on /etc/localtime, which shows local time as long as there is no TZ. */
  readonly mounted: boolean;
};

/** Undefined for a container whose TZ has an effect, or may have. */
export function vainVariableOf(container: Container, pod: PodSpec): VainVariable | undefined {
  const { variable, localtime, ...others } = clockSourcesOf(container, pod);
  if (variable !== 'given' || Object.values(others).some(source => source !== 'absent')) return undefined;
  const shown = shownZone(container, pod, false);
  if (contradictingZones(container, pod).length > 0) return undefined;
  if (shown.by !== 'vainVariable' || isUtc(shown.zone)) return undefined;
  const entry = zoneVariablesOf(container.node).at(-1);
  const value = entry && readLiteralScalar(entry, 'value');
  if (value === undefined || typeof value === 'string') return undefined;
  return { container, value, zone: shown.zone, mounted: localtime === 'given' };
}
