import { Known, type Recorder } from '../../text/known.ts';
import { withLineFeeds } from '../../text/lines.ts';
import { type Span, Spans } from '../../text/span.ts';
import { liveNodes } from '../raw/liveNodes.ts';
import { joinLowText, restoreTexts } from '../raw/lowText.ts';
import { type Mended, mendLine } from '../raw/mend.ts';
import type { RawNode } from '../raw/rawNode.ts';
import { readText } from '../raw/readText.ts';
import { type Arm, armsOf, OpenArms } from '../template/arms.ts';
import type { Atom, Decisions } from '../template/condition.ts';
import { type Hole, Holes, noHoles, unknownLines } from '../template/hole.ts';
import { type Masked, maskTemplate } from '../template/template.ts';
import { deadArms, withoutArms } from '../template/withoutArms.ts';
import { holesOfYtt, overlayMark, yttMark } from '../template/ytt.ts';
import type { YamlNode } from '../tree/node.ts';
import { commentsOf } from './comments.ts';
import { convert, type Texts } from './convert.ts';
import { AskedDoubts, type Doubts, type Matters, noDoubts } from './doubts.ts';
import { SameNodes } from './sameNodes.ts';

/**
 * `whole`: a document of a stream. `item`: one item of a sequence in it, with its dash if it is in block style: its root
 * is a sequence of it alone. `rest`: its lines before or behind the items.
 */
export type Part = 'whole' | 'item' | 'rest';

/**
 * One document of a stream, or a part of it. It knows only offsets into its own text, so that edits before it do not
 * change it.
 */
export class YamlDocument {
  /** The text from its first directive or comment to before the next document, with `\n` for a lone `\r`. */
  readonly text: string;
  /** Undefined for a document without content, or one that could not be read at all. */
  readonly root: YamlNode | undefined;
  readonly holes: Holes;
  readonly part: Part;
  /** The offset at which it first stops being YAML, before it is mended; undefined for a document without errors. */
  readonly errorAt: number | undefined;
  readonly known: Known;
  /** Absent for one without template actions. */
  readonly template: Template | undefined;
  /** The places that an alias repeats; undefined if there are none. */
  readonly #shared: Spans | undefined;
  #comments: readonly Span[] | undefined;
  #arms: readonly Arm[] | undefined;
  #isOverlay: boolean | undefined;

  constructor(
    text: string,
    root: YamlNode | undefined,
    holes: Holes,
    { part, shared = [], template, errorAt, recorder }: Origin,
  ) {
    this.known = new Known(recorder);
    this.text = text;
    this.part = part;
    this.errorAt = errorAt;
    this.root = root;
    this.holes = holes;
    this.#shared = shared.length === 0 ? undefined : new Spans(shared.map(node => node.span));
    this.template = template;
  }

  /** The comments, each from its `#` to before the line break, in order; lazy. */
  get comments(): readonly Span[] {
    this.#comments ??= commentsOf(this.text);
    return this.#comments;
  }

  /** The arms of its template, each before those inside it; lazy. */
  get arms(): readonly Arm[] {
    this.#arms ??= this.template === undefined ? [] : armsOf(this.text, this.template.masked.actions);
    return this.#arms;
  }

  /** Whether ytt lays it over others: what is absent in it may stand in these; lazy. */
  get isOverlay(): boolean {
    this.#isOverlay ??= this.text.includes(overlayMark);
    return this.#isOverlay;
  }

  /** Whether an alias repeats something. */
  get hasShared(): boolean {
    return this.#shared !== undefined;
  }

  /** Whether an alias repeats the span's text elsewhere: an edit of it would change two places. */
  isShared(span: Span): boolean {
    return this.#shared?.someAround(span) === true;
  }

  /** Whether an alias elsewhere repeats a part of the span's text: without it the alias would be invalid. */
  holdsShared(span: Span): boolean {
    return this.#shared?.someWithin(span) === true;
  }
}

/** How a document was read. */
type Origin = {
  readonly part: Part;
  /** The nodes that an alias repeats. */
  readonly shared?: readonly YamlNode[];
  readonly template?: Template | undefined;
  readonly errorAt?: number | undefined;
  readonly recorder?: Recorder | undefined;
};

/** The text of a template without its actions, and its nodes with all arms; these are undefined if it was mended. */
type Template = { readonly masked: Masked; readonly nodes: RawNode | null | undefined };

/**
 * Reads one document. Never throws: lines that are no YAML are mended, and a document that cannot be mended becomes one
 * hole, in which nothing is known to be absent.
 */
export function parseDocumentText(source: string, part: Part = 'whole'): YamlDocument {
  const text = withLineFeeds(ownCopy(source));
  if (!text.includes('{{')) return read(text, { text, holes: [] }, { part, doubts: noDoubts });
  const masked = maskTemplate(text);
  return read(text, masked, { part, doubts: noDoubts, template: masked });
}

/** Reads a document in which actions of templates are text like any other. Never throws. */
export function parseLiteralText(source: string): YamlDocument {
  const text = withLineFeeds(ownCopy(source));
  return read(text, { text, holes: [] }, { part: 'whole', doubts: noDoubts });
}

/** A document in one case of its template, with its undecided conditions that were read. */
export type DocumentCase = {
  readonly document: YamlDocument;
  readonly open: OpenArms;
  readonly asked: () => readonly Atom[];
  /** Computes something, with the conditions that are asked for meanwhile, which count for nothing else. */
  readonly apart: AskedDoubts['apart'];
  /** The arms that are not decided, in which something stands that matters. */
  readonly doubtful: readonly Span[];
};

/**
 * The document without the arms that the decisions leave out, with the offsets of the document. Undecided arms that matter
 * are unknown. `root` is the offset at which the root of the document is certain to be, or -1.
 */
export function documentIn(whole: YamlDocument, decisions: Decisions, root: number, matters: Matters): DocumentCase {
  const { text, arms, part, template } = whole;
  const open = new OpenArms(arms, decisions);
  const doubts = new AskedDoubts(text, open, root, matters);
  const dead = template === undefined ? [] : deadArms(arms, decisions);
  const masked = template === undefined ? maskTemplate(text) : withoutArms(template.masked, dead);
  const live = template?.nodes === undefined ? undefined : liveNodes(template.nodes, template.masked.text, dead);
  const document =
    live === undefined
      ? read(text, masked, { part, doubts })
      : converted(live.contents, { written: text, readable: masked.text }, holesIn(holesOf(masked)), {
          part,
          doubts,
          same: whole.root && !whole.hasShared ? new SameNodes(whole.root, open, dead) : undefined,
        });
  const apart: AskedDoubts['apart'] = compute => doubts.apart(compute);
  return { document, open, asked: () => doubts.asked, apart, doubtful: doubts.open };
}

type Reading = {
  readonly part: Part;
  readonly doubts: Doubts;
  /** Absent for a text whose nodes nobody reads again. */
  readonly template?: Masked | undefined;
  readonly same?: SameNodes | undefined;
};

function read(text: string, masks: Mended, reading: Reading): YamlDocument {
  let readable = masks.text;
  let holes = holesOf(masks);
  const joined: Span[] = [];
  let firstError: number | undefined;
  for (let round = 0; ; ) {
    const parsed = readText(readable);
    if (parsed === undefined) return unreadable(text, reading.part, 0);
    const { errorAt } = parsed;
    const low = errorAt === undefined || joined.length === maximumJoins ? undefined : joinLowText(readable, errorAt);
    if (low !== undefined) {
      readable = low.text;
      joined.push(low.span);
      continue;
    }
    firstError ??= errorAt;
    if (errorAt === undefined || round === maximumMends) {
      const known = holesIn(errorAt === undefined ? holes : [wholeOf(text)]);
      const contents = joined.length === 0 ? parsed.contents : restoreTexts(parsed.contents, masks.text, joined);
      const isAsMasked = round === 0 && joined.length === 0;
      const template = reading.template && { masked: reading.template, nodes: isAsMasked ? contents : undefined };
      return converted(contents, { written: text, readable }, known, reading, { template, errorAt: firstError });
    }
    ({ text: readable, holes } = mendLine(readable, errorAt, holes));
    round++;
  }
}

function holesOf({ text, holes }: Mended): readonly Hole[] {
  return text.includes(yttMark) ? [...holes, ...holesOfYtt(text)] : holes;
}

function holesIn(holes: readonly Hole[]): Holes {
  return holes.length === 0 ? noHoles : new Holes(holes);
}

/** A half-typed line makes one error or two; a document with more is broken, not being typed. */
const maximumMends = 4;

/** The most lines that are joined: the document is read anew after each. */
const maximumJoins = 20;

function converted(
  contents: RawNode | null,
  texts: Texts,
  holes: Holes,
  { part, doubts, same }: Reading,
  origin: Pick<Origin, 'template' | 'errorAt'> = {},
): YamlDocument {
  try {
    const { root, shared } = convert(part === 'item' ? inSequence(contents) : contents, texts, holes, doubts, same);
    return new YamlDocument(texts.written, root, holes, { part, shared, recorder: doubts.recorder, ...origin });
  } catch {
    return unreadable(texts.written, part, origin.errorAt ?? 0);
  }
}

/** An item in flow style has no dash that makes it a sequence. */
function inSequence(contents: RawNode | null): RawNode | null {
  if (contents === null || contents.kind === 'seq') return contents;
  return { kind: 'seq', flow: true, start: contents.start, end: contents.end, items: [contents] };
}

function unreadable(text: string, part: Part, errorAt: number): YamlDocument {
  return new YamlDocument(text, undefined, new Holes([wholeOf(text)]), { part, errorAt });
}

function wholeOf(text: string): Hole {
  return unknownLines({ start: 0, end: text.length });
}

/** A copy that does not keep the text it was cut from in memory. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
