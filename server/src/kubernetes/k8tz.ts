import type { MapNode } from '../yaml/node.ts';
import { literalOf, readMap } from './read.ts';

/** The annotations by which k8tz is told to give pods a zone (k8tz, pkg/inject). */
export const k8tzAnnotations = ['k8tz.io/injected', 'k8tz.io/timezone', 'k8tz.io/strategy', 'k8tz.io/inject'] as const;

/**
 * Whether the annotations of an object or a pod template ask k8tz for a zone; `k8tz.io/inject: "false"`
 * does not.
 */
export function zoneInjectionOf(object: MapNode): 'given' | 'absent' | 'unknown' {
  const metadata = readMap(object, 'metadata');
  if (typeof metadata === 'string') return metadata;
  const annotations = readMap(metadata, 'annotations');
  if (typeof annotations === 'string') return annotations;
  for (const name of k8tzAnnotations) {
    const found = annotations.get(name);
    if (found === 'unknown') return 'unknown';
    if (found === 'absent') continue;
    if (name !== 'k8tz.io/inject' || literalOf(found.value) !== 'false') return 'given';
  }
  return 'absent';
}
