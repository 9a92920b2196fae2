import { parseDocument } from 'yaml';
import { contains, type Span } from '../text/span.ts';
import { commentsOf } from './comments.ts';
import { type Converted, convert } from './convert.ts';
import { type Hole, Holes } from './hole.ts';
import type { YamlNode } from './node.ts';
import { maskTemplate } from './template.ts';

/**
 * One document of a stream. It knows only offsets into its own text, so that it stays right when
 * text before it changes.
 */
export class YamlDocument {
  /** From its first directive or comment to before the next document. */
  readonly text: string;
  /** Undefined for a document without content, or one that could not be read at all. */
  readonly root: YamlNode | undefined;
  readonly holes: Holes;
  readonly #shared: readonly YamlNode[];
  #comments: readonly Span[] | undefined;

  constructor(text: string, root: YamlNode | undefined, holes: Holes, shared: readonly YamlNode[]) {
    this.text = text;
    this.root = root;
    this.holes = holes;
    this.#shared = shared;
  }

  /** From each `#` to before the line break, in order; found when they are asked for first. */
  get comments(): readonly Span[] {
    this.#comments ??= commentsOf(this.text);
    return this.#comments;
  }

  /** Whether an alias repeats the span's text elsewhere: an edit there would change two places. */
  isShared(span: Span): boolean {
    return this.#shared.some(node => contains(node.span, span));
  }
}

/**
 * Reads one document. Never throws: lines that are no YAML are mended, and what cannot be mended
 * leaves the whole document a hole, in which nothing is known to be absent.
 */
export function parseDocumentText(source: string): YamlDocument {
  const text = ownCopy(source);
  const masked = maskTemplate(text);
  const holes: Hole[] = [...masked.holes];
  let readable = masked.text;
  for (let round = 0; ; round++) {
    const parsed = tryParse(readable);
    const errorAt = parsed === undefined ? undefined : firstError(parsed);
    if (parsed === undefined || errorAt === undefined || round === maximumMends) {
      const known = new Holes(errorAt === undefined && parsed !== undefined ? holes : [wholeOf(text)]);
      const converted = parsed === undefined ? undefined : tryConvert(parsed, readable, known);
      return new YamlDocument(text, converted?.root, known, converted?.shared ?? []);
    }
    readable = mendLine(readable, errorAt, holes);
  }
}

/** A half-typed line leaves one error or two; a document with more is broken, not being typed. */
const maximumMends = 4;

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

type Parsed = ReturnType<typeof parseDocument>;

/** Undefined for nesting of some thousand levels: the library composes recursively. */
function tryParse(text: string): Parsed | undefined {
  try {
    return parseDocument(text, options);
  } catch {
    return undefined;
  }
}

function tryConvert(parsed: Parsed, text: string, holes: Holes): Converted | undefined {
  try {
    return convert(parsed.contents, text, holes);
  } catch {
    return undefined;
  }
}

function firstError(parsed: Parsed): number | undefined {
  return parsed.errors.reduce<number | undefined>(
    (first, error) => Math.min(first ?? error.pos[0], error.pos[0]),
    undefined,
  );
}

/**
 * Replaces what is wrong in the line in which an error starts by text of the same length that is
 * YAML: a bare word becomes a key, the value after a key blanks, anything else blanks as a line.
 */
function mendLine(text: string, errorAt: number, holes: Hole[]): string {
  const start = text.lastIndexOf('\n', errorAt - 1) + 1;
  const newline = text.indexOf('\n', errorAt);
  const end = newline === -1 ? text.length : newline;
  const line = text.slice(start, end).replace(/\r$/, '');
  const { mended, hole } = mend(line, start);
  for (let at = holes.length - 1; at >= 0; at--) {
    if (holes[at] !== undefined && contains(hole.span, holes[at]?.span ?? hole.span)) holes.splice(at, 1);
  }
  if (line !== '') holes.push(hole);
  return text.slice(0, start) + mended + text.slice(start + line.length);
}

/** A line that starts at that offset as YAML, and what was lost of it. */
function mend(line: string, start: number): { readonly mended: string; readonly hole: Hole } {
  const [, indent = '', word] = /^( *(?:- +)*)([A-Za-z][\w./-]*)[ \t]*$/.exec(line) ?? [];
  if (word !== undefined) {
    const span = { start: start + indent.length, end: start + indent.length + word.length };
    const key = `${word.slice(0, -1)}:`;
    return { mended: line.replace(word, key), hole: { kind: 'word', span, word } };
  }
  const [key, value] = /^( *(?:- +)*[A-Za-z][\w./-]*:[ \t]+)(\S.*)$/.exec(line)?.slice(1) ?? [];
  const kept = value === undefined || key === undefined ? '' : key;
  const span = { start: start + kept.length, end: start + line.length };
  return { mended: kept.padEnd(line.length), hole: { kind: kept === '' ? 'line' : 'value', span } };
}

function wholeOf(text: string): Hole {
  return { kind: 'line', span: { start: 0, end: text.length } };
}

/** A copy that does not keep the text it was cut from in memory. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
