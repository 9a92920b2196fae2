import type { ScalarNode } from '../../yaml/tree/node.ts';
import { readItems, readLiteral, readLiteralScalar, readPath, readSeq } from '../objects/read.ts';
import { type Mount, mountsIn, zonePlaceOf } from './mounts.ts';
import type { PodSpec } from './podSpec.ts';
import type { Volume } from './volumes.ts';

/** A key of a ConfigMap or a Secret from which a pod takes a zone, as the variable TZ or as a zone file. */
export type DataUse = {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  readonly key: string;
  readonly as: 'variable' | 'file';
};

/** The keys from which a pod takes zones; of variables, only those that it names one by one. */
export function dataUsesOf(pod: PodSpec): readonly DataUse[] {
  const files = mountsIn(pod).items.flatMap(mount => fileTaken(mount) ?? []);
  return [...pod.containers.flatMap(({ node }) => variablesTaken(node)), ...files];
}

function variablesTaken(container: PodSpec['node']): readonly DataUse[] {
  return readItems(container, 'env').flatMap(entry => {
    if (entry?.kind !== 'map' || readLiteral(entry, 'name') !== 'TZ') return [];
    return (['ConfigMap', 'Secret'] as const).flatMap(kind => {
      const ref = readPath(entry, 'valueFrom', kind === 'ConfigMap' ? 'configMapKeyRef' : 'secretKeyRef');
      const [name, key] = [ref && readLiteral(ref, 'name'), ref && readLiteral(ref, 'key')];
      return name === undefined || key === undefined ? [] : [{ kind, name, key, as: 'variable' as const }];
    });
  });
}

/** The key of a ConfigMap or Secret that a mount shows where a zone file is looked for. */
export function fileTaken(mount: Mount): DataUse | undefined {
  const { volume, subPath } = mount;
  const place = zonePlaceOf(mount);
  if (typeof place !== 'object' || place.kind === 'timezone' || typeof volume === 'string') return undefined;
  if (typeof subPath === 'string') return undefined;
  const source = dataSourceOf(volume);
  if (source === undefined) return undefined;
  const name = readLiteral(source.node, source.nameKey);
  const key = keyAt(subPath.value, source.node);
  return name === undefined || key === undefined ? undefined : { kind: source.kind, name, key, as: 'file' };
}

/** The map of a volume that names the one ConfigMap or Secret whose keys are its files, with the key of that name. */
function dataSourceOf({ source }: Volume): DataSource | undefined {
  if (source.kind === 'configMap') return { kind: 'ConfigMap', node: source.node, nameKey: 'name' };
  if (source.kind === 'secret') return { kind: 'Secret', node: source.node, nameKey: 'secretName' };
  const sources = source.kind === 'projected' ? readSeq(source.node, 'sources') : 'absent';
  const [only, ...others] = typeof sources === 'string' || !sources.complete ? [] : sources.items;
  if (only?.kind !== 'map' || others.length > 0) return undefined;
  const [configMap, secret] = [readPath(only, 'configMap'), readPath(only, 'secret')];
  if (configMap !== undefined) return { kind: 'ConfigMap', node: configMap, nameKey: 'name' };
  return secret && { kind: 'Secret', node: secret, nameKey: 'name' };
}

type DataSource = {
  readonly kind: DataUse['kind'];
  readonly node: PodSpec['node'];
  readonly nameKey: 'name' | 'secretName';
};

/** The key at a path in a volume: its `items` may give it another one. Undefined if it is unknown. */
function keyAt(path: string, source: PodSpec['node']): string | undefined {
  const items = readSeq(source, 'items');
  if (items === 'absent') return path;
  if (items === 'unknown') return undefined;
  const item = items.items.find(one => one?.kind === 'map' && readLiteral(one, 'path') === path);
  return item?.kind === 'map' ? readLiteral(item, 'key') : undefined;
}

/** The key as the `items` of a volume name it; undefined if it has none. */
export function itemOf(key: string, volume: Volume): ScalarNode | undefined {
  const source = dataSourceOf(volume);
  const items = source === undefined ? 'absent' : readSeq(source.node, 'items');
  if (typeof items === 'string') return undefined;
  const keys = items.items.map(item => (item?.kind === 'map' ? readLiteralScalar(item, 'key') : 'absent'));
  return keys.filter(found => typeof found === 'object').find(({ value }) => value === key);
}

/** The files of a volume, if its `items` name them all; undefined if there may be others. */
export function filesInVolume(volume: Volume): readonly string[] | undefined {
  const source = dataSourceOf(volume);
  if (source === undefined) return undefined;
  const items = readSeq(source.node, 'items');
  if (typeof items === 'string' || !items.complete || items.items.length === 0) return undefined;
  const paths = items.items.map(item => (item?.kind === 'map' ? readLiteral(item, 'path') : undefined));
  return paths.includes(undefined) ? undefined : paths.filter(path => path !== undefined);
}
