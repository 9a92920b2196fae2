import { bindingOf } from '../../../kubernetes/accounts/binding.ts';
import { k8tzAnnotationsOf } from '../../../kubernetes/clocks/k8tz.ts';
import { timetablesOf } from '../../../kubernetes/clocks/timetable.ts';
import { zoneVariablesOf } from '../../../kubernetes/clocks/zoneVariables.ts';
import type { Kinds } from '../../../kubernetes/objects/kinds.ts';
import { readPath, readSeq } from '../../../kubernetes/objects/read.ts';
import type { Resource } from '../../../kubernetes/objects/resource.ts';
import { mountsOf, zonePlaceOf, zoneSourceOf } from '../../../kubernetes/pods/mounts.ts';
import { type PodSpec, podSpecsOf } from '../../../kubernetes/pods/podSpec.ts';
import type { MapNode, ScalarNode, YamlNode } from '../../../yaml/tree/node.ts';
import { cleanPath, zonePathOf } from '../../../zones/zonePaths.ts';

/** A value about zones or accounts whose type the API server checks. */
export type TypedField = {
  readonly field: string;
  readonly wants: 'string' | 'boolean' | 'map';
  readonly key: ScalarNode;
  readonly value: YamlNode;
};

/** The typed fields of an object. */
export function typedFieldsOf(resource: Resource, kinds: Kinds): readonly TypedField[] {
  const { group, kind, node } = resource;
  const pods = podSpecsOf(resource, kinds);
  const metadata = readPath(node, 'metadata');
  const annotations = metadata && readPath(metadata, 'annotations');
  const holders = new Set([node, ...pods.map(pod => pod.template)]);
  const isCore = (name: string) => group === '' && kind === name;
  return [
    ...(pods.length > 0 || isCore('Namespace') ? [...holders].flatMap(ofK8tz) : []),
    ...timetablesOf(resource, kinds).flatMap(({ map, zoneKey }) => fieldsOf(map, { [zoneKey]: 'string' })),
    ...pods.flatMap(ofPod),
    ...(isCore('ServiceAccount') ? fieldsOf(node, { automountServiceAccountToken: 'boolean' }) : []),
    ...(isCore('ServiceAccount') ? fieldsOf(metadata, { name: 'string', namespace: 'string' }) : []),
    ...(isCore('Secret') ? fieldsOf(annotations, { 'kubernetes.io/service-account.name': 'string' }) : []),
    ...(isCore('ConfigMap') ? fieldsOf(readPath(node, 'data'), { TZ: 'string' }) : []),
    ...(bindingOf(resource)?.subjects ?? []).flatMap(subject =>
      fieldsOf(subject.node, { name: 'string', namespace: 'string' }),
    ),
  ];
}

function ofPod(pod: PodSpec): readonly TypedField[] {
  const own = fieldsOf(pod.node, {
    serviceAccountName: 'string',
    serviceAccount: 'string',
    automountServiceAccountToken: 'boolean',
  });
  return [
    ...own,
    ...ofVolumes(pod),
    ...pod.containers.flatMap(container => [...ofVariables(container.node), ...ofMounts(pod, container)]),
  ];
}

/** A path in the place of the map that holds it. */
function ofVolumes({ node }: PodSpec): readonly TypedField[] {
  const volumes = readSeq(node, 'volumes');
  if (typeof volumes === 'string') return [];
  return volumes.items.flatMap(volume => {
    const found = volume?.kind === 'map' ? fieldsOf(volume, { hostPath: 'map' }) : [];
    return found.filter(({ value }) => value.kind !== 'scalar' || isZonePath(value.value));
  });
}

function isZonePath(path: string): boolean {
  return zonePathOf(cleanPath(path)) !== undefined;
}

function ofVariables(container: MapNode): readonly TypedField[] {
  return zoneVariablesOf(container).flatMap(entry =>
    fieldsOf(entry, { value: 'string' }).map(found => ({ ...found, field: 'TZ' })),
  );
}

function ofMounts(pod: PodSpec, container: PodSpec['containers'][number]): readonly TypedField[] {
  const mounts = mountsOf(container, pod).items.filter(mount =>
    [zonePlaceOf(mount), zoneSourceOf(mount)].some(place => typeof place === 'object'),
  );
  return mounts.flatMap(({ node }) => fieldsOf(node, { readOnly: 'boolean' }));
}

function ofK8tz(holder: MapNode): readonly TypedField[] {
  return k8tzAnnotationsOf(holder).items.flatMap(({ name, key, value }) =>
    value === undefined ? [] : [{ field: name, wants: 'string', key, value }],
  );
}

function fieldsOf(
  map: MapNode | undefined,
  types: Readonly<Record<string, TypedField['wants']>>,
): readonly TypedField[] {
  if (map === undefined) return [];
  return Object.entries(types).flatMap(([field, wants]) => {
    const found = map.get(field);
    if (typeof found === 'string' || found.value === undefined || found.reached === 'merge') return [];
    return [{ field, wants, key: found.key, value: found.value }];
  });
}
