import assert from 'node:assert/strict';
import { lineEnd, lineStart } from '../../server/src/text/lines.ts';
import { contains } from '../../server/src/text/span.ts';
import { cursorAt } from '../../server/src/yaml/cursor/cursor.ts';
import type { YamlPath } from '../../server/src/yaml/cursor/cursorPlace.ts';
import type { YamlDocument } from '../../server/src/yaml/read/document.ts';
import { parseFile } from '../../server/src/yaml/read/file.ts';
import type { ScalarNode, YamlNode } from '../../server/src/yaml/tree/node.ts';

/**
 * Compares the cursor with the parsed tree: at the end and in the middle of each scalar, and with the document cut off
 * there, the cursor has the scalar's place. Returns the number of places.
 */
export function checkCursorPaths(text: string): number {
  let places = 0;
  for (const { document } of parseFile(text, () => true).documents) {
    if (document?.root === undefined) continue;
    for (const scalar of scalarsOf(document)) {
      const { start, end } = scalar.node.span;
      for (const at of new Set([end, (start + end + 1) >> 1])) {
        if (document.holes.touch({ start: at, end: at }) || isBlankLine(document.text, at)) continue;
        if (isLowLine(document.text, start, at)) continue;
        checkPlace(document.text, at, scalar);
        if (!isOtherWhenCut(document.text, at, end)) checkPlace(document.text.slice(0, at), at, scalar);
        places++;
      }
    }
  }
  return places;
}

function checkPlace(text: string, at: number, scalar: Found): void {
  const place = cursorAt(text, at);
  const shown = `${JSON.stringify(place)}\n${text.slice(Math.max(0, at - 300), at)}¦${text.slice(at, at + 100)}`;
  assert.deepEqual(place?.path, scalar.path, shown);
  assert.ok(possible[scalar.part].includes(place?.part), shown);
}

/** On a blank line the cursor's column determines its place, also in the middle of a text. */
function isBlankLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), lineEnd(text, at)).trim() === '';
}

/** A later line of a quoted text may stand below the indentation of its first, which only kubectl reads. */
function isLowLine(text: string, start: number, at: number): boolean {
  const indentationAt = (offset: number) => /^ */.exec(text.slice(lineStart(text, offset), offset))?.[0].length ?? 0;
  return lineStart(text, at) > start && /["']/.test(text[start] ?? '') && indentationAt(at) <= indentationAt(start);
}

function isOtherWhenCut(text: string, at: number, end: number): boolean {
  const line = text.slice(lineStart(text, at), at);
  return line.trim() === '' || (at < end && /[-:?]$/.test(line));
}

/** The first word of a line may become a key or a value; that of a list in brackets a pair: `[a: 1]`. */
const possible: Readonly<Record<'key' | 'value', readonly unknown[]>> = {
  key: ['key', 'either'],
  value: ['value', 'either', 'text'],
};

type Found = { readonly node: ScalarNode; readonly path: YamlPath; readonly part: 'key' | 'value' };

/** The scalars that stand in the text themselves: those that an alias repeats stand elsewhere. */
function* scalarsOf(document: YamlDocument): Generator<Found> {
  if (document.root !== undefined) yield* scalarsIn(document.root, [], document.text);
}

function* scalarsIn(node: YamlNode, path: YamlPath, text: string): Generator<Found> {
  if (node.kind === 'scalar') {
    if (node.span.start < node.span.end) yield { node, path, part: 'value' };
  } else if (node.kind === 'seq') {
    // An alias may repeat an item before it.
    let from = node.span.start;
    for (const [index, item] of node.items.entries()) {
      if (item === undefined || item.span.start < from || !contains(node.span, item.span)) continue;
      from = item.span.end;
      yield* scalarsIn(item, [...path, index], text);
    }
  } else {
    for (const { key, value, reached } of node.pairs) {
      if (key === undefined) continue;
      yield { node: key, path, part: 'key' };
      if (value !== undefined && reached === 'own') yield* scalarsIn(value, [...path, key.value], text);
    }
  }
}
