import type { MapNode, ScalarNode, YamlNode } from '../../yaml/tree/node.ts';
import { literalOf, readMap } from '../objects/read.ts';

/** The annotations by which k8tz is told to give pods a zone (k8tz, `pkg/inject`). */
const k8tzNames = ['k8tz.io/injected', 'k8tz.io/timezone', 'k8tz.io/strategy', 'k8tz.io/inject'] as const;

/** How k8tz can bring a zone into a pod (k8tz, `pkg/inject/strategy.go`). */
export const k8tzStrategies: readonly string[] = ['initContainer', 'hostPath', 'imageVolume'];

export type K8tzAnnotation = {
  readonly name: (typeof k8tzNames)[number];
  readonly key: ScalarNode;
  readonly value: YamlNode | undefined;
};

export type K8tzAnnotations = {
  readonly items: readonly K8tzAnnotation[];
  /** False where there may be others. */
  readonly complete: boolean;
};

/** The annotations of an object or a pod template that are for k8tz. */
export function k8tzAnnotationsOf(object: MapNode): K8tzAnnotations {
  const metadata = readMap(object, 'metadata');
  const annotations = typeof metadata === 'string' ? metadata : readMap(metadata, 'annotations');
  if (typeof annotations === 'string') return { items: [], complete: annotations === 'absent' };
  const found = k8tzNames.map(name => ({ name, entry: annotations.get(name) }));
  return {
    items: found.flatMap(({ name, entry }) =>
      typeof entry === 'string' ? [] : [{ name, key: entry.key, value: entry.value }],
    ),
    complete: found.every(({ entry }) => entry !== 'unknown'),
  };
}

/**
 * Whether the annotations of an object or a pod template ask k8tz for a zone; `k8tz.io/inject: "false"`
 * does not.
 */
export function zoneInjectionOf(object: MapNode): 'given' | 'absent' | 'unknown' {
  const { items, complete } = k8tzAnnotationsOf(object);
  if (items.some(({ name, value }) => name !== 'k8tz.io/inject' || literalOf(value) !== 'false')) return 'given';
  return complete ? 'absent' : 'unknown';
}
