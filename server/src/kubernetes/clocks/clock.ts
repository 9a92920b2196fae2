import { once, onceEach } from '../../text/known.ts';
import type { MapNode, YamlNode } from '../../yaml/tree/node.ts';
import {
  isPlaceholder,
  literalOf,
  readItems,
  readLiteral,
  readMap,
  readPath,
  readScalar,
  readSeq,
} from '../objects/read.ts';
import { givesZone } from '../pods/given.ts';
import { runtimeOf } from '../pods/images.ts';
import { type Mount, mountsOf, zonePlaceOf } from '../pods/mounts.ts';
import type { Container, PodSpec } from '../pods/podSpec.ts';
import { zoneInjectionOf } from './k8tz.ts';

/**
 * Whether something gives a container its zone: `given` if something does, `unknown` if something unknown may, else
 * `absent`: its clock shows UTC, unless the image sets another.
 */
export function clockOf(container: Container, pod: PodSpec): 'given' | 'absent' | 'unknown' {
  const sources = Object.values(clockSourcesOf(container, pod));
  if (sources.includes('given')) return 'given';
  return sources.includes('unknown') ? 'unknown' : 'absent';
}

/** Whether each possible source gives a container its zone. */
export const clockSourcesOf = onceEach((container: Container, pod: PodSpec): ClockSources => {
  return {
    variable: zoneVariable(container.node),
    localtime: localtimeMount(container, pod),
    runtimeFile: runtimeFile(container, pod),
    javaProperty: javaZone(container.node),
    injector: zoneInjector(pod),
    imported: importedVariables(container, pod),
    ownHandling: ownHandling(container.node),
    patched: patched(container, pod),
  };
});

type Source = 'given' | 'absent' | 'unknown';

export type ClockSources = Readonly<
  Record<
    'variable' | 'localtime' | 'runtimeFile' | 'javaProperty' | 'injector' | 'imported' | 'ownHandling' | 'patched',
    Source
  >
>;

/** An env entry TZ; also an empty one, which is UTC on purpose. */
export function zoneVariable(container: MapNode): Source {
  return anyItem(container, 'env', entry => {
    const name = readScalar(entry, 'name');
    if (typeof name === 'string') return name;
    return name.value === 'TZ' ? 'given' : isPlaceholder(name.value) ? 'unknown' : 'absent';
  });
}

function localtimeMount(container: Container, pod: PodSpec): Source {
  const { items, complete } = mountsOf(container, pod);
  const places = items.map(zonePlaceOf);
  if (places.some(place => typeof place === 'object' && place.kind === 'localtime')) return 'given';
  return places.includes('unknown') || !complete ? 'unknown' : 'absent';
}

/** A file that the runtime reads: for Java one with the name of a zone, for PHP its settings. */
function runtimeFile(container: Container, pod: PodSpec): Source {
  const runtime = runtimeOf(container);
  const { items } = mountsOf(container, pod);
  if (runtime === 'php') return items.some(isPhpSetting) ? 'unknown' : 'absent';
  if (runtime !== 'java') return 'absent';
  const places = items.map(zonePlaceOf);
  return places.some(place => typeof place === 'object' && place.kind === 'timezone') ? 'unknown' : 'absent';
}

function isPhpSetting({ mountPath }: Mount): boolean {
  return typeof mountPath !== 'string' && mountPath.value.startsWith('/usr/local/etc/php');
}

/** The system property of the JVM, on its command line or in a variable that it reads. */
function javaZone(container: MapNode): Source {
  const option = '-Duser.timezone=';
  const variables = anyItem(container, 'env', entry =>
    (readLiteralOrPlaceholder(entry, 'value') ?? '').includes(option) ? 'given' : 'absent',
  );
  if (variables === 'given') return 'given';
  return texts(container, 'command', 'args').some(text => text.includes(option)) ? 'given' : 'absent';
}

/** k8tz: annotations of the pod template, or the init container that it injects (k8tz, pkg/admission). */
const zoneInjector = once((pod: PodSpec): Source => {
  const annotated = zoneInjectionOf(pod.template);
  return annotated === 'absent' && pod.containers.some(isInjectorBootstrap) ? 'given' : annotated;
});

function isInjectorBootstrap(container: Container): boolean {
  const image = readLiteral(container.node, 'image');
  return (
    container.section === 'initContainers' &&
    image !== undefined &&
    /\/k8tz(?:[:@]|$)/.test(image) &&
    texts(container.node, 'args').includes('bootstrap')
  );
}

/** Variables of ConfigMaps and Secrets, if these are known. */
function importedVariables({ node }: Container, { surroundings }: PodSpec): Source {
  return anyItem(node, 'envFrom', source => {
    const [configMap, secret] = [readMap(source, 'configMapRef'), readMap(source, 'secretRef')];
    const kind = configMap === 'absent' ? 'Secret' : 'ConfigMap';
    const reference = kind === 'Secret' ? secret : configMap;
    const name = typeof reference === 'string' ? undefined : readLiteral(reference, 'name');
    const prefix = readScalar(source, 'prefix');
    const written = prefix === 'absent' ? '' : prefix === 'unknown' ? undefined : literalOf(prefix);
    if (surroundings === undefined || name === undefined || written === undefined) return 'unknown';
    return surroundings.zoneIn({ kind, name, prefix: written });
  });
}

/** A command or hook that handles the zone itself. */
function ownHandling(container: MapNode): Source {
  for (const key of ['command', 'args']) {
    const words = readSeq(container, key);
    if (words === 'unknown') return 'unknown';
    if (words !== 'absent' && (!words.complete || words.items.includes(undefined))) return 'unknown';
  }
  const hook = readPath(container, 'lifecycle', 'postStart');
  const hookTexts = hook === undefined ? [] : [...scalarsOf(hook)];
  const all = [...texts(container, 'command', 'args'), ...hookTexts];
  return all.some(text => /\bTZ=|\/etc\/localtime|tzdata|timedatectl|date\.timezone/.test(text)) ? 'unknown' : 'absent';
}

/** A kustomize patch that gives a zone need not apply in every overlay. */
function patched({ name }: Container, { surroundings }: PodSpec): Source {
  return surroundings !== undefined && givesZone(surroundings.patches, name) ? 'unknown' : 'absent';
}

/** The source among the items of a list of maps; `given` wins over `unknown`. */
function anyItem(container: MapNode, key: string, says: (item: MapNode) => Source): Source {
  const items = readSeq(container, key);
  if (typeof items === 'string') return items;
  const answers = items.items.map(item => {
    if (item === undefined) return 'unknown';
    return item.kind === 'map' ? says(item) : 'absent';
  });
  if (answers.includes('given')) return 'given';
  return answers.includes('unknown') || !items.complete ? 'unknown' : 'absent';
}

function readLiteralOrPlaceholder(map: MapNode, key: string): string | undefined {
  const scalar = readScalar(map, key);
  return typeof scalar === 'string' ? undefined : scalar.value;
}

function texts(container: MapNode, ...keys: readonly string[]): readonly string[] {
  return keys.flatMap(key => {
    return readItems(container, key).flatMap(word => (word?.kind === 'scalar' ? [word.value] : []));
  });
}

function* scalarsOf(node: YamlNode): Generator<string> {
  if (node.kind === 'scalar') yield node.value;
  else if (node.kind === 'seq') for (const item of node.items) if (item !== undefined) yield* scalarsOf(item);
  if (node.kind === 'map') for (const pair of node.pairs) if (pair.value !== undefined) yield* scalarsOf(pair.value);
}
