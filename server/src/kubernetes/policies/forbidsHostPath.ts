import { partPattern } from '../../text/patterns/pathPattern.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode, Pair, YamlNode } from '../../yaml/tree/node.ts';
import { literalOf, readItems, readLiteral, readPath } from '../objects/read.ts';

/**
 * Whether a check of Kyverno refuses zone files of the node: it names `hostPath` or a Pod Security Standard, or allows
 * volumes of other types alone. One that forbids other paths, or wants such volumes to be read-only, does not.
 */
export function forbidsHostPath(check: MapNode, document: YamlDocument): boolean {
  const standard = readPath(check, 'podSecurity');
  if (standard !== undefined) return forbidsByStandard(standard);
  return !textsIn(check, document).some(text => text.includes('readOnly')) && refuses(check, document);
}

/** `exclude` takes controls out of a standard; `restricted` has two that forbid it. */
function forbidsByStandard(standard: MapNode): boolean {
  const level = readLiteral(standard, 'level');
  if (level === 'privileged') return false;
  const items = readItems(standard, 'exclude');
  const excluded = items.flatMap(item => (item?.kind === 'map' ? (readLiteral(item, 'controlName') ?? []) : []));
  const controls = level === 'restricted' ? ['HostPath Volumes', 'Volume Types'] : ['HostPath Volumes'];
  return !controls.every(control => excluded.includes(control));
}

function refuses(map: MapNode, document: YamlDocument): boolean {
  return map.pairs.some(pair => {
    const name = pair.key?.value ?? '';
    if (isForPeople(name)) return false;
    if (isHostPath(name)) return refusesZones(pair.value);
    const { value } = pair;
    if (value?.kind === 'map') return refuses(value, document);
    if (value?.kind !== 'seq') return refusesByWords(textOf(pair, document));
    return isListOfOtherTypes(value.items) || value.items.some(item => item?.kind === 'map' && refuses(item, document));
  });
}

/** An expression that names it, or takes volumes of other types alone. */
function refusesByWords(text: string): boolean {
  return /\bhostPath\b/.test(text) || (/\bhas\(/.test(text) && text.includes('emptyDir') && text.includes('configMap'));
}

/** The keys and values in a check, without its messages to people. */
function textsIn(map: MapNode, document: YamlDocument): readonly string[] {
  return map.pairs.flatMap(pair => {
    const name = pair.key?.value ?? '';
    if (isForPeople(name)) return [];
    const { value } = pair;
    if (value?.kind === 'map') return [name, ...textsIn(value, document)];
    const items = value?.kind === 'seq' ? value.items : [];
    return [
      name,
      textOf(pair, document),
      ...items.flatMap(item => (item?.kind === 'map' ? textsIn(item, document) : [])),
    ];
  });
}

/** A value as it is written: `{{ }}` in it is Kyverno's own way to name another. */
function textOf({ value, colonEnd, span }: Pair, { text }: YamlDocument): string {
  if (value?.kind === 'scalar') return value.value;
  return value === undefined ? text.slice(colonEnd, span.end) : '';
}

function isForPeople(key: string): boolean {
  return key.startsWith('message');
}

/** Also as an anchor, such as `X(hostPath)`. */
function isHostPath(key: string): boolean {
  return /^(?:[=X^+<]?\()?hostPath\)?$/.test(key);
}

/** A pattern of its path may forbid other paths alone (`!/var/run/docker.sock`), or allow those of zones. */
function refusesZones(hostPath: YamlNode | undefined): boolean {
  const path =
    hostPath?.kind === 'map' ? hostPath.pairs.find(({ key }) => /^(?:=\()?path\)?$/.test(key?.value ?? '')) : undefined;
  const pattern = literalOf(path?.value);
  return pattern === undefined || !zoneFiles.every(file => takes(pattern, file));
}

const zoneFiles = ['/etc/localtime', '/usr/share/zoneinfo/Asia/Shanghai'];

/** Kyverno, "Operators": `|` is or, `&` is and, `!` is not. */
function takes(pattern: string, text: string): boolean {
  return pattern.split('|').some(all =>
    all.split('&').every(part => {
      const wanted = part.trim();
      return wanted.startsWith('!') ? !isLike(wanted.slice(1), text) : isLike(wanted, text);
    }),
  );
}

/** Here `*` may stand for slashes, too. */
function isLike(pattern: string, path: string): boolean {
  return partPattern(pattern.replaceAll('/', ':'))(path.replaceAll('/', ':'));
}

/** The types that a volume may have, such as those of the standard `restricted`. */
function isListOfOtherTypes(items: readonly (YamlNode | undefined)[]): boolean {
  const texts = items.map(literalOf);
  return ['emptyDir', 'configMap'].every(type => texts.includes(type)) && !texts.includes('hostPath');
}
