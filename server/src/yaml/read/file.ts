/**
 * yaml/ knows YAML: documents, template actions, nodes, and edits that keep a file's form. It alone
 * imports the library `yaml`, and must not know Kubernetes.
 */
import { LineTable, withLineFeeds } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { finish, type Steps } from '../../text/steps.ts';
import { startOfYttOverlay } from '../template/ytt.ts';
import { type Part, parseDocumentText, type YamlDocument } from './document.ts';

/** A document and its place. `document` is undefined if it is not of interest. */
export type PlacedDocument = { readonly span: PartSpan; readonly document: YamlDocument | undefined };

/** One in a file. `key` is the same object as long as its text is: caches of what is not read as a document go by it. */
export type DocumentSlot = PlacedDocument & { readonly key: object };

/** A text and its documents; immutable. */
export type YamlFile = {
  readonly text: string;
  readonly lines: LineTable;
  readonly documents: readonly DocumentSlot[];
  /** See `isSealed`. */
  readonly isSealed: boolean;
};

/**
 * A stretch of a text that is read by itself: a document, or a `part` of one. `between`: one that is
 * not read.
 */
export type PartSpan = Span & { readonly part?: Part | 'between' };

/**
 * Cuts a text into what is read by itself: spans that follow one another and cover the whole text. If that is not all of
 * a file, it begins and ends where documents do.
 */
export type Split = (text: string, isAll: boolean) => readonly PartSpan[];

/** Whether a document is worth parsing, by its text; most of a file's documents are not. */
export type Interest = (documentText: string) => boolean;

/**
 * Parses a text. Unchanged documents of `previous` are kept as the same objects, so that caches by their identity hold.
 * Never throws.
 */
export function parseFile(text: string, interest: Interest, previous?: YamlFile): YamlFile {
  return finish(parseInSteps(text, interest, previous));
}

/** Like `parseFile`, in steps of one document. */
export function* parseInSteps(
  text: string,
  interest: Interest,
  previous?: YamlFile,
  split: Split = splitDocuments,
  read: (text: string, part?: Part) => YamlDocument = parseDocumentText,
): Steps<YamlFile> {
  const none: SplitAgain = { head: [], tail: [], spans: [], old: [] };
  const again = previous === undefined ? { ...none, spans: split(text, true) } : splitAgain(text, split, previous);
  const { spans, old } = again;
  const { head, tail } = previous === undefined ? { head: 0, tail: 0 } : unchanged(text, spans, old, previous.text);
  const documents: DocumentSlot[] = [...again.head];
  for (const [index, span] of spans.entries()) {
    const at = index < head ? index : index >= spans.length - tail ? index + old.length - spans.length : undefined;
    const known = at === undefined ? undefined : old[at];
    const { document, key } = known ?? parseSlot(text, span, interest, read);
    documents.push({ span, document, key });
    // What is known takes no time.
    if (known === undefined) yield;
  }
  for (const slot of again.tail) documents.push(slot);
  const above = (head > 0 ? spans[head - 1] : again.head.at(-1)?.span)?.end ?? 0;
  const next = tail > 0 ? spans.at(-tail) : again.tail[0]?.span;
  const below = next === undefined ? 0 : text.length - next.start;
  const lines = previous === undefined ? new LineTable(text) : previous.lines.edited(text, above, below);
  // The text above may end the line before a document, so it matters whether there is any.
  const isOpenStill =
    previous?.isSealed === false && above > 0 && !signOfSeal.test(text.slice(above, text.length - below));
  return { text, lines, documents, isSealed: !isOpenStill && isSealed(text) };
}

/** A file with the documents too that this interest makes worth parsing, in steps of one. */
export function* parseMoreInSteps(
  file: YamlFile,
  interest: Interest,
  read: (text: string, part?: Part) => YamlDocument = parseDocumentText,
): Steps<YamlFile> {
  const documents: DocumentSlot[] = [];
  for (const slot of file.documents) {
    const isKnown = slot.document !== undefined;
    documents.push(isKnown ? slot : parseSlot(file.text, slot.span, interest, read));
    if (!isKnown) yield;
  }
  return { ...file, documents };
}

function parseSlot(
  text: string,
  span: PartSpan,
  interest: Interest,
  read: (text: string, part?: Part) => YamlDocument,
): DocumentSlot {
  const own = textOf(text, span);
  const document = span.part !== 'between' && interest(own) ? read(own, span.part) : undefined;
  return { span, document, key: document ?? {} };
}

/** The numbers of documents at both ends that have the same text as in the previous file: an edit changes a run. */
function unchanged(
  text: string,
  spans: readonly PartSpan[],
  old: readonly DocumentSlot[],
  before: string,
): { readonly head: number; readonly tail: number } {
  const same = (span: PartSpan | undefined, slot: DocumentSlot | undefined): boolean => {
    if (span === undefined || slot === undefined) return false;
    const isSamePart = slot.document === undefined || slot.document.part === (span.part ?? 'whole');
    return isSamePart && textOf(text, span) === textOf(before, slot.span);
  };
  const shared = Math.min(spans.length, old.length);
  let head = 0;
  while (head < shared && same(spans[head], old[head])) head++;
  let tail = 0;
  while (tail < shared - head && same(spans.at(-1 - tail), old.at(-1 - tail))) tail++;
  return { head, tail };
}

function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/**
 * Whether sops has signed a text: with any other value in it, the message authentication code is wrong, and sops
 * refuses to decrypt it (sops, `sops.mac`). So it may not be edited.
 */
export function isSealed(text: string): boolean {
  return text.includes('sops') && key.test(text) && code.test(text);
}

const key = /^["']?sops["']?[ \t]*:|[{,]\s*"sops"\s*:/m;
const code = /["'\s{,]mac["']?[ \t]*:/;

/** Without one of these in what has changed, a text is not sealed that was not. */
const signOfSeal = /sops|mac/;

/** A text in parts, of which so many at both ends are documents of its last version with the same text. */
export type SplitAgain = {
  /** The kept documents before and behind the stretch that is cut anew; the latter at their present places. */
  readonly head: readonly DocumentSlot[];
  readonly tail: readonly DocumentSlot[];
  /** The parts of the stretch between these, and what stood there before. */
  readonly spans: readonly PartSpan[];
  readonly old: readonly DocumentSlot[];
};

/**
 * Cuts the next version of a text as `split` cuts it, but only around what has changed: where a document begins depends
 * on the documents beside it and on none further away.
 */
export function splitAgain(text: string, split: Split, previous: YamlFile): SplitAgain {
  const old = previous.documents;
  const move = text.length - previous.text.length;
  const first = firstToCut(text, previous);
  const behind = firstBehind(text, previous, first);
  const start = first === 0 ? 0 : (old[first]?.span.start ?? 0);
  const end = behind === old.length ? text.length : (old[behind]?.span.start ?? 0) + move;
  const isAll = start === 0 && end === text.length;
  const spans = isAll ? split(text, true) : split(text.slice(start, end), false);
  return {
    head: old.slice(0, first),
    tail: movedBy(move, old.slice(behind)),
    spans: start === 0 ? spans : spans.map(span => moved(span, start)),
    old: old.slice(first, behind),
  };
}

/**
 * The index of a document that begins where it began. Its own text and the start of the next one decide that, so both
 * are the same.
 */
function firstToCut(text: string, previous: YamlFile): number {
  const old = previous.documents;
  let same = 0;
  while (same < old.length && isSame(text, 0, old[same], previous)) same++;
  let first = Math.max(0, same - 2);
  while (first > 0 && !isWhole(old[first - 1]) && !isWhole(old[first])) first--;
  // Only at the start of a stream, a byte order mark is no character of its line.
  return text.charCodeAt(old[first]?.span.start ?? 0) === byteOrderMark ? 0 : first;
}

/**
 * The index of the first document behind what is cut. The one before it, which begins a line since that before it is the
 * same too, has its own marker or content in whatever it follows: so the next marker ends it.
 */
function firstBehind(text: string, previous: YamlFile, first: number): number {
  const old = previous.documents;
  const move = text.length - previous.text.length;
  const from = old[first]?.span.start ?? 0;
  const isKept = (slot: DocumentSlot | undefined) =>
    slot !== undefined && slot.span.start + Math.min(0, move) >= from && isSame(text, move, slot, previous);
  let same = old.length;
  while (same > first && isKept(old[same - 1])) same--;
  let behind = Math.min(old.length, same + 2);
  while (behind < old.length && !(isWhole(old[behind - 1]) && isWhole(old[behind - 2]))) behind++;
  return behind;
}

function isSame(text: string, move: number, slot: DocumentSlot | undefined, previous: YamlFile): boolean {
  if (slot === undefined) return false;
  const { start, end } = slot.span;
  return end + move <= text.length && text.slice(start + move, end + move) === previous.text.slice(start, end);
}

function isWhole(slot: DocumentSlot | undefined): boolean {
  return slot !== undefined && slot.span.part === undefined;
}

function movedBy(move: number, slots: readonly DocumentSlot[]): readonly DocumentSlot[] {
  return move === 0 ? slots : slots.map(slot => ({ ...slot, span: moved(slot.span, move) }));
}

function moved({ start, end, part }: PartSpan, by: number): PartSpan {
  return part === undefined ? { start: start + by, end: end + by } : { start: start + by, end: end + by, part };
}

const byteOrderMark = 0xfeff;

/**
 * Cuts a stream into its documents: spans that follow one another and cover the whole text.
 *
 * A line that begins with `---` or `...` followed by white space or the line's end is a marker even inside a block
 * scalar (YAML 1.2.2, 9.1.2), so no lexer is needed. Directives and comments before a `---` belong to the document that
 * it opens, and so do directives of a ytt overlay.
 */
export function splitDocuments(source: string): Span[] {
  const text = withLineFeeds(source);
  const spans: Span[] = [];
  let start = 0;
  // Only blank lines, comments and directives since the start of the stream or the last `...`.
  let inPrologue = true;
  const lineOf = [lineFinder(text, '---'), lineFinder(text, '...')];
  for (let line = 0; line < text.length; ) {
    const end = nextLine(text, line);
    const first = text.charCodeAt(line === 0 && text.charCodeAt(0) === byteOrderMark ? 1 : line);
    if (first === dash && isMarker(text, line, '---')) {
      if (!inPrologue) {
        const next = startOfYttOverlay(text, line, start);
        spans.push({ start, end: next });
        start = next;
      }
      inPrologue = false;
    } else if (first === dot && isMarker(text, line, '...')) {
      spans.push({ start, end });
      start = end;
      inPrologue = true;
    } else if (inPrologue && !isPrologueLine(text, line, end, first)) {
      inPrologue = false;
    }
    line = inPrologue ? end : Math.min(...lineOf.map(find => find(end)));
  }
  if (start < text.length || spans.length === 0) spans.push({ start, end: text.length });
  return spans;
}

const dash = 0x2d;
const dot = 0x2e;
const hash = 0x23;
const percent = 0x25;

/**
 * Finds the start of the next line that begins with a mark, from the start of a line; the text's end if there is none.
 */
function lineFinder(text: string, mark: string): (from: number) => number {
  let found = 0;
  return from => {
    if (found < from) {
      const at = text.indexOf(`\n${mark}`, from - 1);
      found = at === -1 ? text.length : at + 1;
    }
    return found;
  };
}

function nextLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline + 1;
}

function isMarker(text: string, line: number, marker: string): boolean {
  const at = text.charCodeAt(line) === byteOrderMark ? line + 1 : line;
  if (!text.startsWith(marker, at)) return false;
  const after = text[at + 3];
  return after === undefined || after === ' ' || after === '\t' || after === '\n' || after === '\r';
}

function isPrologueLine(text: string, line: number, end: number, first: number): boolean {
  if (first === percent || first === hash) return true;
  const rest = text.slice(line, end).trim();
  return rest === '' || rest.startsWith('#');
}
