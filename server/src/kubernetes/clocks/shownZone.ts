import type { MapNode } from '../../yaml/tree/node.ts';
import { zoneKindOf } from '../../zones/zoneKinds.ts';
import { isZoneName } from '../../zones/zoneNames.ts';
import { cleanPath, isUnknownZone, zonePathOf } from '../../zones/zonePaths.ts';
import { readItems, readLiteral, readPath } from '../objects/read.ts';
import { annotationOf } from '../objects/resource.ts';
import { lacksZoneData, runtimeOf } from '../pods/images.ts';
import { type Mount, mountsOf, zonePlaceOf, zoneSourceOf } from '../pods/mounts.ts';
import type { Container, PodSpec } from '../pods/podSpec.ts';
import { clockOf } from './clock.ts';
import { zoneInjectionOf } from './k8tz.ts';
import { zoneVariablesOf } from './zoneVariables.ts';

/** The zone that a container's clock shows, and its source. */
export type ShownZone =
  /** UTC: nothing gives it a zone. */
  | { readonly by: 'nothing' }
  /** UTC on purpose: TZ is empty. */
  | { readonly by: 'emptyVariable' }
  /** UTC after all: TZ names a zone, but the image has no zone data. */
  | { readonly by: 'vainVariable'; readonly zone: string }
  /** UTC after all: TZ, or k8tz by it, names what is no zone. */
  | { readonly by: 'noZone'; readonly name: string }
  /** TZ as a POSIX string: the C library shows that many minutes east of UTC, and other programs show UTC. */
  | { readonly by: 'posixVariable'; readonly text: string; readonly east: number }
  /** TZ, a zone file on /etc/localtime, the system property of the JVM. */
  | { readonly by: 'variable' | 'mount' | 'java'; readonly zone: string }
  /** The variable TZ, by a key of a ConfigMap. */
  | { readonly by: 'configMap'; readonly zone: string; readonly configMap: string }
  /** The node's own /etc/localtime. */
  | { readonly by: 'node' }
  /** k8tz; the zone is absent if it is left to k8tz's own settings. */
  | { readonly by: 'k8tz'; readonly zone: string | undefined }
  /** Something unknown gives it a zone, or may. */
  | { readonly by: 'unknown' };

/**
 * The zone that a container shows. Of several sources the first of these counts: the property of the JVM, k8tz, TZ,
 * /etc/localtime. `injected`: k8tz gives a zone to the whole namespace.
 */
export function shownZone(container: Container, pod: PodSpec, injected: boolean): ShownZone {
  const clock = clockOf(container, pod);
  if (clock === 'unknown') return { by: 'unknown' };
  const injection = zoneInjectionOf(pod.template);
  if (clock === 'absent' && !injected) return { by: 'nothing' };
  // Nothing that gives other programs a zone reaches PHP.
  if (runtimeOf(container) === 'php') return { by: 'unknown' };
  return (
    javaZone(container.node) ??
    (injected || injection === 'given' ? byInjector(annotationOf(pod.template, 'k8tz.io/timezone')) : undefined) ??
    variable(container, pod) ??
    imported(container, pod) ??
    localtime(container, pod) ?? { by: 'unknown' }
  );
}

function javaZone(container: MapNode): ShownZone | undefined {
  const texts = [
    ...readItems(container, 'command'),
    ...readItems(container, 'args'),
    ...readItems(container, 'env'),
  ].map(item => (item?.kind === 'map' ? readLiteral(item, 'value') : item?.kind === 'scalar' ? item.value : undefined));
  const options = texts.flatMap(text => [...(text ?? '').matchAll(/-Duser\.timezone=(\S*)/g)]);
  const [, name] = options.at(-1) ?? [];
  if (name === undefined) return undefined;
  const zone = nameIn(name);
  return zone === undefined ? { by: 'unknown' } : { by: 'java', zone };
}

/** The zone by the last entry TZ, which counts; a colon may stand before its name (tzset(3)). */
function variable(container: Container, pod: PodSpec): ShownZone | undefined {
  const entry = zoneVariablesOf(container.node).at(-1);
  if (entry === undefined) return undefined;
  if (entry.get('valueFrom') !== 'absent') return fromKey(entry, container, pod) ?? { by: 'unknown' };
  const value = entry.get('value');
  if (value === 'unknown') return { by: 'unknown' };
  const text =
    value === 'absent' || (value.value?.kind === 'scalar' && value.value.isNull) ? '' : readLiteral(entry, 'value');
  if (text === '' || text === ':') return { by: 'emptyVariable' };
  const name = text === undefined ? undefined : namedBy(text.replace(/^:/, ''));
  if (name === undefined) return { by: 'unknown' };
  if (!isZoneName(name)) return hasFile(name, container, pod) ? { by: 'unknown' } : ofNoZone(name);
  return findsZoneData(container, pod) ? { by: 'variable', zone: name } : { by: 'vainVariable', zone: name };
}

/** A name, or that in a path to a file of zones; undefined for any other path. */
function namedBy(text: string): string | undefined {
  if (!text.startsWith('/')) return text;
  const path = zonePathOf(cleanPath(text));
  return path?.kind === 'zoneinfo' && (isZoneName(path.name) || isUnknownZone(path)) ? path.name : undefined;
}

function ofNoZone(name: string): ShownZone {
  const found = zoneKindOf(name);
  if (found.kind === 'tree') return { by: 'unknown' };
  return found.kind === 'posix' ? { by: 'posixVariable', text: name, east: found.east } : { by: 'noZone', name };
}

/** Whether a mount among the zones of the container may be the file of a name. */
function hasFile(name: string, container: Container, pod: PodSpec): boolean {
  const { items, complete } = mountsOf(container, pod);
  const places = items.map(zonePlaceOf);
  return (
    !complete ||
    places.some(
      place => place === 'unknown' || (typeof place === 'object' && place.kind === 'zoneinfo' && place.name === name),
    )
  );
}

function byInjector(annotation: string | undefined): ShownZone {
  if (annotation === undefined || annotation === '' || isZoneName(annotation))
    return { by: 'k8tz', zone: nameIn(annotation) };
  return ofNoZone(annotation);
}

/** TZ as one key of a ConfigMap. */
function fromKey(entry: MapNode, container: Container, pod: PodSpec): ShownZone | undefined {
  const ref = readPath(entry, 'valueFrom', 'configMapKeyRef');
  const [name, key] = [ref && readLiteral(ref, 'name'), ref && readLiteral(ref, 'key')];
  return name === undefined || key === undefined ? undefined : ofConfigMap(name, key, container, pod);
}

/** TZ among all keys of a ConfigMap: of several with it, the last counts (Kubernetes API reference, `envFrom`). */
function imported(container: Container, pod: PodSpec): ShownZone | undefined {
  const shown = readItems(container.node, 'envFrom').map(source =>
    source?.kind === 'map' ? importedFrom(source, container, pod) : unknown,
  );
  return shown.findLast(zone => zone !== undefined);
}

/** Undefined if it has no TZ. */
function importedFrom(source: MapNode, container: Container, pod: PodSpec): ShownZone | undefined {
  const kind = source.get('configMapRef') === 'absent' ? 'Secret' : 'ConfigMap';
  const ref = readPath(source, kind === 'Secret' ? 'secretRef' : 'configMapRef');
  const name = ref && readLiteral(ref, 'name');
  const prefix = source.get('prefix') === 'absent' ? '' : readLiteral(source, 'prefix');
  if (pod.surroundings === undefined || name === undefined || prefix === undefined) return unknown;
  const gives = pod.surroundings.zoneIn({ kind, name, prefix });
  if (gives === 'absent') return undefined;
  if (kind === 'Secret') return unknown;
  return ofConfigMap(name, 'TZ'.slice(prefix.length), container, pod) ?? unknown;
}

const unknown: ShownZone = { by: 'unknown' };

function ofConfigMap(name: string, key: string, container: Container, pod: PodSpec): ShownZone | undefined {
  const zone = pod.surroundings?.zoneAt({ name, key });
  if (zone === undefined) return undefined;
  return findsZoneData(container, pod) ? { by: 'configMap', zone, configMap: name } : { by: 'vainVariable', zone };
}

/** Whether the runtime or the image has zone data, as far as known, or a mount may provide it. */
export function findsZoneData(container: Container, pod: PodSpec): boolean {
  if (!lacksZoneData(container) || runtimeOf(container) !== undefined) return true;
  const { items, complete } = mountsOf(container, pod);
  const places = items.map(zonePlaceOf);
  return (
    !complete || places.some(place => place === 'unknown' || (typeof place === 'object' && place.kind === 'zoneinfo'))
  );
}

/** Java and Node.js need a zone's name, which the file lacks: what they show depends on the image. */
function localtime(container: Container, pod: PodSpec): ShownZone | undefined {
  const mount = mountsOf(container, pod).items.findLast(isOnLocaltime);
  if (mount === undefined) return undefined;
  const source = zoneSourceOf(mount);
  if (typeof source !== 'object' || runtimeOf(container) !== undefined) return { by: 'unknown' };
  if (source.kind === 'localtime') return { by: 'node' };
  return source.kind === 'zoneinfo' && isZoneName(source.name) ? { by: 'mount', zone: source.name } : { by: 'unknown' };
}

/** Whether a mount is at the path at which the C library looks for the local time zone. */
export function isOnLocaltime(mount: Mount): boolean {
  const place = zonePlaceOf(mount);
  return typeof place === 'object' && place.kind === 'localtime';
}

function nameIn(text: string | undefined): string | undefined {
  return text !== undefined && isZoneName(text) ? text : undefined;
}
