import { Known } from '../../text/known.ts';
import { withLineFeeds } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { Spans } from '../../text/spans.ts';
import { type Hole, Holes } from '../template/hole.ts';
import { maskTemplate } from '../template/template.ts';
import { holesOfYtt } from '../template/ytt.ts';
import type { YamlNode } from '../tree/node.ts';
import { commentsOf } from './comments.ts';
import { type Converted, convert } from './convert.ts';
import { readEvents } from './eventReader.ts';
import { readWithLibrary } from './libraryReader.ts';
import { joinLowText, restoreTexts } from './lowText.ts';
import { mendLine } from './mend.ts';
import type { RawNode } from './rawNode.ts';

/**
 * `whole`: a document of a stream. `item`: one item of a block sequence in it, with its dash, which is the sequence of
 * its root. `rest`: its lines before or behind the items.
 */
export type Part = 'whole' | 'item' | 'rest';

/**
 * One document of a stream, or a part of it. It knows only offsets into its own text, so that edits before it do not
 * change it.
 */
export class YamlDocument {
  /** From its first directive or comment to before the next document, with `\n` for each `\r` that ends a line alone. */
  readonly text: string;
  /** Undefined for a document without content, or one that could not be read at all. */
  readonly root: YamlNode | undefined;
  readonly holes: Holes;
  readonly part: Part;
  /** The offset at which it first stops being YAML, before it is mended; undefined for a document without errors. */
  readonly errorAt: number | undefined;
  readonly known = new Known();
  readonly #shared: Spans;
  #comments: readonly Span[] | undefined;

  constructor(
    text: string,
    root: YamlNode | undefined,
    holes: Holes,
    shared: readonly YamlNode[],
    part: Part = 'whole',
    errorAt?: number,
  ) {
    this.text = text;
    this.part = part;
    this.errorAt = errorAt;
    this.root = root;
    this.holes = holes;
    this.#shared = new Spans(shared.map(node => node.span));
  }

  /** From each `#` to before the line break, in order; lazy. */
  get comments(): readonly Span[] {
    this.#comments ??= commentsOf(this.text);
    return this.#comments;
  }

  /** Whether an alias repeats the span's text elsewhere: an edit of it would change two places. */
  isShared(span: Span): boolean {
    return this.#shared.someAround(span);
  }

  /** Whether an alias elsewhere repeats a part of the span's text: without it the alias would be invalid. */
  holdsShared(span: Span): boolean {
    return this.#shared.someWithin(span);
  }
}

/**
 * Reads one document. Never throws: lines that are no YAML are mended, and a document that cannot be mended becomes one
 * hole, in which nothing is known to be absent.
 */
export function parseDocumentText(source: string, part: Part = 'whole'): YamlDocument {
  const text = withLineFeeds(ownCopy(source));
  const masked = maskTemplate(text);
  let readable = masked.text;
  let holes: readonly Hole[] = [...masked.holes, ...holesOfYtt(masked.text)];
  const joined: Span[] = [];
  let firstError: number | undefined;
  for (let round = 0; ; ) {
    const parsed = readEvents(readable) ?? readWithLibrary(readable);
    if (parsed === undefined) return unreadable(text, part, 0);
    const { errorAt } = parsed;
    const low = errorAt === undefined || joined.length === maximumJoins ? undefined : joinLowText(readable, errorAt);
    if (low !== undefined) {
      readable = low.text;
      joined.push(low.span);
      continue;
    }
    firstError ??= errorAt;
    if (errorAt === undefined || round === maximumMends) {
      const known = new Holes(errorAt === undefined ? holes : [wholeOf(text)]);
      const converted = tryConvert(restoreTexts(parsed.contents, masked.text, joined), readable, known);
      return converted === undefined
        ? unreadable(text, part, firstError ?? 0)
        : new YamlDocument(text, converted.root, known, converted.shared, part, firstError);
    }
    ({ text: readable, holes } = mendLine(readable, errorAt, holes));
    round++;
  }
}

/** A half-typed line makes one error or two; a document with more is broken, not being typed. */
const maximumMends = 4;

/** Each is read anew. */
const maximumJoins = 20;

function tryConvert(contents: RawNode | null, text: string, holes: Holes): Converted | undefined {
  try {
    return convert(contents, text, holes);
  } catch {
    return undefined;
  }
}

function unreadable(text: string, part: Part, errorAt: number): YamlDocument {
  return new YamlDocument(text, undefined, new Holes([wholeOf(text)]), [], part, errorAt);
}

function wholeOf(text: string): Hole {
  return { kind: 'line', span: { start: 0, end: text.length } };
}

/** A copy that does not keep the text it was cut from in memory. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
