import { type Mount, mountsIn, zonePlaceOf } from '../kubernetes/pods/mounts.ts';
import { isPartial, type PodSpec } from '../kubernetes/pods/podSpec.ts';
import { nameOf, pathOf, type Volume, volumesOf } from '../kubernetes/pods/volumes.ts';
import { message } from '../messages/catalogue.ts';
import { nearest } from '../text/editDistance.ts';
import { replaceScalar } from '../yaml/edit/edits.ts';
import type { ScalarNode } from '../yaml/tree/node.ts';
import { isUnknownZone, isZoneFile, type ZonePath, zoneinfoPath, zonePathOf } from '../zones/zonePaths.ts';
import { forbidsHostPath } from './forbidsHostPath.ts';
import { isReplacedOnly } from './replaced.ts';
import type { Report, ReportedFix, Rule, RuleContext } from './rule.ts';
import { made, withEdits } from './withEdits.ts';
import { addVolume } from './zoneEntries.ts';
import { concernsZones } from './zonelessContainers.ts';
import { fileOf, idleZoneVolumes, zoneWantedIn } from './zoneVolumes.ts';

/** A mount of a volume that the pod does not have: the API server refuses the pod. */
export const undeclaredTimezoneVolume: Rule = {
  id: 'undeclared-timezone-volume',
  severity: 'error',
  checks: 'pod',
  check: (pod, context) =>
    undeclaredZoneMounts(pod).map((undeclared): Report => {
      const { name } = undeclared;
      const near = volumeMeantBy(undeclared, pod);
      return {
        span: name.span,
        severity: 'error',
        message: message('undeclared-timezone-volume.found', { volume: name.value, near }),
        fixes: () => fixesOf(undeclared, pod, context),
      };
    }),
};

type Undeclared = { readonly mount: Mount; readonly name: ScalarNode; readonly place: ZonePath };

/** The mounts on /etc/localtime or in a zoneinfo directory whose volume a pod certainly lacks. */
export function undeclaredZoneMounts(pod: PodSpec): readonly Undeclared[] {
  if (!concernsZones(pod) || isPartial(pod)) return [];
  return mountsIn(pod).items.flatMap(mount => {
    const { name, volume, container } = mount;
    const place = zonePlaceOf(mount);
    if (volume !== 'absent' || typeof name === 'string' || name.value === '') return [];
    if (typeof place !== 'object' || place.kind === 'timezone' || container.section === 'ephemeralContainers')
      return [];
    return [{ mount, name, place }];
  });
}

/** The name of the volume that a mount was probably to name: one that is near, or that nothing mounts. */
export function volumeMeantBy(undeclared: Undeclared, pod: PodSpec): string | undefined {
  return fittingVolumes(undeclared, pod).find(({ isNear, isIdle }) => isNear || isIdle)?.name;
}

function fixesOf(undeclared: Undeclared, pod: PodSpec, context: RuleContext): readonly ReportedFix[] {
  const volumes = fittingVolumes(undeclared, pod);
  const uses = volumes.map(({ name }) => useFix(undeclared, name, pod));
  const declare = declareFix(undeclared, pod, context);
  // A second volume for what is there already would leave the first one without use.
  return volumes.some(({ isIdle }) => isIdle) ? made(...uses, declare) : made(declare, ...uses);
}

type FittingVolume = { readonly name: string; readonly isNear: boolean; readonly isIdle: boolean };

/** The volumes that would do in its place: the one with the nearest name, those that nothing mounts, the others. */
function fittingVolumes({ mount, name, place }: Undeclared, pod: PodSpec): readonly FittingVolume[] {
  const idle = idleZoneVolumes(pod).map(({ name }) => name.value);
  const names = volumesOf(pod).items.flatMap(volume => (fits(volume, mount, place) ? (nameOf(volume) ?? []) : []));
  const near = nearest(name.value, names);
  const volumes = names.map(other => ({ name: other, isNear: other === near, isIdle: idle.includes(other) }));
  return volumes.sort((a, b) => Number(b.isNear) - Number(a.isNear) || Number(b.isIdle) - Number(a.isIdle));
}

/** Whether a volume holds what is to stand in that place. */
function fits(volume: Volume, { subPath }: Mount, place: ZonePath): boolean {
  const path = zonePathOf(pathOf(volume));
  if (path === undefined || subPath === 'unknown') return false;
  if (subPath !== 'absent') return path.kind === 'zoneinfo' && path.name === '';
  if (place.kind === 'localtime') return isZoneFile(path);
  return path.kind === 'zoneinfo' && place.kind === 'zoneinfo' && path.name === place.name;
}

function useFix({ name }: Undeclared, volume: string, pod: PodSpec): ReportedFix | undefined {
  const title = message('undeclared-timezone-volume.fix-use', { volume, replace: isReplacedOnly(pod.resource) });
  return withEdits({ id: `use:${volume}`, title, safe: false }, replaceScalar(pod.resource.document, name, volume));
}

function declareFix({ mount, name, place }: Undeclared, pod: PodSpec, context: RuleContext): ReportedFix | undefined {
  const path = forbidsHostPath(pod, context) ? undefined : pathFor(mount, place, zoneWantedIn(pod, context));
  if (path === undefined) return undefined;
  const title = message('undeclared-timezone-volume.fix-declare', { path, replace: isReplacedOnly(pod.resource) });
  const type = isZoneFile(zonePathOf(path)) ? 'File' : 'Directory';
  return withEdits({ id: 'declare', title, safe: false }, addVolume(pod, name.value, path, type));
}

/** What of the node is to stand in that place; undefined where no node has it. */
function pathFor({ subPath }: Mount, place: ZonePath, wanted: string | undefined): string | undefined {
  if (subPath === 'unknown' || isUnknownZone(place)) return undefined;
  if (subPath !== 'absent') return zoneinfoPath;
  if (place.kind !== 'zoneinfo') return fileOf(wanted);
  return place.name === '' ? zoneinfoPath : fileOf(place.name);
}
