import assert from 'node:assert/strict';
import type { RawDocument } from '../../server/src/yaml/raw/rawNode.ts';
import { readEvents } from '../../server/src/yaml/raw/readText.ts';
import { readWithLibrary } from '../../server/src/yaml/raw/readWithLibrary.ts';
import { convert } from '../../server/src/yaml/read/convert.ts';
import { splitDocuments } from '../../server/src/yaml/read/file.ts';
import { Holes } from '../../server/src/yaml/template/hole.ts';
import { type Masked, maskTemplate } from '../../server/src/yaml/template/template.ts';
import type { YamlNode } from '../../server/src/yaml/tree/node.ts';

/**
 * Checks that the fast reader makes the same nodes as the library for each document of a text, or leaves it to the
 * library, as it must for every error. Returns the number of documents that it read.
 */
export function checkReaders(text: string): number {
  const masked = splitDocuments(text).map(({ start, end }) => maskTemplate(text.slice(start, end)));
  return masked.filter(isReadAlike).length;
}

function isReadAlike(masked: Masked): boolean {
  const fast = readEvents(masked.text);
  if (fast.contents === undefined) return false;
  const slow = readWithLibrary(masked.text);
  assert.ok(slow !== undefined && slow.errorAt === undefined, `an error at ${slow?.errorAt} of ${masked.text}`);
  assert.deepEqual(shown(fast, masked), shown(slow, masked), masked.text);
  return true;
}

function shown({ contents }: RawDocument, { text, holes }: Masked): unknown {
  const { root, shared } = convert(contents, { written: text, readable: text }, new Holes(holes));
  return { root: shownNode(root), shared: shared.map(shownNode) };
}

/** All fields of a node, but only the number of the keys that its holes may supply. */
export function shownNode(node: YamlNode | undefined): unknown {
  if (node === undefined || node.kind === 'scalar') return { ...node };
  if (node.kind === 'seq') return { ...node, items: node.items.map(shownNode), complete: node.complete };
  const pairs = node.pairs.map(({ key, value, doubt, valueDoubt, ...rest }) => ({
    ...rest,
    key: { ...key },
    value: shownNode(value),
    isDoubtful: doubt !== undefined,
    hasDoubtfulValue: valueDoubt !== undefined,
  }));
  return { ...node, hasHoles: node.hasHoles, pairs };
}
