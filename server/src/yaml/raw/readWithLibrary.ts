import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { brokenAt } from './mend.ts';
import type { RawDocument, RawNode, RawPair, RawScalar } from './rawNode.ts';

/**
 * Reads the text of a document with the library that reports errors, and the text around them. Undefined for thousands
 * of nested levels: it composes recursively.
 */
export function readWithLibrary(text: string): RawDocument | undefined {
  // A text may have millions of errors, and their stack traces cost more than all the rest.
  const known = errors.stackTraceLimit;
  errors.stackTraceLimit = 0;
  try {
    // The library counts a byte order mark as a column of its line; a blank line before that one changes nothing.
    const parsed = parseDocument(text.startsWith('\ufeff') ? `\n${text.slice(1)}` : text, options);
    return { contents: rawOf(parsed.contents), errorAt: brokenAt(parsed, text) ?? droppedAt(parsed.contents, text) };
  } catch {
    return undefined;
  } finally {
    errors.stackTraceLimit = known;
  }
}

/** The depth of stack traces, if the platform lets one set it (V8). */
const errors: ErrorConstructor & { stackTraceLimit?: number | undefined } = Error;

/** The start of content that the library drops without an error, as below `? :`; undefined if there is none. */
function droppedAt(contents: Node | null, text: string): number | undefined {
  let at = contents?.range?.[2] ?? text.length;
  for (const line of text.slice(at).split('\n')) {
    const shown = line.trimStart();
    if (shown !== '' && !/^(?:#|\.\.\.|---)/.test(shown)) return at + line.length - shown.length;
    at += line.length + 1;
  }
  return undefined;
}

/** A linter reads text, not values: `12:30` stays text and a key `y` stays a key. */
const options = {
  schema: 'failsafe',
  version: '1.2',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  keepSourceTokens: false,
  logLevel: 'silent',
} as const;

function rawOf(node: Node | null): RawNode | null {
  if (node === null || node === undefined) return null;
  const [start, end] = node.range ?? [0, 0];
  if (isAlias(node)) return { kind: 'alias', start, end, source: node.source };
  const { anchor } = node as Scalar | YAMLMap | YAMLSeq;
  if (isMap(node)) {
    const pairs = (node.items as Pair<Node | null, Node | null>[]).map(
      ({ key, value }): RawPair => ({ key: rawOf(key), value: rawOf(value) }),
    );
    return { kind: 'map', start, end, anchor, flow: node.flow === true, pairs };
  }
  if (isSeq(node)) {
    const items = (node.items as (Node | null)[]).map(rawOf);
    return { kind: 'seq', start, end, anchor, flow: node.flow === true, items };
  }
  if (!isScalar(node)) return null;
  return { kind: 'scalar', start, end, anchor, style: styleOf(node), value: String(node.value ?? '') };
}

function styleOf({ type }: Scalar): RawScalar['style'] {
  if (type === 'QUOTE_DOUBLE') return 'double';
  if (type === 'QUOTE_SINGLE') return 'single';
  return type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL' ? 'block' : 'plain';
}
