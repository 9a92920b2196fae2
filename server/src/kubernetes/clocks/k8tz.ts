import type { MapNode, ScalarNode, YamlNode } from '../../yaml/tree/node.ts';
import { literalOf, readMap } from '../objects/read.ts';

/** The annotations that make k8tz give pods a zone (k8tz, `pkg/inject`). */
const k8tzNames = ['k8tz.io/injected', 'k8tz.io/timezone', 'k8tz.io/strategy', 'k8tz.io/inject'] as const;

/** The ways in which k8tz brings a zone into a pod (k8tz, `pkg/inject/strategy.go`). */
export const k8tzStrategies: readonly string[] = ['initContainer', 'hostPath', 'imageVolume'];

export type K8tzAnnotation = {
  readonly name: (typeof k8tzNames)[number];
  readonly key: ScalarNode;
  readonly value: YamlNode | undefined;
};

export type K8tzAnnotations = {
  readonly items: readonly K8tzAnnotation[];
  /** False if there may be others. */
  readonly complete: boolean;
};

/** The k8tz annotations of an object or a pod template. */
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
 * Whether the annotations of an object or a pod template request a zone of k8tz, or record that it has given one.
 * With `k8tz.io/inject: "false"` none of the others counts (k8tz, `pkg/admission/admission.go`).
 */
export function zoneInjectionOf(object: MapNode): 'given' | 'absent' | 'unknown' {
  const { items, complete } = k8tzAnnotationsOf(object);
  if (refusesZone(object) ? items.some(({ name }) => name === 'k8tz.io/injected') : items.length > 0) return 'given';
  return complete ? 'absent' : 'unknown';
}

/** Whether an object or a pod template wants no zone of k8tz, whatever k8tz gives to others. */
export function refusesZone(object: MapNode): boolean {
  const { items } = k8tzAnnotationsOf(object);
  return items.some(({ name, value }) => name === 'k8tz.io/inject' && literalOf(value) === 'false');
}
