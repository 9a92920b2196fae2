import type { MapNode, ScalarNode } from '../../yaml/tree/node.ts';
import { isZoneName } from '../../zones/zoneNames.ts';
import { readItems, readLiteralScalar, readSeq } from '../objects/read.ts';
import { mountsOf, zoneSourceOf } from '../pods/mounts.ts';
import type { Container, PodSpec } from '../pods/podSpec.ts';
import { isOnLocaltime } from './shownZone.ts';
import { zoneVariablesOf } from './zoneVariables.ts';

/** A zone that is given to a container by its name, and the place of that name. */
export type WrittenZone = {
  readonly by: 'java' | 'variable' | 'mount';
  readonly zone: string;
  /** The text that names it, or the path of the mount. */
  readonly at: ScalarNode;
};

/** An entry TZ of `env`. */
export type ZoneEntry = { readonly node: MapNode; readonly value: ScalarNode | undefined };

/**
 * The zones that are given to a container by name, the one that counts first: the property of the JVM, then the last
 * TZ, then a zone file on /etc/localtime. The node's own /etc/localtime has no name, and unknown zones are left out.
 */
export function writtenZonesOf(container: Container, pod: PodSpec): readonly WrittenZone[] {
  const variable = zoneEntriesOf(container).at(-1)?.value;
  const mount = mountsOf(container, pod).items.findLast(isOnLocaltime);
  const source = mount && zoneSourceOf(mount);
  const file = typeof source === 'object' && source.kind === 'zoneinfo' ? source.name : undefined;
  return [
    ...javaZones(container).slice(-1),
    ...(variable === undefined ? [] : written('variable', variable.value.replace(/^:/, ''), variable)),
    ...(typeof mount?.mountPath === 'object' ? written('mount', file, mount.mountPath) : []),
  ];
}

/** The entries TZ of a container, in order; none if another may come from an unknown place. */
export function zoneEntriesOf({ node }: Container): readonly ZoneEntry[] {
  const env = readSeq(node, 'env');
  if (typeof env === 'string' || !env.complete) return [];
  const names = env.items.map(item => (item?.kind === 'map' ? readLiteralScalar(item, 'name') : 'unknown'));
  if (names.includes('unknown')) return [];
  return zoneVariablesOf(node).map(entry => {
    const value = readLiteralScalar(entry, 'value');
    return { node: entry, value: typeof value === 'string' ? undefined : value };
  });
}

/** On its command line, or in a variable that the JVM reads (`JAVA_TOOL_OPTIONS`). */
function javaZones({ node }: Container): readonly WrittenZone[] {
  const words = ['env', 'command', 'args'].flatMap(key => scalarsIn(node, key));
  return words.flatMap(word => written('java', /(?:^|\s)-Duser\.timezone=(\S+)/.exec(word.value)?.[1], word));
}

/** The items of a list, or the values of its entries. */
function scalarsIn(map: MapNode, key: string): readonly ScalarNode[] {
  const texts = readItems(map, key).map(item => (item?.kind === 'map' ? readLiteralScalar(item, 'value') : item));
  return texts.filter(text => typeof text === 'object' && text.kind === 'scalar');
}

function written(by: WrittenZone['by'], zone: string | undefined, at: ScalarNode): readonly WrittenZone[] {
  return zone !== undefined && isZoneName(zone) ? [{ by, zone, at }] : [];
}
