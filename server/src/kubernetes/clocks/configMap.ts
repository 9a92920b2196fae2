import type { MapNode } from '../../yaml/tree/node.ts';
import { isZoneName } from '../../zones/zoneNames.ts';
import { isPlaceholder, type Read, readLiteral, readMap } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';

/** The zones of a `v1` ConfigMap, by the variables that are made of its keys. */
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

/** The zones of a ConfigMap; undefined for any other object. */
export function configMapZones({ group, kind, node }: Resource): ConfigMapZones | undefined {
  if (group !== '' || kind !== 'ConfigMap') return undefined;
  const data = readMap(node, 'data');
  const own = keysOf(data);
  const binary = keysOf(readMap(node, 'binaryData'));
  const all = own === undefined || binary === undefined ? undefined : [...own, ...binary];
  if (typeof data === 'string') return { values: [], isForJava: false, complete: data === 'absent', keys: all };
  const keys = data.pairs.map(({ key }) => key?.value ?? '');
  return {
    keys: all,
    values: keys.flatMap(key => {
      const value = readLiteral(data, key);
      if (value !== undefined && isZoneName(value)) return [{ key, zone: value }];
      return key === 'TZ' || key === 'Z' ? [{ key }] : [];
    }),
    isForJava: keys.some(key => readLiteral(data, key)?.includes('-Duser.timezone=') === true),
    complete: own !== undefined,
  };
}

/** Undefined if there may be others. */
function keysOf(data: Read<MapNode>): readonly string[] | undefined {
  if (typeof data === 'string') return data === 'absent' ? [] : undefined;
  const keys = data.pairs.map(({ key }) => key?.value ?? '');
  return data.hasHoles || keys.some(isPlaceholder) || keys.includes('<<') ? undefined : keys;
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
