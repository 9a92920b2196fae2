import type { MapNode, ScalarNode } from '../../yaml/tree/node.ts';
import { isZoneName } from '../../zones/zoneNames.ts';
import { readMap } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';

/** A text in a ConfigMap or a Secret that is no zone file, though it stands for one. */
export type EncodedZone = {
  /** The map whose texts are taken as they are, and its key in the object. */
  readonly data: MapNode;
  readonly plain: string;
  /** The map of the object whose texts are decoded. */
  readonly decoded: 'binaryData' | 'data';
  readonly key: string;
  readonly value: ScalarNode;
  /** The name of a zone; absent for a zone file in base64. */
  readonly zone?: string;
};

/** The encoded zone files of an object, and the names of zones under keys that pods take for files. */
export function encodedZonesIn(resource: Resource, files: readonly string[]): readonly EncodedZone[] {
  const maps = mapsOf(resource);
  const data = maps === undefined ? 'absent' : readMap(resource.node, maps.plain);
  if (maps === undefined || typeof data === 'string') return [];
  const names = new Set(files);
  return data.pairs.flatMap(({ key, value }): readonly EncodedZone[] => {
    if (key === undefined || value?.kind !== 'scalar') return [];
    const text = value.value.replace(/\s/g, '');
    const found = { data, ...maps, key: key.value, value };
    if (zoneFileInBase64.test(text)) return [found];
    return names.has(key.value) && isZoneName(text) ? [{ ...found, zone: text }] : [];
  });
}

function mapsOf({
  group,
  kind,
}: Resource): { readonly plain: string; readonly decoded: 'binaryData' | 'data' } | undefined {
  if (group !== '') return undefined;
  if (kind === 'ConfigMap') return { plain: 'data', decoded: 'binaryData' };
  return kind === 'Secret' ? { plain: 'stringData', decoded: 'data' } : undefined;
}

// `TZif`, the first bytes of every zone file (RFC 9636), in base64.
const zoneFileInBase64 = /^VFppZ[g-v][A-Za-z0-9+/]*={0,2}$/;
