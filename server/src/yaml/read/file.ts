import { LineTable } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { finish, type Steps } from '../../text/steps.ts';
import { type Part, parseDocumentText, type YamlDocument } from './document.ts';
import { isSealed } from './sealed.ts';
import { type SplitAgain, splitAgain } from './splitAgain.ts';
import { splitDocuments } from './splitDocuments.ts';

/** A document's place in its file. `document` is undefined if it is not of interest. */
export type DocumentSlot = { readonly span: PartSpan; readonly document: YamlDocument | undefined };

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
    const { document } = known ?? parseSlot(text, span, interest, read);
    documents.push({ span, document });
    // What is known takes no time.
    if (known === undefined) yield;
  }
  for (const slot of again.tail) documents.push(slot);
  const above = (head > 0 ? spans[head - 1] : again.head.at(-1)?.span)?.end ?? 0;
  const next = tail > 0 ? spans.at(-tail) : again.tail[0]?.span;
  const below = next === undefined ? 0 : text.length - next.start;
  const lines = previous === undefined ? new LineTable(text) : previous.lines.edited(text, above, below);
  return { text, lines, documents, isSealed: isSealed(text) };
}

function parseSlot(
  text: string,
  span: PartSpan,
  interest: Interest,
  read: (text: string, part?: Part) => YamlDocument,
): DocumentSlot {
  const own = textOf(text, span);
  const document = span.part !== 'between' && interest(own) ? read(own, span.part) : undefined;
  return { span, document };
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
