import { lineBreakLength, lineEnd, lineStart } from '../../text/lines.ts';
import type { YamlDocument } from '../document.ts';
import type { MapNode } from '../node.ts';
import { isEditable, type Patch } from './editable.ts';

/** Removes a key with its value. */
export function removeEntry(document: YamlDocument, map: MapNode, key: string): Patch {
  const index = map.pairs.findIndex(pair => pair.key?.value === key);
  const pair = map.pairs[index];
  if (!isEditable(document, map) || pair === undefined || pair.reached === 'alias' || map.pairs.length < 2)
    return undefined;
  if (document.isShared(pair.span) || document.holes.touch(pair.span) || pair.value === undefined) return undefined;
  if (map.flow) {
    const next = map.pairs[index + 1];
    const previous = map.pairs[index - 1];
    if (next !== undefined) return [{ span: { start: pair.span.start, end: next.span.start }, text: '' }];
    return previous === undefined ? undefined : [{ span: { start: previous.span.end, end: pair.span.end }, text: '' }];
  }
  const { text } = document;
  const from = lineStart(text, pair.span.start);
  const next = map.pairs[index + 1];
  // The first entry of a sequence's item shares its line with the dash, which the next one takes over.
  if (text.slice(from, pair.span.start).trim() !== '') {
    return next === undefined ? undefined : [{ span: { start: pair.span.start, end: next.span.start }, text: '' }];
  }
  const end = lineEnd(text, pair.span.end);
  const afterBreak = end + lineBreakLength(text, end);
  if (afterBreak > end) return [{ span: { start: from, end: afterBreak }, text: '' }];
  const before = from - (text[from - 2] === '\r' ? 2 : text[from - 1] === '\n' ? 1 : 0);
  return [{ span: { start: before, end }, text: '' }];
}
