import { literalOf, readLiteral, readSeq } from '../objects/read.ts';
import type { Container } from './podSpec.ts';

/** Runtimes that need a zone's name and do not read the zone of /etc/localtime. */
export type Runtime = 'java' | 'node';

/** The runtime of a container, if its image or its command shows it; nothing is guessed. */
export function runtimeOf(container: Container): Runtime | undefined {
  const program = firstWord(container, 'command') ?? firstWord(container, 'args');
  if (program === 'java') return 'java';
  if (program !== undefined && nodePrograms.includes(program)) return 'node';
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
  const image = readLiteral(container.node, 'image');
  if (image === undefined) return undefined;
  const parts = (image.split('@')[0] ?? '').split('/');
  // A first part with a dot or a port, or `localhost`, is a registry (distribution reference grammar).
  if (parts.length > 1 && /[.:]|^localhost$/.test(parts[0] ?? '')) parts.shift();
  if (parts.length > 1 && parts[0] === 'library') parts.shift();
  const last = parts.length - 1;
  parts[last] = (parts[last] ?? '').split(':')[0] ?? '';
  return parts.join('/');
}

function firstWord(container: Container, key: 'command' | 'args'): string | undefined {
  const words = readSeq(container.node, key);
  const first = typeof words === 'string' ? undefined : literalOf(words.items[0]);
  return first?.split('/').at(-1);
}
