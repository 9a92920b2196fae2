import type { Edit } from '../text/edit.ts';
import { lineBreakLength, lineBreakOf, lineEnd, lineStart } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { YamlDocument } from './document.ts';
import type { MapNode, Pair, ScalarNode, SeqNode, YamlNode } from './node.ts';
import { type WriteStyle, writeBlock, writeFlow, type YamlValue } from './write.ts';

/**
 * Edits of a document that keep its form: line ends, indentation and dash style follow the nearest
 * sibling, flow style and JSON stay so. Each function answers undefined where the edit cannot be
 * made without changing something else; all offsets are into the document's text.
 */
export type Patch = readonly Edit[] | undefined;

/** Adds `key: value` after the last of the named keys that are there, else at the map's end. */
export function addEntry(
  document: YamlDocument,
  map: MapNode,
  key: string,
  value: YamlValue,
  after: readonly string[] = [],
): Patch {
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
): Patch {
  const first = map.pairs[0];
  if (map.flow || parent === undefined || first === undefined || parent.reached === 'alias')
    return addEntry(document, map, key, value);
  if (!isEditable(document, map) || map.get(key) !== 'absent') return undefined;
  // Below the parent's line, so that a comment on the first entry stays with it.
  const sameLine = lineEnd(document.text, parent.colonEnd) >= first.span.start;
  if (sameLine) return undefined;
  return insertLines(
    document,
    parent.colonEnd,
    writeBlock({ [key]: value }, columnOf(document, map.span.start), styleAt(document, map)),
  );
}

/** Adds an item at the end of a sequence. */
export function addItem(document: YamlDocument, seq: SeqNode, value: YamlValue): Patch {
  if (!isEditable(document, seq) || !seq.complete) return undefined;
  const items = seq.items.flatMap(item => (item === undefined ? [] : [item.span]));
  if (seq.flow) {
    if (items.length !== seq.items.length) return undefined;
    const json = isJson(document, seq.span);
    return addToFlow(document, seq.span, items, (style, indent) => writeFlow(value, { ...style, json }, indent));
  }
  const column = columnOf(document, seq.span.start);
  return insertLines(document, seq.span.end, writeBlock([value], column, styleAt(document, seq)));
}

/** Adds an item to the sequence under a key of the map, which is made where it is absent or empty. */
export function addToList(
  document: YamlDocument,
  map: MapNode,
  key: string,
  value: YamlValue,
  after: readonly string[] = [],
): Patch {
  const found = map.get(key);
  if (found === 'unknown') return undefined;
  if (found === 'absent') return addEntry(document, map, key, [value], after);
  if (found.reached !== 'own' || found.value === undefined) return undefined;
  if (found.value.kind === 'seq') return addItem(document, found.value, value);
  if (found.value.kind !== 'scalar' || !found.value.isNull) return undefined;
  return fillEmpty(document, map, key, found.value, [value]);
}

/** Replaces a scalar's text, in its own style of quotes. */
export function replaceScalar(document: YamlDocument, scalar: ScalarNode, text: string): Patch {
  if (document.isShared(scalar.span) || scalar.style === 'block' || touchesHole(document, scalar.span))
    return undefined;
  return [{ span: scalar.span, text: quoteLike(document, scalar, text) }];
}

/** Gives a key another name. */
export function renameKey(document: YamlDocument, map: MapNode, key: string, name: string): Patch {
  const pair = map.own(key);
  if (!isEditable(document, map) || pair?.key === undefined || map.get(name) !== 'absent') return undefined;
  return replaceScalar(document, pair.key, name);
}

/** Gives the value of a key another text; a value that is not there is written. */
export function setScalar(document: YamlDocument, map: MapNode, key: string, text: string): Patch {
  const pair = map.own(key);
  if (!isEditable(document, map) || pair?.value?.kind !== 'scalar' || pair.reached === 'alias') return undefined;
  const { value } = pair;
  if (value.span.start < value.span.end) return replaceScalar(document, value, text);
  if (touchesHole(document, { start: pair.span.start, end: lineEnd(document.text, pair.colonEnd) })) return undefined;
  const followed = document.text[pair.colonEnd];
  if (followed !== undefined && !/\s/.test(followed) && !map.flow) return undefined;
  return [
    {
      span: { start: pair.colonEnd, end: pair.colonEnd },
      text: ` ${isJson(document, map.span) ? JSON.stringify(text) : text}`,
    },
  ];
}

/** Removes a key with its value. */
export function removeEntry(document: YamlDocument, map: MapNode, key: string): Patch {
  const index = map.pairs.findIndex(pair => pair.key?.value === key);
  const pair = map.pairs[index];
  if (!isEditable(document, map) || pair === undefined || pair.reached === 'alias' || map.pairs.length < 2)
    return undefined;
  if (document.isShared(pair.span) || touchesHole(document, pair.span) || pair.value === undefined) return undefined;
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

/** Inserts a document of its own before the one that the text holds, with `---` between. */
export function addDocumentBefore(document: YamlDocument, value: YamlValue): Patch {
  const { text, root } = document;
  if (root?.kind !== 'map' || root.flow || document.holes.all.length > 0) return undefined;
  const eol = lineBreakOf(text, 0);
  const style = styleAt(document, root);
  const at = endOfPreamble(text, root.span.start);
  const lines = writeBlock(value, 0, style);
  // Preambles of comments or directives end where the workload's own comment begins.
  return [{ span: { start: at, end: at }, text: `${lines.join(eol)}${eol}---${eol}` }];
}

/** Inserts an item before the one that spans `item`. */
export function addItemBefore(document: YamlDocument, seq: SeqNode, item: YamlNode, value: YamlValue): Patch {
  if (!isEditable(document, seq) || !seq.complete) return undefined;
  const { text } = document;
  if (seq.flow) {
    const json = isJson(document, seq.span);
    const start = lineStart(text, item.span.start);
    const ownLine = text.slice(start, item.span.start).trim() === '';
    if (!ownLine)
      return [
        {
          span: { start: item.span.start, end: item.span.start },
          text: `${writeFlow(value, { ...styleAt(document, seq), json, multiline: false }, 0)}, `,
        },
      ];
    const indent = item.span.start - start;
    const eol = lineBreakOf(text, start);
    const written = writeFlow(value, { ...styleAt(document, seq), json, multiline: true }, indent);
    return [
      {
        span: { start: item.span.start, end: item.span.start },
        text: `${written.replaceAll('\n', eol)},${eol}${' '.repeat(indent)}`,
      },
    ];
  }
  const column = columnOf(document, seq.span.start);
  const dash = text.lastIndexOf('-', item.span.start - 1);
  const from = lineStart(text, dash);
  if (dash - from !== column || text.slice(from, dash).trim() !== '') return undefined;
  const eol = lineBreakOf(text, from);
  const lines = writeBlock([value], column, styleAt(document, seq));
  return [{ span: { start: from, end: from }, text: lines.map(line => line + eol).join('') }];
}

function isEditable(document: YamlDocument, node: MapNode | SeqNode): boolean {
  if (!node.regular || document.isShared(node.span)) return false;
  return node.kind === 'seq' || !node.hasHoles;
}

function touchesHole(document: YamlDocument, span: Span): boolean {
  return document.holes.touch(span);
}

function fillEmpty(document: YamlDocument, map: MapNode, key: string, empty: ScalarNode, value: YamlValue): Patch {
  const pair = map.own(key);
  if (!isEditable(document, map) || pair === undefined) return undefined;
  const style = styleAt(document, map);
  if (map.flow) {
    const json = isJson(document, map.span);
    return [
      {
        span: { start: pair.colonEnd, end: empty.span.end },
        text: ` ${writeFlow(value, { ...style, json, multiline: false }, 0)}`,
      },
    ];
  }
  const column = columnOf(document, map.span.start);
  const lines = writeBlock({ [key]: value }, column, style).slice(1);
  const inserted = insertLines(document, empty.span.end, lines);
  if (inserted === undefined || empty.span.start === empty.span.end) return inserted;
  return [{ span: { start: pair.colonEnd, end: empty.span.end }, text: '' }, ...inserted];
}

/** Inserts lines below the one that `offset` is in; a text that does not end its last line stays so. */
function insertLines(document: YamlDocument, offset: number, lines: readonly string[]): Patch {
  const { text } = document;
  const end = lineEnd(text, offset);
  if (touchesHole(document, { start: lineStart(text, offset), end })) return undefined;
  const eol = lineBreakOf(text, end);
  const length = lineBreakLength(text, end);
  if (length === 0) return [{ span: { start: end, end }, text: lines.map(line => eol + line).join('') }];
  return [{ span: { start: end + length, end: end + length }, text: lines.map(line => line + eol).join('') }];
}

type FlowWriter = (style: WriteStyle, indent: number) => string;

function entryWriter(document: YamlDocument, map: MapNode, key: string, value: YamlValue): FlowWriter {
  const json = isJson(document, map.span);
  return (style, indent) => {
    const written = writeFlow(value, { ...style, json }, indent);
    return `${json ? JSON.stringify(key) : key}: ${written}`;
  };
}

function addToFlow(document: YamlDocument, collection: Span, entries: readonly Span[], write: FlowWriter): Patch {
  const { text } = document;
  if (touchesHole(document, collection)) return undefined;
  const style = { ...flowStyle(document), multiline: false };
  const last = entries.at(-1);
  if (last === undefined) {
    const inside = text.slice(collection.start + 1, collection.end - 1);
    if (inside.trim() !== '') return undefined;
    return [{ span: { start: collection.start + 1, end: collection.end - 1 }, text: write(style, 0) }];
  }
  const start = lineStart(text, last.start);
  const ownLine = text.slice(start, last.start).trim() === '' && start > collection.start;
  const at = { start: last.end, end: last.end };
  if (!ownLine) return [{ span: at, text: `, ${write(style, 0)}` }];
  const indent = last.start - start;
  const eol = lineBreakOf(text, start);
  const written = write({ ...style, multiline: true }, indent).replaceAll('\n', eol);
  // After a comma that is there already, a second one would be a null entry.
  const trailing = /^\s*,/.exec(text.slice(last.end, collection.end));
  if (trailing === null) return [{ span: at, text: `,${eol}${' '.repeat(indent)}${written}` }];
  const after = last.end + trailing[0].length;
  return [{ span: { start: after, end: after }, text: `${eol}${' '.repeat(indent)}${written},` }];
}

function isJson(document: YamlDocument, span: Span): boolean {
  const { root, text } = document;
  if (root?.kind !== 'map' || !root.flow)
    return /^[{[]\s*"(?:[^"\\]|\\.)*"\s*:/.test(text.slice(span.start, span.start + 400));
  return root.pairs.every(pair => pair.key?.style === 'double');
}

function quoteLike(document: YamlDocument, scalar: ScalarNode, text: string): string {
  if (scalar.style === 'double') return JSON.stringify(text);
  if (scalar.style === 'single') return `'${text.replaceAll("'", "''")}'`;
  return isJson(document, document.root?.span ?? scalar.span) && document.root?.kind === 'map' && document.root.flow
    ? JSON.stringify(text)
    : text;
}

/** The style of the lines near a node: the step of indentation, and how sequences stand in maps. */
function styleAt(document: YamlDocument, node: MapNode | SeqNode): WriteStyle {
  const inner = nearestStyle(document, node);
  const outer = document.root === undefined ? {} : nearestStyle(document, document.root);
  return {
    step: inner.step ?? outer.step ?? 2,
    dashIndent: inner.dashIndent ?? outer.dashIndent ?? 0,
    afterDash: inner.afterDash ?? outer.afterDash ?? 1,
    json: false,
    multiline: false,
  };
}

function flowStyle(document: YamlDocument): WriteStyle {
  const { root, text } = document;
  const first = root?.kind === 'map' ? root.pairs[0] : undefined;
  const own =
    first !== undefined && root !== undefined && root.kind === 'map' && root.flow
      ? columnOf(document, first.span.start)
      : 0;
  const step = own > 0 && lineStart(text, first?.span.start ?? 0) > (root?.span.start ?? 0) ? own : 2;
  return { step, dashIndent: 0, afterDash: 1, json: false, multiline: false };
}

type FoundStyle = { step?: number; dashIndent?: number; afterDash?: number };

/** The first block map and block sequence found inside a node tell the style. */
function nearestStyle(document: YamlDocument, node: YamlNode, found: FoundStyle = {}, depth = 0): FoundStyle {
  if (depth > 12 || node.kind === 'scalar' || (found.step !== undefined && found.dashIndent !== undefined))
    return found;
  if (node.kind === 'seq') {
    if (!node.flow) {
      const first = node.items.find(
        item => item !== undefined && item.span.start >= node.span.start && item.span.end <= node.span.end,
      );
      if (
        first !== undefined &&
        lineStart(document.text, first.span.start) === lineStart(document.text, node.span.start)
      ) {
        found.afterDash ??= Math.max(1, first.span.start - node.span.start - 1);
      }
    }
    for (const item of node.items)
      if (item !== undefined && isInside(node, item)) nearestStyle(document, item, found, depth + 1);
    return found;
  }
  const column = columnOf(document, node.span.start);
  for (const { value, reached } of node.pairs) {
    if (value === undefined || value.kind === 'scalar' || reached === 'alias' || value.flow || node.flow) continue;
    const inner = columnOf(document, value.span.start) - column;
    if (value.kind === 'map' && inner > 0) found.step ??= inner;
    if (value.kind === 'seq' && inner >= 0) found.dashIndent ??= inner;
  }
  for (const { value, reached } of node.pairs)
    if (value !== undefined && reached === 'own') nearestStyle(document, value, found, depth + 1);
  return found;
}

function isInside(outer: YamlNode, inner: YamlNode): boolean {
  return inner.span.start >= outer.span.start && inner.span.end <= outer.span.end;
}

/**
 * Where a document's own part begins: after the marker, directives, a line for the YAML language
 * server, lines that say what to ignore, and a first block of comments that a blank line closes.
 */
function endOfPreamble(text: string, content: number): number {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let blockStart = at;
  let afterBlank = at;
  let seenBlankAfterComment = false;
  let comments = 0;
  while (at < content) {
    const end = lineEnd(text, at);
    const next = end + lineBreakLength(text, end);
    if (next > content) break;
    const line = text.slice(at, end);
    if (/^(?:%|---)/.test(line) || /^\s*#\s*(?:yaml-language-server:|podsense:\s*ignore-file)/.test(line)) {
      blockStart = next;
      afterBlank = next;
      comments = 0;
    } else if (line.trim() === '') {
      if (comments > 0 && !seenBlankAfterComment) {
        afterBlank = next;
        seenBlankAfterComment = true;
      }
    } else comments++;
    at = next;
  }
  return Math.max(blockStart, afterBlank);
}

function columnOf(document: YamlDocument, offset: number): number {
  const start = lineStart(document.text, offset);
  return offset - start - (start === 0 && document.text.charCodeAt(0) === 0xfeff ? 1 : 0);
}
