import { mountsOf, placeOf } from '../kubernetes/mounts.ts';
import type { Container, PodSpec } from '../kubernetes/podSpec.ts';
import { endsWithSlash, nameOf, pathOf, type Volume, volumesOf } from '../kubernetes/volumes.ts';
import { localtimePath, zoneinfoPath } from '../kubernetes/zonePaths.ts';
import { type Edit, type EditList, joinEdits } from '../text/edit.ts';
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
  const file = zone === undefined ? localtimePath : `${zoneinfoPath}/${zone}`;
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
  if (mountsOf(container, pod).items.some(mount => placeOf(mount) === mountPath)) return undefined;
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
  const { items, complete } = volumesOf(pod);
  if (!complete) return undefined;
  const existing = items.find(volume => showsFile(volume, file));
  const existingName = existing && nameOf(existing);
  if (existingName !== undefined) return { name: existingName, exists: true };
  const taken = new Set(items.map(nameOf));
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'tz-config' : `tz-config-${number}`;
    if (!taken.has(name)) return { name, exists: false };
  }
}

function showsFile(volume: Volume, file: string): boolean {
  const { source } = volume;
  if (source.kind !== 'hostPath' || pathOf(volume) !== file || endsWithSlash(source)) return false;
  if (source.type === 'unknown') return false;
  return source.type === 'absent' || ['', 'File'].includes(source.type.value);
}
