import { mountsOf, placeOf } from '../../../kubernetes/pods/mounts.ts';
import type { Container, PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { addToList, type Edits } from '../../../yaml/edit/edits.ts';

/** Adds the entries that give a container its zone, in their usual places. */

/** The variable TZ. */
export function addVariable(container: Container, pod: PodSpec, zone: string): Edits {
  return addToList(pod.resource.document, container.node, 'env', { name: 'TZ', value: zone }, beforeEnv);
}

/** A read-only mount; undefined if its place is taken. */
export function addMount(container: Container, pod: PodSpec, name: string, mountPath: string): Edits {
  if (mountsOf(container, pod).items.some(mount => placeOf(mount) === mountPath)) return undefined;
  const mount = { name, mountPath, readOnly: true };
  return addToList(pod.resource.document, container.node, 'volumeMounts', mount, beforeMounts);
}

/** A volume of a file or directory of the node. */
export function addVolume(pod: PodSpec, name: string, path: string, type: 'File' | 'Directory'): Edits {
  return addToList(pod.resource.document, pod.node, 'volumes', { name, hostPath: { path, type } }, beforeVolumes);
}

/** The usual keys before the new list. */
const beforeEnv = ['name', 'image', 'imagePullPolicy', 'command', 'args', 'workingDir', 'ports', 'envFrom'];
const beforeMounts = [...beforeEnv, 'env', 'resources', 'resizePolicy', 'restartPolicy'];
const beforeVolumes = ['containers', 'initContainers', 'ephemeralContainers'];
