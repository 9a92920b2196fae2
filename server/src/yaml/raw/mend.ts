import { type Document, isCollection, isScalar, type Node, visit, type YAMLParseError } from 'yaml';
import { contains, type Span, shift } from '../../text/span.ts';
import { type Hole, unknownLines } from '../template/hole.ts';

/**
 * The offset at which a document stops being YAML: its first error, or the start of a quote or bracket that is never
 * closed. Undefined for a document without errors.
 */
export function brokenAt(parsed: Document, text: string): number | undefined {
  const errors = parsed.errors.filter(error => !isOfShortKey(error, text));
  if (errors.length === 0) return undefined;
  const first = Math.min(...errors.slice(0, 100).map(error => error.pos[0]));
  let unclosed: number | undefined;
  visit(parsed, (_, node) => {
    if (node === parsed.contents || !isNode(node) || !isUnclosed(node, text)) return undefined;
    unclosed = node.range?.[0];
    return visit.BREAK;
  });
  return unclosed === undefined ? first : Math.min(first, unclosed);
}

/**
 * Whether the library reports a key as too long that is not: it counts blank lines between an empty item and the key.
 */
function isOfShortKey({ code, pos: [start, end] }: YAMLParseError, text: string): boolean {
  return code === 'KEY_OVER_1024_CHARS' && /^\s*:/.test(text.slice(end, start + longestKey + 1));
}

// From its start to its colon (YAML 1.2.2, 7.4.2).
const longestKey = 1024;

/**
 * A text of the same length that is nearer to YAML, and the holes that this leaves: a line that is a bare word becomes
 * a key, a line that is broken after its key or dash loses its value, any other becomes blanks.
 */
export function mendLine(text: string, brokenAt: number, holes: readonly Hole[]): Mended {
  const start = text.lastIndexOf('\n', brokenAt - 1) + 1;
  const newline = text.indexOf('\n', brokenAt);
  const line = text.slice(start, newline === -1 ? text.length : newline).trimEnd();
  const { mended, hole } = mend(line, brokenAt - start);
  const span = shift(hole.span, start);
  const others = holes.filter(other => !contains(span, other.span));
  return {
    text: text.slice(0, start) + mended + text.slice(start + line.length),
    holes: line === '' ? others : [...others, moved(hole, span)],
  };
}

function moved(hole: Hole, span: Span): Hole {
  return hole.kind === 'line' ? unknownLines(span) : { ...hole, span };
}

/** A text of the same length with fewer errors, and its holes. */
export type Mended = { readonly text: string; readonly holes: readonly Hole[] };

function mend(line: string, brokenAt: number): { readonly mended: string; readonly hole: Hole } {
  const [, indent = '', word] = /^( *(?:- +)*)([A-Za-z][\w./-]*)$/.exec(line) ?? [];
  if (word !== undefined) {
    const hole: Hole = { kind: 'word', span: { start: indent.length, end: line.length }, word };
    return { mended: `${line.slice(0, -1)}:`, hole };
  }
  const [before = ''] = /^ *(?:- +)*(?:["']?[A-Za-z][\w./-]*["']?:[ \t]+)?/.exec(line) ?? [];
  const hasValue = before.trim() !== '' && before.length < line.length && before.length <= brokenAt;
  const kept = hasValue ? before : '';
  const span = { start: kept.length, end: line.length };
  return { mended: kept.padEnd(line.length), hole: hasValue ? { kind: 'value', span } : unknownLines(span) };
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isCollection(value);
}

/** Whether a node begins with a quote or bracket that is never closed. */
function isUnclosed(node: Node, text: string): boolean {
  const [start, end] = node.range ?? [0, 0];
  const close = closers.get(text[start] ?? '');
  if (close === undefined || !(isScalar(node) ? node.type?.startsWith('QUOTE') : isCollection(node) && node.flow)) {
    return false;
  }
  return end - start < 2 || text[end - 1] !== close;
}

const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['[', ']'],
  ['{', '}'],
]);
