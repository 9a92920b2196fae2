import type { YamlDocument } from '../../yaml/read/document.ts';
import { partOf } from '../../yaml/read/scalarPart.ts';
import type { MapNode, ScalarNode } from '../../yaml/tree/node.ts';
import { isZoneDirectory } from '../../zones/zoneNames.ts';
import { zonePathOf } from '../../zones/zonePaths.ts';
import type { Kinds } from '../objects/kinds.ts';
import { readPath } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';
import { type Mount, mountsOf, zoneSourceOf } from '../pods/mounts.ts';
import { type Container, isWindows, type PodSpec, podSpecsOf } from '../pods/podSpec.ts';
import { hostPathOf, type Volume, volumesOf } from '../pods/volumes.ts';
import { javaZonesIn } from './javaZones.ts';
import { zonedScheduleOf } from './schedule.ts';
import { type Timetable, timetablesOf } from './timetable.ts';
import { zonesInData } from './zonesInData.ts';
import { type ZoneText, zoneInPath, zoneInValue, zoneInVariable } from './zoneText.ts';
import { zoneVariablesOf } from './zoneVariables.ts';

/** The place of a time zone's name in an object. */
export type ZoneMention = ZoneText &
  (
    | { readonly where: 'variable'; readonly pod: PodSpec; readonly container: Container }
    | { readonly where: 'hostPath'; readonly pod: PodSpec; readonly volume: Volume }
    | { readonly where: 'subPath' | 'mountPath'; readonly pod: PodSpec; readonly mount: Mount }
    /** `schedule`: of a custom resource, which the API server does not look into. `data`: what variables are made of. */
    | { readonly where: 'annotation' | 'timeZone' | 'java' | 'schedule' | 'data' }
  );

/**
 * The names of zones in an object: TZ and the JVM's property of its containers, TZ of a ConfigMap or a Secret,
 * `timeZone` of a CronJob, the annotation of k8tz, paths of the node below a directory of zones. Values with placeholders
 * are left out, and so are those of Windows pods, which have no zone files. `keys`: others than `TZ` from which pods take
 * it.
 */
export function zoneMentionsOf(resource: Resource, kinds: Kinds, keys: readonly string[] = []): readonly ZoneMention[] {
  const { document, node, group, kind } = resource;
  return [
    ...timetablesOf(resource, kinds).flatMap(inTimetable),
    ...zonesInData(resource, keys).map(text => ({ where: 'data', ...text }) as const),
    ...(group === '' && kind === 'Namespace' ? inAnnotation(document, node) : []),
    ...podSpecsOf(resource, kinds).flatMap(pod => (isWindows(pod) ? [] : inPod(pod))),
  ];
}

/** Go's `Local` is the zone of the program that reads it (package `time`, `LoadLocation`). */
function inTimetable({ resource, map, zoneKey, schedules, absent }: Timetable): readonly ZoneMention[] {
  const { document } = resource;
  const text = zoneInValue(document, map, zoneKey);
  if (absent === 'manager') return text === undefined ? [] : [{ where: 'timeZone', ...text }];
  const ownText = text === undefined || ['', 'Local'].includes(text.name) ? [] : [text];
  const before = schedules.flatMap(schedule => zoneBefore(document, schedule));
  return [...ownText, ...before].map(found => ({ where: 'schedule', ...found }));
}

/** The zone before a schedule (`CRON_TZ=ZONE`), as the controllers of custom resources read it. */
function zoneBefore(document: YamlDocument, schedule: ScalarNode): readonly ZoneText[] {
  const { prefix = '', zone: name = '' } = zonedScheduleOf(schedule.value) ?? {};
  if (name === '' || name === 'Local') return [];
  const span = partOf(document, schedule, { start: prefix.length - name.length, end: prefix.length });
  return [{ document, name, span, isPath: false, outside: '', before: '', after: '' }];
}

/** k8tz gives the zone of this annotation to a pod, or to those of a namespace (k8tz, pkg/inject). */
function inAnnotation(document: YamlDocument, object: MapNode): readonly ZoneMention[] {
  const annotations = readPath(object, 'metadata', 'annotations');
  const text = annotations && zoneInValue(document, annotations, 'k8tz.io/timezone');
  return text === undefined ? [] : [{ where: 'annotation', ...text }];
}

function inPod(pod: PodSpec): readonly ZoneMention[] {
  const { document } = pod.resource;
  return [
    ...inAnnotation(document, pod.template),
    ...pod.containers.flatMap(container => [
      ...inVariables(container, pod),
      ...javaZonesIn(document, container.node).map(text => ({ where: 'java', ...text }) as const),
      ...inMounts(container, pod),
    ]),
    ...volumesOf(pod).items.flatMap(volume => inHostPath(volume, pod)),
  ];
}

function inVariables(container: Container, pod: PodSpec): readonly ZoneMention[] {
  return zoneVariablesOf(container.node).flatMap((entry): readonly ZoneMention[] => {
    const text = zoneInVariable(pod.resource.document, entry, 'value');
    return text === undefined ? [] : [{ where: 'variable', pod, container, ...text }];
  });
}

function inHostPath(volume: Volume, pod: PodSpec): readonly ZoneMention[] {
  if (volume.source.kind !== 'hostPath') return [];
  const text = zoneInPath(pod.resource.document, volume.source.node, 'path');
  return text === undefined ? [] : [{ where: 'hostPath', pod, volume, ...text }];
}

function inMounts(container: Container, pod: PodSpec): readonly ZoneMention[] {
  return mountsOf(container, pod).items.flatMap(mount => [...inSubPath(mount, pod), ...inMountPath(mount, pod)]);
}

/** A subPath into a directory of the node that is one of zones, or holds one. */
function inSubPath(mount: Mount, pod: PodSpec): readonly ZoneMention[] {
  const { node, volume, subPath } = mount;
  const directory = typeof volume === 'string' ? 'unknown' : hostPathOf(volume);
  if (typeof subPath === 'string' || directory === 'absent' || directory === 'unknown') return [];
  const outer = zonePathOf(directory);
  // The name would continue from a file, or from a mistake in the volume.
  if (outer?.kind === 'zoneinfo' && outer.name !== '' && !isZoneDirectory(outer.name)) return [];
  const text = zoneInPath(pod.resource.document, node, 'subPath', { directory });
  return text === undefined ? [] : [{ where: 'subPath', pod, mount, ...text }];
}

/** A zone of the node that is mounted among those of the container, under another name than the node's. */
function inMountPath(mount: Mount, pod: PodSpec): readonly ZoneMention[] {
  const source = zoneSourceOf(mount);
  if (typeof source === 'string' || source?.kind !== 'zoneinfo' || source.name === '') return [];
  const text = zoneInPath(pod.resource.document, mount.node, 'mountPath');
  return text === undefined || text.name === source.name ? [] : [{ where: 'mountPath', pod, mount, ...text }];
}
