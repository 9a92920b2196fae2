import type { MapNode, Pair, ScalarNode } from '../../yaml/tree/node.ts';
import { literalOf, type Read, readPath, readScalar } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';

/** The fields of a CronJob of any version that determine when it runs (Kubernetes API reference, "CronJobSpec"). */
export type CronJob = {
  readonly resource: Resource;
  readonly spec: MapNode;
  /** The literal schedule, with its node. */
  readonly schedule: ScalarNode | undefined;
  /** The value of `timeZone`, which may be null. */
  readonly timeZone: Read<ScalarNode>;
  /** A key that means `timeZone` in other letters; the API server drops it. */
  readonly misspelt: (Pair & { readonly key: ScalarNode }) | undefined;
};

/** The CronJob that an object is; undefined for any other object, and for one without a readable spec. */
export function cronJobOf(resource: Resource): CronJob | undefined {
  if (resource.group !== 'batch' || resource.kind !== 'CronJob') return undefined;
  const spec = readPath(resource.node, 'spec');
  if (spec === undefined) return undefined;
  const schedule = readScalar(spec, 'schedule');
  const literal = typeof schedule !== 'string' && literalOf(schedule) !== undefined;
  return {
    resource,
    spec,
    schedule: literal ? schedule : undefined,
    timeZone: readScalar(spec, 'timeZone'),
    misspelt: misspeltKey(spec),
  };
}

function misspeltKey(spec: MapNode): CronJob['misspelt'] {
  for (const pair of spec.pairs) {
    const { key } = pair;
    if (key !== undefined && key.value !== 'timeZone' && key.value.toLowerCase() === 'timezone') {
      return { ...pair, key };
    }
  }
  return undefined;
}
