import { type WrittenName, writtenName } from '../../yaml/edit/writtenName.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode } from '../../yaml/tree/node.ts';
import { readLiteral, readMaps, readPath } from '../objects/read.ts';
import type { PodSpec } from './podSpec.ts';

/** A place that names a volume of a pod. */
export type VolumeName = {
  readonly name: string;
  /** A declaration in the pod's `volumes` or in the `volumeClaimTemplates` of a StatefulSet, or a use by a container. */
  readonly role: 'volume' | 'claimTemplate' | 'use';
  readonly written: WrittenName;
};

/** Every place in a pod and its StatefulSet that names a volume, by a literal name. */
export function volumeNamesOf(pod: PodSpec): readonly VolumeName[] {
  const { document, node } = pod.resource;
  const spec = readPath(node, 'spec');
  const claims = spec === undefined ? [] : readMaps(spec, 'volumeClaimTemplates');
  return [
    ...readMaps(pod.node, 'volumes').flatMap(volume => nameIn(document, volume, 'volume')),
    ...claims.flatMap(claim => {
      const metadata = readPath(claim, 'metadata');
      return metadata === undefined ? [] : nameIn(document, metadata, 'claimTemplate');
    }),
    ...pod.containers.flatMap(container =>
      [...readMaps(container.node, 'volumeMounts'), ...readMaps(container.node, 'volumeDevices')].flatMap(use =>
        nameIn(document, use, 'use'),
      ),
    ),
  ];
}

function nameIn(document: YamlDocument, map: MapNode, role: VolumeName['role']): readonly VolumeName[] {
  const name = readLiteral(map, 'name');
  const written = writtenName(document, map, 'name');
  return name && written !== undefined ? [{ name, role, written }] : [];
}
