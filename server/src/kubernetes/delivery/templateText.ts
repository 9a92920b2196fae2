import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode } from '../../yaml/tree/node.ts';
import { isPlaceholder, readScalar } from '../objects/read.ts';

/** The text under a key, in which `{{ }}` may stand as it is written; undefined for any other placeholder. */
export function templateText(document: YamlDocument, map: MapNode, key: string): string | undefined {
  const scalar = readScalar(map, key);
  if (scalar === 'absent') return undefined;
  if (scalar !== 'unknown') return scalar.isNull || isPlaceholder(scalar.value) ? undefined : scalar.value;
  const pair = map.own(key);
  if (pair === undefined) return undefined;
  const end = document.text.indexOf('\n', pair.colonEnd);
  const line = document.text.slice(pair.colonEnd, end === -1 ? undefined : end).trim();
  const [, , quoted, plain] = /^(?:(["'])([^"'#]*)\1|([^"'#]*)$)/.exec(line) ?? [];
  const text = quoted ?? plain?.trim();
  return text === undefined || isPlaceholder(text.replace(/\{\{[^{}]*\}\}/g, '')) ? undefined : text;
}
