import { lineBreakLength, lineEnd, lineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { YamlDocument } from '../read/document.ts';
import type { MapNode, YamlNode } from '../tree/node.ts';
import { type Edits, isEditable, itemSpans } from './editable.ts';
import { isPrintedBelow } from './insert.ts';
import { columnOf } from './style.ts';

/** Removes a key with its value. */
export function removeEntry(document: YamlDocument, map: MapNode, key: string): Edits {
  const index = map.pairs.findIndex(pair => pair.key?.value === key);
  const pair = map.pairs[index];
  if (!isEditable(document, map) || pair === undefined || map.pairs.length < 2) return undefined;
  if (isNeeded(document, pair.span) || pair.value === undefined) return undefined;
  // A merge key would then supply the removed key.
  if (map.isMerged(key)) return undefined;
  const next = map.pairs[index + 1]?.span;
  const { text } = document;
  if (map.flow) return removeFromFlow(text, pair.span, map.pairs[index - 1]?.span, next);
  const from = lineStart(text, pair.span.start);
  // The first entry of a sequence's item shares its line with the dash, which then belongs to the next entry.
  if (text.slice(from, pair.span.start).trim() !== '') {
    if (next === undefined || /\n[^\S\n]*#/.test(text.slice(pair.span.end, next.start))) return undefined;
    return [{ span: { start: pair.span.start, end: next.start }, text: '' }];
  }
  return removeLines(document, pair.span);
}

/** Removes an item of the sequence under a key of the map; the key too if that empties it. */
export function removeFromList(document: YamlDocument, map: MapNode, key: string, item: YamlNode): Edits {
  const pair = map.own(key);
  const seq = pair?.value;
  if (seq?.kind !== 'seq' || pair?.reached === 'alias' || !isEditable(document, seq) || !seq.complete) return undefined;
  const index = seq.items.indexOf(item);
  if (index === -1 || isNeeded(document, item.span)) return undefined;
  if (seq.items.length === 1) return removeEntry(document, map, key);
  const { text } = document;
  if (seq.flow) {
    const spans = itemSpans(seq);
    return spans && removeFromFlow(text, item.span, spans[index - 1], spans[index + 1]);
  }
  const dash = text.lastIndexOf('-', item.span.start - 1);
  const isOwnLine = text.slice(lineStart(text, dash), dash).trim() === '';
  if (!isOwnLine || columnOf(document, dash) !== columnOf(document, seq.span.start)) return undefined;
  return removeLines(document, { start: dash, end: item.span.end });
}

/** Whether an alias repeats a text, whole or in part, or a hole in it stands for something unknown. */
function isNeeded(document: YamlDocument, span: Span): boolean {
  return document.isShared(span) || document.holdsShared(span) || document.holes.touch(span);
}

/** Removes an entry or item in flow style, with the comma on one side of it, but no comment of another. */
function removeFromFlow(text: string, span: Span, previous: Span | undefined, next: Span | undefined): Edits {
  if (next !== undefined) {
    const isClean = !/\n[^\S\n]*#/.test(text.slice(span.end, next.start));
    return isClean ? [{ span: { start: span.start, end: next.start }, text: '' }] : undefined;
  }
  if (previous === undefined || text.slice(previous.end, span.start).includes('#')) return undefined;
  return [{ span: { start: previous.end, end: span.end }, text: '' }];
}

/** Removes the lines that a span is in; a last line without an end stays without. */
function removeLines(document: YamlDocument, span: Span): Edits {
  const { text } = document;
  const from = lineStart(text, span.start);
  const end = lineEnd(text, span.end);
  if (isPrintedBelow(document, end)) return undefined;
  const afterBreak = end + lineBreakLength(text, end);
  if (afterBreak > end) return [{ span: { start: from, end: afterBreak }, text: '' }];
  const before = from - (text[from - 2] === '\r' ? 2 : text[from - 1] === '\n' ? 1 : 0);
  return [{ span: { start: before, end }, text: '' }];
}
