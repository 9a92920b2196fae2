import { bindingOf } from '../../kubernetes/accounts/binding.ts';
import { timetablesOf } from '../../kubernetes/clocks/timetable.ts';
import { isZoneVariable } from '../../kubernetes/clocks/zoneVariables.ts';
import type { Kinds } from '../../kubernetes/objects/kinds.ts';
import { readLiteral } from '../../kubernetes/objects/read.ts';
import type { Resource } from '../../kubernetes/objects/resource.ts';
import { containerSections, type PodSpec } from '../../kubernetes/pods/podSpec.ts';
import type { Checked } from '../../lint/checked.ts';
import type { YamlPath } from '../../yaml/cursor/cursorPlace.ts';
import type { MapNode } from '../../yaml/tree/node.ts';
import type { Abilities } from '../shared/abilities.ts';
import { accountCandidates } from './accountCandidates.ts';
import type { Candidate } from './candidate.ts';
import { chartValueCandidates, isInValues } from './chartValueCandidates.ts';
import { pathCandidates } from './pathCandidates.ts';
import { type CursorSurroundings, isPath, pathBelow } from './surroundings.ts';
import { volumeCandidates } from './volumeCandidates.ts';
import { zoneCandidates } from './zoneCandidates.ts';

/** The candidates for the value at the cursor, by its place in the object or in the pod. */
export function valueCandidates(
  surroundings: CursorSurroundings,
  checked: Checked,
  abilities: Abilities,
): readonly Candidate[] {
  const { resource, pod, nodes, place } = surroundings;
  const parent = nodes[place.path.length - 1];
  if (parent?.kind !== 'map' || place.part === 'key') return [];
  if (isInValues(surroundings, checked)) return chartValueCandidates(parent, surroundings, checked, abilities);
  if (resource === undefined) return [];
  if (isZone(resource, checked.settings.kinds, parent, surroundings)) return zoneCandidates(checked);
  const namespace = accountNamespace(resource, pod, parent, surroundings);
  if (namespace !== undefined) return accountCandidates(namespace.name, checked, abilities);
  const inPod = pod && pathBelow(pod.node, surroundings);
  if (pod === undefined || inPod === undefined) return [];
  if (isInContainer(inPod, 'volumeMounts', '*', 'name')) return volumeCandidates(pod);
  if (isInContainer(inPod, 'volumeMounts', '*', 'mountPath')) {
    return pathCandidates(place.prefix, 'container', checked, abilities);
  }
  return isPath(inPod, 'volumes', '*', 'hostPath', 'path')
    ? pathCandidates(place.prefix, 'node', checked, abilities)
    : [];
}

function isZone(resource: Resource, kinds: Kinds, parent: MapNode, surroundings: CursorSurroundings): boolean {
  const { pod } = surroundings;
  const inPod = pod && pathBelow(pod.node, surroundings);
  if (isInContainer(inPod, 'env', '*', 'value')) return isZoneVariable(parent);
  const { group, kind, node } = resource;
  const timetables = timetablesOf(resource, kinds);
  if (timetables.some(({ map, zoneKey }) => isPath(pathBelow(map, surroundings), zoneKey))) return true;
  const annotated = pod?.template ?? (group === '' && kind === 'Namespace' ? node : undefined);
  return (
    annotated !== undefined && isPath(pathBelow(annotated, surroundings), 'metadata', 'annotations', zoneAnnotation)
  );
}

/** The namespace of the account that is named here; undefined if none is. */
function accountNamespace(
  resource: Resource,
  pod: PodSpec | undefined,
  parent: MapNode,
  surroundings: CursorSurroundings,
): { readonly name: string | undefined } | undefined {
  const inPod = pod && pathBelow(pod.node, surroundings);
  if (isPath(inPod, 'serviceAccountName') || isPath(inPod, 'serviceAccount')) return { name: resource.namespace };
  const path = pathBelow(resource.node, surroundings);
  if (resource.group === '' && resource.kind === 'Secret') {
    return isPath(path, 'metadata', 'annotations', accountAnnotation) ? { name: resource.namespace } : undefined;
  }
  const binding = bindingOf(resource);
  if (binding === undefined || !isPath(path, 'subjects', '*', 'name')) return undefined;
  if (readLiteral(parent, 'kind') !== 'ServiceAccount') return undefined;
  return { name: readLiteral(parent, 'namespace') ?? (binding.isClusterWide ? undefined : resource.namespace) };
}

function isInContainer(path: YamlPath | undefined, ...form: readonly string[]): boolean {
  return containerSections.some(section => isPath(path, section, '*', ...form));
}

const zoneAnnotation = 'k8tz.io/timezone';
const accountAnnotation = 'kubernetes.io/service-account.name';
