import type { YamlDocument } from '../read/document.ts';
import type { MapNode, ScalarNode } from '../tree/node.ts';
import { colonOf, type Edits, isBare, isEditable } from './editable.ts';
import { insertLines } from './insert.ts';
import { columnOf, flowFormOf, styleAt } from './style.ts';
import { writeBlock, writeFlow, type YamlValue } from './write.ts';

/** Writes the value of a key that has none. */
export function fillEmpty(
  document: YamlDocument,
  map: MapNode,
  key: string,
  empty: ScalarNode,
  value: YamlValue,
): Edits {
  const pair = map.own(key);
  if (!isEditable(document, map) || pair === undefined || !isBare(document, map, pair)) return undefined;
  const style = styleAt(document, map);
  if (map.flow) {
    const form = flowFormOf(document, map.span);
    return [
      {
        span: { start: pair.colonEnd, end: empty.span.end },
        text: `${colonOf(pair)} ${writeFlow(value, { ...style, ...form, multiline: false }, 0)}`,
      },
    ];
  }
  const column = columnOf(document, map.span.start);
  const lines = writeBlock({ [key]: value }, column, style).slice(1);
  const inserted = insertLines(document, empty.span.end, lines);
  if (inserted === undefined || empty.span.start === empty.span.end) return inserted;
  return [{ span: { start: pair.colonEnd, end: empty.span.end }, text: '' }, ...inserted];
}
