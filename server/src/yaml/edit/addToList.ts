import { lineBreakOf, lineStart } from '../../text/lines.ts';
import type { YamlDocument } from '../read/document.ts';
import type { MapNode, SeqNode, YamlNode } from '../tree/node.ts';
import { addEntry } from './addEntry.ts';
import { type Edits, isEditable, itemSpans } from './editable.ts';
import { fillEmpty } from './fillEmpty.ts';
import { addToFlow, type FlowWriter, insertLines, writeLines } from './insert.ts';
import { columnOf, flowFormOf, styleAt } from './style.ts';
import { writeBlock, writeFlow, type YamlValue } from './write.ts';

/** Adds an item at the end of a sequence. */
function addItem(document: YamlDocument, seq: SeqNode, value: YamlValue): Edits {
  if (!isEditable(document, seq) || !seq.complete) return undefined;
  if (seq.flow) {
    const items = itemSpans(seq);
    if (items === undefined) return undefined;
    const form = flowFormOf(document, seq.span);
    return addToFlow(document, seq.span, items, (style, indent) => writeFlow(value, { ...style, ...form }, indent));
  }
  const column = columnOf(document, seq.span.start);
  return insertLines(document, seq.span.end, writeBlock([value], column, styleAt(document, seq)));
}

/** Adds an item to the sequence under a key of the map; creates the sequence if it is absent or empty. */
export function addToList(
  document: YamlDocument,
  map: MapNode,
  key: string,
  value: YamlValue,
  after: readonly string[] = [],
): Edits {
  const found = map.get(key);
  if (found === 'unknown') return undefined;
  if (found === 'absent') return addEntry(document, map, key, [value], after);
  if (found.reached !== 'own' || found.value === undefined) return undefined;
  if (found.value.kind === 'seq') return addItem(document, found.value, value);
  if (found.value.kind !== 'scalar' || !found.value.isNull) return undefined;
  return fillEmpty(document, map, key, found.value, [value]);
}

/** Inserts an item before the one with the span of `item`. */
export function addItemBefore(document: YamlDocument, seq: SeqNode, item: YamlNode, value: YamlValue): Edits {
  if (!isEditable(document, seq) || !seq.complete || document.isShared(item.span)) return undefined;
  const { text } = document;
  if (seq.flow) {
    const form = flowFormOf(document, seq.span);
    const write: FlowWriter = (style, indent) => writeFlow(value, { ...style, ...form }, indent);
    const at = { start: item.span.start, end: item.span.start };
    const indent = text.slice(lineStart(text, at.start), at.start);
    if (document.holes.touch(seq.span)) return undefined;
    if (indent.trim() !== '') return [{ span: at, text: `${write(styleAt(document, seq), 0)}, ` }];
    const written = writeLines(document, seq.span, at.start, write);
    return [{ span: at, text: `${written},${lineBreakOf(text, at.start)}${indent}` }];
  }
  const column = columnOf(document, seq.span.start);
  const dash = text.lastIndexOf('-', item.span.start - 1);
  const from = lineStart(text, dash);
  if (dash - from !== column || text.slice(from, dash).trim() !== '') return undefined;
  const eol = lineBreakOf(text, from);
  const lines = writeBlock([value], column, styleAt(document, seq));
  return [{ span: { start: from, end: from }, text: lines.map(line => line + eol).join('') }];
}
