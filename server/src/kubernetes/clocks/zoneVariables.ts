import type { MapNode, YamlNode } from '../../yaml/tree/node.ts';
import { readItems, readLiteral } from '../objects/read.ts';

/** The entries TZ of a container's `env`, in order; of several the last counts (kubelet, `makeEnvironmentVariables`). */
export function zoneVariablesOf(container: MapNode): readonly MapNode[] {
  return readItems(container, 'env').filter(isZoneVariable);
}

/** Whether an entry of `env` is certainly TZ. */
export function isZoneVariable(entry: YamlNode | undefined): entry is MapNode {
  return entry?.kind === 'map' && readLiteral(entry, 'name') === 'TZ';
}
