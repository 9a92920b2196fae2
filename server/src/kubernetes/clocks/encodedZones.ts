import type { MapNode, ScalarNode } from '../../yaml/tree/node.ts';
import { zoneKindOf } from '../../zones/zoneKinds.ts';
import { isPlaceholder, readMap } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';
import { decodeBase64 } from './configMap.ts';

/** A text in a ConfigMap or a Secret that is no zone file, though it stands for one. */
export type EncodedZone = {
  /** The map whose texts are taken as they are, and its key in the object. */
  readonly data: MapNode;
  readonly plain: string;
  /** The map of the object whose texts are decoded. */
  readonly decoded: 'binaryData' | 'data';
  readonly key: string;
  readonly value: ScalarNode;
  /** The name of a zone, or a text that means one; absent for a zone file in base64. */
  readonly zone?: string;
};

/** The encoded zone files of an object, and the names of zones under keys that pods take for files. */
export function encodedZonesIn(resource: Resource, files: readonly string[]): readonly EncodedZone[] {
  const maps = mapsOf(resource);
  if (maps === undefined) return [];
  const names = new Set(files);
  return [maps.plain, maps.decoded].flatMap(mapKey => {
    const data = readMap(resource.node, mapKey);
    if (typeof data === 'string') return [];
    return data.pairs.flatMap(({ key, value }): readonly EncodedZone[] => {
      if (key === undefined || value?.kind !== 'scalar' || isPlaceholder(value.value)) return [];
      const text = value.value.replace(/\s/g, '');
      const found = { data, ...maps, key: key.value, value };
      if (mapKey === maps.plain && zoneFileInBase64.test(text)) return [found];
      const file = mapKey === maps.plain ? text : decodeBase64(text)?.trim();
      return names.has(key.value) && file !== undefined && meansZone(file) ? [{ ...found, zone: file }] : [];
    });
  });
}

/** Whether a text is what people write for a zone, and so no zone file. */
function meansZone(text: string): boolean {
  const { kind } = zoneKindOf(text);
  return kind !== 'unknown' && kind !== 'directory';
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
