import type { Kinds } from '../objects/kinds.ts';
import { readLiteral, readPath, readScalar } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';
import type { Delivery } from './delivery.ts';
import { changesOf, writtenChange } from './kustomization.ts';

/** The folder that a Kustomization of Flux applies (Flux, "Kustomization"); none for any other object. */
export function fluxDeliveryOf({ group, kind, name, node }: Resource, kinds: Kinds): readonly Delivery[] {
  if (group !== 'kustomize.toolkit.fluxcd.io' || kind !== 'Kustomization') return [];
  const spec = readPath(node, 'spec');
  if (spec === undefined) return [];
  const path = readScalar(spec, 'path') === 'absent' ? '' : readLiteral(spec, 'path');
  if (path === undefined) return [];
  return [
    {
      by: 'flux',
      path,
      ...(name === undefined ? {} : { name }),
      ...writtenChange(spec, 'namespace', 'targetNamespace'),
      ...writtenChange(spec, 'namePrefix'),
      ...writtenChange(spec, 'nameSuffix'),
      ...changesOf(spec, kinds),
      files: { isRecursive: true },
    },
  ];
}
