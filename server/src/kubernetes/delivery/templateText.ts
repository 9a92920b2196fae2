import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode } from '../../yaml/tree/node.ts';
import { isPlaceholder, readScalar } from '../objects/read.ts';

/** The text under a key, in which `{{ }}` may stand as it is written; undefined for any other placeholder. */
export function templateText(document: YamlDocument, map: MapNode, key: string): string | undefined {
  const scalar = readScalar(map, key);
  if (scalar === 'absent') return undefined;
  if (scalar !== 'unknown' && !scalar.value.includes('{{'))
    return scalar.isNull || isPlaceholder(scalar.value) ? undefined : scalar.value;
  const pair = map.own(key);
  if (pair === undefined) return undefined;
  const end = document.text.indexOf('\n', pair.colonEnd);
  const line = document.text.slice(pair.colonEnd, end === -1 ? undefined : end).trim();
  const quote = line.startsWith('"') || line.startsWith("'") ? line[0] : undefined;
  const text = quote === undefined ? line : line.slice(1, Math.max(1, line.indexOf(quote, 1)));
  if (/["'#\\]/.test(text)) return undefined;
  return isPlaceholder(text.replace(/\{\{[^{}]*\}\}/g, '')) ? undefined : text;
}
