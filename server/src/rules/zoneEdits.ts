import { cleanPath, localtimePath } from '../kubernetes/clock.ts';
import type { Container, PodSpec } from '../kubernetes/podSpec.ts';
import { readLiteral, readPath, readSeq } from '../kubernetes/read.ts';
import { type Edit, type EditList, joinEdits } from '../text/edit.ts';
import type { MapNode } from '../yaml/node.ts';
import { addToList } from '../yaml/patch.ts';

/**
 * How a container is given a zone:
 *
 * - `localtime`: a zone file of the node on /etc/localtime
 * - `zoneFile`: TZ, and the zone file under its own path in /usr/share/zoneinfo
 * - `env`: TZ alone, which needs zone data in the image
 */
export type ZoneStrategy = 'localtime' | 'zoneFile' | 'env';

/**
 * The edits that give the containers the zone; without one, the node's own. Undefined where they
 * cannot be made, or where TZ would need a zone and there is none.
 */
export function zoneEdits(
  strategy: ZoneStrategy,
  zone: string | undefined,
  containers: readonly Container[],
  pod: PodSpec,
): EditList | undefined {
  if (zone === undefined && strategy !== 'localtime') return undefined;
  const file = zone === undefined ? localtimePath : `/usr/share/zoneinfo/${zone}`;
  const edits: Edit[] = [];
  const volume = strategy === 'env' ? undefined : volumeFor(pod, file);
  if (strategy !== 'env' && volume === undefined) return undefined;
  for (const container of containers) {
    if (strategy !== 'localtime' && zone !== undefined && !add(edits, addVariable(container, pod, zone)))
      return undefined;
    if (volume === undefined) continue;
    const mountPath = strategy === 'localtime' ? localtimePath : file;
    if (!add(edits, addMount(container, pod, volume.name, mountPath))) return undefined;
  }
  if (volume !== undefined && !volume.exists && !add(edits, addVolume(pod, volume.name, file))) return undefined;
  return joinEdits(edits);
}

/** Keys of a container that one writes before the new list. */
const beforeEnv = ['name', 'image', 'imagePullPolicy', 'command', 'args', 'workingDir', 'ports', 'envFrom'];
const beforeMounts = [...beforeEnv, 'env', 'resources', 'resizePolicy', 'restartPolicy'];
const beforeVolumes = ['containers', 'initContainers', 'ephemeralContainers'];

function add(edits: Edit[], patch: readonly Edit[] | undefined): boolean {
  if (patch === undefined) return false;
  edits.push(...patch);
  return true;
}

function addVariable(container: Container, pod: PodSpec, zone: string): readonly Edit[] | undefined {
  return addToList(pod.resource.document, container.node, 'env', { name: 'TZ', value: zone }, beforeEnv);
}

function addMount(container: Container, pod: PodSpec, name: string, mountPath: string): readonly Edit[] | undefined {
  const mounts = readSeq(container.node, 'volumeMounts');
  if (mounts === 'unknown') return undefined;
  const paths =
    mounts === 'absent'
      ? []
      : mounts.items.map(mount => (mount?.kind === 'map' ? readLiteral(mount, 'mountPath') : undefined));
  if (paths.some(path => path !== undefined && cleanPath(path) === mountPath)) return undefined;
  return addToList(
    pod.resource.document,
    container.node,
    'volumeMounts',
    { name, mountPath, readOnly: true },
    beforeMounts,
  );
}

function addVolume(pod: PodSpec, name: string, path: string): readonly Edit[] | undefined {
  return addToList(
    pod.resource.document,
    pod.node,
    'volumes',
    { name, hostPath: { path, type: 'File' } },
    beforeVolumes,
  );
}

/** The volume of that file which the pod has already, or a free name; undefined where it is unknown. */
function volumeFor(pod: PodSpec, file: string): { readonly name: string; readonly exists: boolean } | undefined {
  const volumes = readSeq(pod.node, 'volumes');
  if (volumes === 'unknown') return undefined;
  const maps = volumes === 'absent' ? [] : volumes.items.map(volume => (volume?.kind === 'map' ? volume : undefined));
  if (maps.includes(undefined)) return undefined;
  const taken = new Set(claimedNames(pod));
  for (const volume of maps) {
    const name = volume && readLiteral(volume, 'name');
    if (volume === undefined || name === undefined) continue;
    if (isZoneFileVolume(volume, file)) return { name, exists: true };
    taken.add(name);
  }
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'tz-config' : `tz-config-${number}`;
    if (!taken.has(name)) return { name, exists: false };
  }
}

function isZoneFileVolume(volume: MapNode, file: string): boolean {
  const source = readPath(volume, 'hostPath');
  const path = source && readLiteral(source, 'path');
  if (source === undefined || path === undefined || cleanPath(path) !== file) return false;
  return ['', 'File'].includes(readLiteral(source, 'type') ?? '');
}

/** A StatefulSet's claims are volumes of its pods, and win over those of the same name. */
function claimedNames(pod: PodSpec): readonly string[] {
  const spec = readPath(pod.resource.node, 'spec');
  const claims = spec && readSeq(spec, 'volumeClaimTemplates');
  if (claims === undefined || typeof claims === 'string') return [];
  return claims.items.flatMap(claim => {
    const metadata = claim?.kind === 'map' ? readPath(claim, 'metadata') : undefined;
    return (metadata && readLiteral(metadata, 'name')) ?? [];
  });
}
