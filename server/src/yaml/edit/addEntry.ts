import { lineEnd } from '../../text/lines.ts';
import type { YamlDocument } from '../read/document.ts';
import type { MapNode, Pair } from '../tree/node.ts';
import { type Edits, isEditable } from './editable.ts';
import { addToFlow, type FlowWriter, insertLines } from './insert.ts';
import { columnOf, flowFormOf, styleAt } from './style.ts';
import { writeBlock, writeFlow, type YamlValue } from './write.ts';

/** Adds `key: value` after the last present one of the named keys, else at the map's end. */
export function addEntry(
  document: YamlDocument,
  map: MapNode,
  key: string,
  value: YamlValue,
  after: readonly string[] = [],
): Edits {
  if (!isEditable(document, map) || map.get(key) !== 'absent') return undefined;
  if (map.flow)
    return addToFlow(
      document,
      map.span,
      map.pairs.map(pair => pair.span),
      entryWriter(document, map, key, value),
    );
  const anchor = map.pairs.findLast(pair => after.includes(pair.key?.value ?? '')) ?? map.pairs.at(-1);
  if (anchor === undefined) return undefined;
  return insertLines(
    document,
    anchor.span.end,
    writeBlock({ [key]: value }, columnOf(document, map.span.start), styleAt(document, map)),
  );
}

/** Adds `key: value` as the first entry of the map that is the value of `parent`. */
export function addFirstEntry(
  document: YamlDocument,
  parent: Pair | undefined,
  map: MapNode,
  key: string,
  value: YamlValue,
): Edits {
  const first = map.pairs[0];
  if (map.flow || parent === undefined || first === undefined || parent.reached === 'alias')
    return addEntry(document, map, key, value);
  if (!isEditable(document, map) || map.get(key) !== 'absent') return undefined;
  // Below the parent's line, so that a comment on the first entry stays with it.
  const end = lineEnd(document.text, parent.colonEnd);
  // An anchor or a tag on a line of its own has to stay before the map.
  const isBelow =
    end < first.span.start && /^\s*(?:#[^\n]*\n\s*)*(?:#[^\n]*)?$/.test(document.text.slice(end, first.span.start));
  if (!isBelow) return undefined;
  return insertLines(
    document,
    parent.colonEnd,
    writeBlock({ [key]: value }, columnOf(document, map.span.start), styleAt(document, map)),
  );
}

function entryWriter(document: YamlDocument, map: MapNode, key: string, value: YamlValue): FlowWriter {
  const form = flowFormOf(document, map.span);
  return (style, indent) => {
    const written = writeFlow(value, { ...style, ...form }, indent);
    return `${form.json ? JSON.stringify(key) : key}: ${written}`;
  };
}
