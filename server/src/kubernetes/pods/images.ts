import { literalOf, readItems, readLiteral } from '../objects/read.ts';
import type { Container } from './podSpec.ts';

/**
 * Runtimes that do not read the zone of /etc/localtime: Java and Node.js need a zone's name; PHP reads `date.timezone`
 * of its ini files alone, and not TZ either (PHP manual, Date/Time, Runtime Configuration).
 */
export type Runtime = 'java' | 'node' | 'php';

/** The runtime of a container, if its image or its command shows it; nothing is guessed. */
export function runtimeOf(container: Container): Runtime | undefined {
  const program = firstWord(container, 'command') ?? firstWord(container, 'args');
  if (program === 'java') return 'java';
  if (program !== undefined && nodePrograms.includes(program)) return 'node';
  // Images that are made of it, such as wordpress, set the zone in their own ways.
  if (officialImageOf(container) === 'php') return 'php';
  const name = imageOf(container)?.split('/').at(-1);
  if (name === undefined) return undefined;
  if (javaImages.includes(name)) return 'java';
  return name === 'node' ? 'node' : undefined;
}

/** Whether a container's image is known to have no zone data, so that TZ alone has no effect. */
export function lacksZoneData(container: Container): boolean {
  const image = imageOf(container);
  return image !== undefined && imagesWithoutZoneData.includes(image);
}

/**
 * A program that shows UTC whatever its container's zone is, by its own documentation. `but`: what it shows in local
 * time all the same.
 */
export type UtcProgram = { readonly name: string; readonly but?: readonly string[] };

/** The program of a container, if exactly its image is known; of a mirror nothing is known. */
export function utcProgramOf(container: Container): UtcProgram | undefined {
  const { registry = 'docker.io', path = '' } = imageNameOf(container) ?? {};
  return utcPrograms.get(`${isDockerHub(registry) ? 'docker.io' : registry}/${path}`);
}

const utcPrograms: ReadonlyMap<string, UtcProgram> = new Map<string, UtcProgram>([
  // Prometheus, "FAQ": "Can I change the timezone? Why is everything in UTC?"
  ...['docker.io/prom/prometheus', 'quay.io/prometheus/prometheus'].map(
    image => [image, { name: 'Prometheus' }] as const,
  ),
  // The same, and Alertmanager, "Configuration", `time_interval`: the location `Local`.
  ...['docker.io/prom/alertmanager', 'quay.io/prometheus/alertmanager'].map(
    image => [image, { name: 'Alertmanager', but: ['location: Local'] }] as const,
  ),
  // Envoy, "Access logging": `START_TIME` is UTC, `START_TIME_LOCAL` is not; nor are the lines of its own log, whose
  // format spdlog reads ("Command line options", `--log-format`; source/common/common/logger.cc).
  ...['envoy', 'envoy-contrib', 'envoy-distroless', 'envoy-debug', 'envoy-dev', 'envoy-google-vrp'].map(
    image => [`docker.io/envoyproxy/${image}`, { name: 'Envoy', but: ['%START_TIME_LOCAL%', '--log-format'] }] as const,
  ),
  // VictoriaMetrics, "List of command-line flags": `-loggerTimezone`.
  ...['victoria-metrics', 'vmagent', 'vmalert', 'vmauth', 'vminsert', 'vmselect', 'vmstorage'].flatMap(image =>
    ['docker.io', 'quay.io'].map(
      registry =>
        [`${registry}/victoriametrics/${image}`, { name: 'VictoriaMetrics', but: ['-loggerTimezone=Local'] }] as const,
    ),
  ),
]);

const nodePrograms = ['node', 'npm', 'npx', 'yarn', 'pnpm'];
const javaImages = [
  'openjdk',
  'eclipse-temurin',
  'amazoncorretto',
  'ibm-semeru-runtimes',
  'sapmachine',
  'zulu-openjdk',
  'tomcat',
  'jetty',
];
const imagesWithoutZoneData = ['alpine', 'busybox', 'ubuntu', 'ubi8/ubi-minimal', 'ubi9/ubi-minimal'];

/** The image without registry, `library/`, tag and digest. */
function imageOf(container: Container): string | undefined {
  return imageNameOf(container)?.path.replace(/^library\//, '');
}

/** The name of an official image of Docker Hub, there or in a mirror: one of no other person. */
function officialImageOf(container: Container): string | undefined {
  const { registry = 'docker.io', path = '' } = imageNameOf(container) ?? {};
  const inLibrary = /(?:^|\/)library\/([^/]+)$/.exec(path)?.[1];
  return inLibrary ?? (isDockerHub(registry) && !path.includes('/') ? path : undefined);
}

function isDockerHub(registry: string): boolean {
  return registry === 'docker.io' || registry.endsWith('.docker.io');
}

/** The image without tag and digest; the registry is absent if it names none. */
function imageNameOf(container: Container): { readonly registry?: string; readonly path: string } | undefined {
  const image = readLiteral(container.node, 'image');
  if (image === undefined) return undefined;
  const parts = (image.split('@')[0] ?? '').split('/');
  const last = parts.length - 1;
  const [first = ''] = parts;
  // A first part with a dot or a port, or `localhost`, is a registry (distribution reference grammar).
  const hasRegistry = parts.length > 1 && /[.:]|^localhost$/.test(first);
  parts[last] = (parts[last] ?? '').split(':')[0] ?? '';
  return hasRegistry ? { registry: first, path: parts.slice(1).join('/') } : { path: parts.join('/') };
}

function firstWord(container: Container, key: 'command' | 'args'): string | undefined {
  return literalOf(readItems(container.node, key)[0])?.split('/').at(-1);
}
