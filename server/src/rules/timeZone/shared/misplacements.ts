import { clockOf } from '../../../kubernetes/clocks/clock.ts';
import { type Mount, mountsOf, placeOf, zonePlaceOf } from '../../../kubernetes/pods/mounts.ts';
import type { Container, PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { ScalarNode } from '../../../yaml/tree/node.ts';
import { isNearLocaltime, isZoneFile, type ZonePath } from '../../../zones/zonePaths.ts';

/**
 * A mount that was meant to give its container a zone, and does not:
 *
 * - `near`: at a path that was probably meant to be /etc/localtime
 * - `timezone`: on /etc/timezone, which nearly nothing reads, while nothing else gives a zone
 * - `no-effect`: a zone file under its own name, which nothing refers to
 */
export type Misplacement = {
  readonly kind: 'near' | 'timezone' | 'no-effect';
  readonly mount: Mount;
  readonly mountPath: ScalarNode;
};

/** The misplaced mounts of a container, all of one kind: the worse one explains the rest. */
export function misplacementsOf(container: Container, pod: PodSpec): readonly Misplacement[] {
  const mounts = mountsOf(container, pod).items;
  const near = mounts.filter(mount => isNearLocaltime(placeOf(mount)));
  if (near.length > 0) return misplaced('near', near);
  const places = mounts.map(mount => ({ mount, place: zonePlaceOf(mount) }));
  const inPlace = (fits: (place: ZonePath) => boolean): readonly Mount[] =>
    places.flatMap(({ mount, place }) => (typeof place === 'object' && fits(place) ? [mount] : []));
  const timezone = inPlace(place => place.kind === 'timezone');
  const named = inPlace(place => place.kind === 'zoneinfo' && isZoneFile(place));
  if ((timezone.length === 0 && named.length === 0) || clockOf(container, pod) !== 'absent') return [];
  return timezone.length > 0 ? misplaced('timezone', timezone) : misplaced('no-effect', named);
}

function misplaced(kind: Misplacement['kind'], mounts: readonly Mount[]): readonly Misplacement[] {
  return mounts.flatMap(mount =>
    typeof mount.mountPath === 'string' ? [] : [{ kind, mount, mountPath: mount.mountPath }],
  );
}
