import { type WrittenZone, writtenZonesOf } from '../../../kubernetes/clocks/writtenZones.ts';
import { runtimeOf } from '../../../kubernetes/pods/images.ts';
import type { Container, PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { canonicalZone } from '../../../zones/zoneLinks.ts';

/** The zone of a container that counts, then those that differ from it; empty if none does, and for PHP, which reads none. */
export function contradictingZones(container: Container, pod: PodSpec): readonly WrittenZone[] {
  if (runtimeOf(container) === 'php') return [];
  const [counts, ...weaker] = writtenZonesOf(container, pod);
  if (counts === undefined) return [];
  const others = weaker.filter(({ zone }) => isOther(zone, counts.zone));
  return others.length === 0 ? [] : [counts, ...others];
}

/** Whether their clocks differ: `GMT` shows what UTC does. */
export function isOther(a: string, b: string): boolean {
  const [one, other] = [a, b].map(zone => canonicalZone(zone).replace(/^GMT$/, 'UTC'));
  return one !== other;
}
