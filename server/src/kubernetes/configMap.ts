import { isPlaceholder, readLiteral, readMap } from './read.ts';
import type { Resource } from './resource.ts';

/** Of a `v1` ConfigMap, what its keys are as the variables that `envFrom` makes of them. */
export type ConfigMapZones = {
  /** Those that can be the end of the name `TZ`: itself, or `Z` after a prefix. */
  readonly keys: readonly string[];
  /** A value of it sets the zone of a JVM. */
  readonly isForJava: boolean;
  /** False where there may be more keys than one sees. */
  readonly complete: boolean;
};

/** What a ConfigMap says of zones; undefined for any other object. */
export function configMapZones({ group, kind, node }: Resource): ConfigMapZones | undefined {
  if (group !== '' || kind !== 'ConfigMap') return undefined;
  const data = readMap(node, 'data');
  if (typeof data === 'string') return { keys: [], isForJava: false, complete: data === 'absent' };
  const keys = data.pairs.map(({ key }) => key?.value ?? '');
  return {
    keys: keys.filter(key => key === 'TZ' || key === 'Z'),
    isForJava: keys.some(key => readLiteral(data, key)?.includes('-Duser.timezone=') === true),
    complete: !data.hasHoles && !keys.some(isPlaceholder) && !keys.includes('<<'),
  };
}

/** Whether the variables that are made of ConfigMaps of one name, with a prefix, give a zone. */
export function zoneOfVariables(configMaps: readonly ConfigMapZones[], prefix: string): 'given' | 'absent' | 'unknown' {
  const gives = configMaps.map(({ keys, isForJava }) => isForJava || keys.some(key => prefix + key === 'TZ'));
  if (configMaps.length === 0 || configMaps.some(({ complete }) => !complete)) return 'unknown';
  if (gives.every(given => given)) return 'given';
  return gives.includes(true) ? 'unknown' : 'absent';
}
