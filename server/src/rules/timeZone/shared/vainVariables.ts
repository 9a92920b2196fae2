import { clockSourcesOf } from '../../../kubernetes/clocks/clock.ts';
import { shownZone } from '../../../kubernetes/clocks/shownZone.ts';
import { readLiteralScalar, readSeq } from '../../../kubernetes/objects/read.ts';
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
  const entries = readSeq(container.node, 'env');
  if (contradictingZones(container, pod).length > 0) return undefined;
  if (shown.by !== 'vainVariable' || isUtc(shown.zone) || typeof entries === 'string') return undefined;
  const values = entries.items.flatMap(entry => {
    const isZone = entry?.kind === 'map' && nameIsZone(readLiteralScalar(entry, 'name'));
    return isZone ? [readLiteralScalar(entry, 'value')] : [];
  });
  const value = values.at(-1);
  if (value === undefined || typeof value === 'string') return undefined;
  return { container, value, zone: shown.zone, mounted: localtime === 'given' };
}

function nameIsZone(name: ReturnType<typeof readLiteralScalar>): boolean {
  return typeof name !== 'string' && name.value === 'TZ';
}
