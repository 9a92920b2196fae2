import type { Span } from '../../text/span.ts';
import type { RawNode, RawScalar } from './rawNode.ts';
import { readWithLibrary } from './readWithLibrary.ts';

/** A text of the same length in which a quoted text or a flow collection stands on one line, and its span. */
export type Joined = { readonly text: string; readonly span: Span };

/**
 * Joins the lines of a quoted text or a flow collection at which a document stops being YAML. Go's reader, and so
 * kubectl, takes these lines at any indentation; YAML itself wants them indented (YAML 1.2.2, 6.1). Undefined if it has
 * no end, or something follows it on its last line.
 */
export function joinLowText(text: string, at: number): Joined | undefined {
  const found = endOf(text, at);
  if (found === undefined || !endsItsLine(text, found.end)) return undefined;
  const span = { start: at, end: found.end };
  if (!text.slice(span.start, span.end).includes('\n')) return undefined;
  let joined = '';
  let from = at;
  for (const { start, end } of [...found.comments, { start: found.end, end: found.end }]) {
    joined += text.slice(from, start).replace(/[\r\n]/g, ' ') + ' '.repeat(end - start);
    from = end;
  }
  return { text: text.slice(0, at) + joined + text.slice(found.end), span };
}

/** The nodes with the values that their scalars had in a text before lines of it were joined. */
export function restoreTexts(node: RawNode | null, text: string, joined: readonly Span[]): RawNode | null {
  if (node === null || !joined.some(({ start, end }) => start < node.end && node.start < end)) return node;
  const restored = (inner: RawNode | null) => restoreTexts(inner, text, joined);
  switch (node.kind) {
    case 'alias':
      return node;
    case 'scalar':
      return restoreText(node, text);
    case 'seq':
      return { ...node, items: node.items.map(restored) };
    case 'map':
      return { ...node, pairs: node.pairs.map(({ key, value }) => ({ key: restored(key), value: restored(value) })) };
  }
}

function restoreText(scalar: RawScalar, text: string): RawScalar {
  const written = text.slice(scalar.start, scalar.end);
  if (scalar.style === 'block' || !written.includes('\n')) return scalar;
  // Alone in a document it may stand at any indentation.
  const alone = readWithLibrary(written)?.contents;
  return alone?.kind === 'scalar' ? { ...scalar, value: alone.value } : scalar;
}

type End = { readonly end: number; readonly comments: readonly Span[] };

/** The end of the quoted text or the flow collection that begins at an offset, and the comments in it. */
function endOf(text: string, start: number): End | undefined {
  if (!/["'[{]/.test(text[start] ?? '')) return undefined;
  const comments: Span[] = [];
  let depth = 0;
  for (let at = start; at < text.length; ) {
    const character = text[at] ?? '';
    const before = at === start ? ' ' : (text[at - 1] ?? '');
    if (/["']/.test(character) && /[\s,:[{]/.test(before)) {
      const end = endOfQuote(text, at);
      if (end === undefined) return undefined;
      at = end;
    } else if (character === '#' && /\s/.test(before)) {
      const newline = text.indexOf('\n', at);
      const end = newline === -1 ? text.length : newline;
      comments.push({ start: at, end });
      at = end;
    } else {
      if (/[[{]/.test(character)) depth++;
      if (/[\]}]/.test(character)) depth--;
      at++;
    }
    if (depth === 0) return { end: at, comments };
  }
  return undefined;
}

function endOfQuote(text: string, at: number): number | undefined {
  const quote = text[at] === '"' ? /"(?:[^"\\]|\\[\s\S])*"/y : /'(?:[^']|'')*'/y;
  quote.lastIndex = at;
  return quote.test(text) ? quote.lastIndex : undefined;
}

function endsItsLine(text: string, end: number): boolean {
  const rest = /[ \t]*(?:\r?\n|$)|[ \t]+#/y;
  rest.lastIndex = end;
  return rest.test(text);
}
