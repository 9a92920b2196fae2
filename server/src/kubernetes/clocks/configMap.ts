import type { MapNode } from '../../yaml/tree/node.ts';
import { isZoneName } from '../../zones/zoneNames.ts';
import { isPlaceholder, type Read, readLiteral, readMap } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';

/** The zones of a `v1` ConfigMap or Secret, by the variables that are made of its keys. */
export type ConfigMapZones = {
  /** The keys that can be the end of the name `TZ`, itself or `Z` after a prefix, and those whose value is a zone. */
  readonly values: readonly { readonly key: string; readonly zone?: string }[];
  /** A value of it sets the zone of a JVM. */
  readonly isForJava: boolean;
  /** False if there may be further keys. */
  readonly complete: boolean;
  /** All keys, of `binaryData` too; undefined if there may be others. */
  readonly keys: readonly string[] | undefined;
};

/** The zones of a ConfigMap or a Secret; undefined for any other object. */
export function configMapZones({ group, kind, node }: Resource): ConfigMapZones | undefined {
  if (group !== '' || (kind !== 'ConfigMap' && kind !== 'Secret')) return undefined;
  const isSecret = kind === 'Secret';
  const data = readMap(node, isSecret ? 'stringData' : 'data');
  const own = keysOf(data);
  const encoded = readMap(node, isSecret ? 'data' : 'binaryData');
  const further = keysOf(encoded);
  const valuesOf = (map: typeof data, read: (text: string) => string | undefined): readonly Value[] =>
    typeof map === 'string'
      ? []
      : map.pairs.map(({ key }) => {
          const text = readLiteral(map, key?.value ?? '');
          return [key?.value ?? '', text === undefined ? undefined : read(text)];
        });
  // Variables come from what is encoded in a Secret, but not in a ConfigMap.
  const values = [...valuesOf(data, text => text), ...(isSecret ? valuesOf(encoded, decodeBase64) : [])];
  const isComplete = own !== undefined && (!isSecret || further !== undefined);
  const zones = zonesOfValues(values, isComplete);
  return { ...zones, keys: own === undefined || further === undefined ? undefined : [...own, ...further] };
}

type Value = readonly [key: string, value: string | undefined];

/** The zones of keys and their values, of which some are not known; `complete` if there are no other keys. */
export function zonesOfValues(values: readonly Value[], complete: boolean): ConfigMapZones {
  return {
    keys: complete ? values.map(([key]) => key) : undefined,
    values: values.flatMap(([key, value]) => {
      if (value !== undefined && isZoneName(value)) return [{ key, zone: value }];
      return key === 'TZ' || key === 'Z' ? [{ key }] : [];
    }),
    isForJava: values.some(([, value]) => value?.includes('-Duser.timezone=') === true),
    complete,
  };
}

/** The text, a character for each byte, that base64 in one or more lines encodes; undefined if it is none. */
export function decodeBase64(text: string): string | undefined {
  try {
    return atob(text.replaceAll(/\s/g, ''));
  } catch {
    return undefined;
  }
}

/** Undefined if there may be others. */
function keysOf(data: Read<MapNode>): readonly string[] | undefined {
  if (typeof data === 'string') return data === 'absent' ? [] : undefined;
  const keys = data.pairs.map(({ key }) => key?.value ?? '');
  return data.hasHoles || keys.some(isPlaceholder) || keys.includes('<<') ? undefined : keys;
}

/** Zones of one that changes another of its name, or of one that is there by itself. */
type Changing = ConfigMapZones & { readonly behavior?: 'merge' | 'replace' };

/** The zones of ConfigMaps of one name after those that change them. */
export function changedZones(all: readonly Changing[]): readonly ConfigMapZones[] {
  const replacing = all.filter(({ behavior }) => behavior === 'replace');
  const merging = all.filter(({ behavior }) => behavior === 'merge');
  const first = replacing.length > 0 ? replacing : all.filter(({ behavior }) => behavior === undefined);
  return first.map(one => merging.reduce<ConfigMapZones>(merged, one));
}

function merged(a: ConfigMapZones, b: ConfigMapZones): ConfigMapZones {
  return {
    values: [...a.values, ...b.values],
    isForJava: a.isForJava || b.isForJava,
    complete: a.complete && b.complete,
    keys: a.keys && b.keys && [...a.keys, ...b.keys],
  };
}

/** Whether the variables that are made of ConfigMaps of one name, with a prefix, give a zone. */
export function zoneOfVariables(configMaps: readonly ConfigMapZones[], prefix: string): 'given' | 'absent' | 'unknown' {
  const gives = configMaps.map(({ values, isForJava }) => isForJava || values.some(({ key }) => prefix + key === 'TZ'));
  if (configMaps.length === 0 || configMaps.some(({ complete }) => !complete)) return 'unknown';
  if (gives.every(given => given)) return 'given';
  return gives.includes(true) ? 'unknown' : 'absent';
}

/** The zone that is the value of a key in ConfigMaps of one name; undefined if they differ. */
export function zoneAt(configMaps: readonly ConfigMapZones[], key: string): string | undefined {
  const zones = configMaps.map(({ values }) => values.findLast(value => value.key === key)?.zone);
  return zones.every(zone => zone === zones[0]) ? zones[0] : undefined;
}
