import { lineEnd } from '../../text/lines.ts';
import type { YamlDocument } from '../read/document.ts';
import type { MapNode, ScalarNode } from '../tree/node.ts';
import { colonOf, type Edits, isBare, isEditable, isTagged } from './editable.ts';
import { isJson } from './style.ts';
import { writeScalar, type YamlScalar } from './write.ts';

/** Replaces a scalar's text, in its own style of quotes; booleans and numbers have none. */
export function replaceScalar(document: YamlDocument, scalar: ScalarNode, text: YamlScalar): Edits {
  if (document.isShared(scalar.span) || scalar.style === 'block' || document.holes.touch(scalar.span)) return undefined;
  if (isTagged(document, scalar)) return undefined;
  return [{ span: scalar.span, text: quoteLike(document, scalar, text) }];
}

/** Renames a key. */
export function renameKey(document: YamlDocument, map: MapNode, key: string, name: string): Edits {
  const pair = map.own(key);
  if (!isEditable(document, map) || pair?.key === undefined || map.get(name) !== 'absent') return undefined;
  // A merge key would then supply the renamed key.
  if (map.isMerged(key)) return undefined;
  return replaceScalar(document, pair.key, name);
}

/** Sets the value of a key to a text; writes one that is missing. */
export function setScalar(document: YamlDocument, map: MapNode, key: string, text: YamlScalar): Edits {
  const pair = map.own(key);
  if (!isEditable(document, map) || pair?.value?.kind !== 'scalar' || pair.reached === 'alias') return undefined;
  const { value } = pair;
  if (value.span.start < value.span.end) return replaceScalar(document, value, text);
  if (document.holes.touch({ start: pair.span.start, end: lineEnd(document.text, pair.colonEnd) })) return undefined;
  if (!isBare(document, map, pair)) return undefined;
  const written = isJson(document, map.span) ? JSON.stringify(text) : writeScalar(text);
  return [{ span: { start: pair.colonEnd, end: pair.colonEnd }, text: `${colonOf(pair)} ${written}` }];
}

function quoteLike(document: YamlDocument, scalar: ScalarNode, text: YamlScalar): string {
  if (typeof text !== 'string') return String(text);
  if (scalar.style === 'double') return JSON.stringify(text);
  if (scalar.style === 'single') return `'${text.replaceAll("'", "''")}'`;
  return isJson(document, scalar.span) ? JSON.stringify(text) : writeScalar(text);
}
