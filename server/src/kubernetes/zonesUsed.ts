import { podSpecsOf } from './podSpec.ts';
import { readLiteral, readPath, readSeq } from './read.ts';
import type { Resource } from './resource.ts';
import { isZoneName } from './zoneNames.ts';

/** The zones that an object names in TZ or as the time zone of a schedule, each as often as it is named. */
export function zonesUsedIn(resource: Resource): readonly string[] {
  const spec = readPath(resource.node, 'spec');
  const schedule = spec && readLiteral(spec, 'timeZone');
  const containers = podSpecsOf(resource).flatMap(pod => pod.containers);
  const variables = containers.flatMap(({ node }) => {
    const entries = readSeq(node, 'env');
    return typeof entries === 'string' ? [] : entries.items;
  });
  const values = variables.map(entry =>
    entry?.kind === 'map' && readLiteral(entry, 'name') === 'TZ' ? readLiteral(entry, 'value') : undefined,
  );
  return [schedule, ...values].filter(zone => zone !== undefined).filter(isZoneName);
}
