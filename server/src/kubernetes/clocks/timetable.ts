import type { MapNode, Pair, ScalarNode, YamlNode } from '../../yaml/tree/node.ts';
import type { ZonePlace } from '../objects/customKinds.ts';
import type { Kinds } from '../objects/kinds.ts';
import { mapsAt } from '../objects/mapsAt.ts';
import { literalOf, type Read, readPath, readScalar } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';

/** The fields of an object that determine when something happens: schedules, and the zone in which they are read. */
export type Timetable = {
  readonly resource: Resource;
  /** The map that holds them. */
  readonly map: MapNode;
  /** The key of the zone. */
  readonly zoneKey: ZonePlace['key'];
  /** The literal schedules, with their nodes. */
  readonly schedules: readonly ScalarNode[];
  /** The value of the zone, which may be null. */
  readonly timeZone: Read<ScalarNode>;
  /** A key that means that of the zone in other letters; nothing reads it. */
  readonly misspelt: (Pair & { readonly key: ScalarNode }) | undefined;
  /** The meaning of an absent zone: the clock of kube-controller-manager, or as for a `ZonePlace`. */
  readonly absent: 'manager' | ZonePlace['absent'];
  /** A schedule is no run, but the start or the end of a span. */
  readonly isWindow: boolean;
};

/** The timetables of an object: that of a CronJob, and those of a custom resource. */
export function timetablesOf(resource: Resource, kinds: Kinds): readonly Timetable[] {
  const job = timetableOfCronJob(resource);
  return job === undefined ? customTimetablesOf(resource, kinds) : [job];
}

/**
 * That of a CronJob of Kubernetes, in any version (Kubernetes API reference, "CronJobSpec"); undefined for any other
 * object, and for one without a readable spec.
 */
export function timetableOfCronJob(resource: Resource): Timetable | undefined {
  if (resource.group !== 'batch' || resource.kind !== 'CronJob') return undefined;
  const spec = readPath(resource.node, 'spec');
  const place = { key: 'timeZone', schedules: [['schedule']], isWindow: false } as const;
  return spec && timetableIn(resource, spec, place, 'manager');
}

/** Whether no zone is set; an empty one is none to a custom resource, and refused in a CronJob. */
export function lacksZone({ timeZone, absent }: Timetable): boolean {
  if (typeof timeZone === 'string') return timeZone === 'absent';
  return timeZone.isNull || (absent !== 'manager' && timeZone.value === '');
}

function customTimetablesOf(resource: Resource, kinds: Kinds): readonly Timetable[] {
  const places = kinds.placesOf(resource.group, resource.kind)?.zones ?? [];
  return places.flatMap(place =>
    mapsAt(resource.node, place.path)
      .map(map => timetableIn(resource, map, place, place.absent))
      // Other triggers of KEDA keep other data in such a map.
      .filter(({ schedules, timeZone }) => schedules.length > 0 || timeZone !== 'absent'),
  );
}

function timetableIn(
  resource: Resource,
  map: MapNode,
  { key, schedules, isWindow }: Pick<ZonePlace, 'key' | 'schedules' | 'isWindow'>,
  absent: Timetable['absent'],
): Timetable {
  return {
    resource,
    map,
    zoneKey: key,
    schedules: schedules.flatMap(path => literalsAt(map, path)),
    timeZone: readScalar(map, key),
    misspelt: misspeltKey(map, key),
    absent,
    isWindow,
  };
}

/** A schedule, or each of a list. */
function literalsAt(map: MapNode, path: readonly string[]): readonly ScalarNode[] {
  const holder = readPath(map, ...path.slice(0, -1));
  const found = holder?.get(path.at(-1) ?? '');
  const value = typeof found === 'object' ? found.value : undefined;
  const items: readonly (YamlNode | undefined)[] = value?.kind === 'seq' ? value.items : [value];
  return items.flatMap(item => (item?.kind === 'scalar' && literalOf(item) !== undefined ? [item] : []));
}

function misspeltKey(map: MapNode, wanted: string): Timetable['misspelt'] {
  for (const pair of map.pairs) {
    const { key } = pair;
    if (key !== undefined && key.value !== wanted && key.value.toLowerCase() === wanted.toLowerCase()) {
      return { ...pair, key };
    }
  }
  return undefined;
}
