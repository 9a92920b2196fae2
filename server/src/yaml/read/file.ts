import { LineTable } from '../../text/lineTable.ts';
import type { Span } from '../../text/span.ts';
import { finish, type Steps } from '../../text/steps.ts';
import { type Part, parseDocumentText, type YamlDocument } from './document.ts';
import { isSealed } from './sealed.ts';
import { splitDocuments } from './splitDocuments.ts';

/** A document's place in its file. `document` is undefined if it is not of interest. */
export type DocumentSlot = { readonly span: Span; readonly document: YamlDocument | undefined };

/** A text and its documents; immutable. */
export type YamlFile = {
  readonly text: string;
  readonly lines: LineTable;
  readonly documents: readonly DocumentSlot[];
  /** See `isSealed`. */
  readonly isSealed: boolean;
};

/** A stretch of a text that is read by itself: a document, if it does not say which part of one. */
export type PartSpan = Span & { readonly part?: Part };

/** Cuts a text into what is read by itself: spans that follow one another and cover the whole text. */
export type Split = (text: string) => readonly PartSpan[];

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
): Steps<YamlFile> {
  const spans = split(text);
  const reused = previous === undefined ? () => undefined : reuse(text, spans, previous);
  const documents: DocumentSlot[] = [];
  for (const [index, span] of spans.entries()) {
    const known = reused(index) ?? parseSlot(text, span, interest);
    documents.push({ span, document: known.document });
    yield;
  }
  return { text, lines: new LineTable(text), documents, isSealed: isSealed(text) };
}

function parseSlot(text: string, span: PartSpan, interest: Interest): DocumentSlot {
  const own = textOf(text, span);
  return { span, document: interest(own) ? parseDocumentText(own, span.part) : undefined };
}

/** For a document's index, the document of the previous file with the same text: an edit changes a run. */
function reuse(
  text: string,
  spans: readonly PartSpan[],
  previous: YamlFile,
): (index: number) => DocumentSlot | undefined {
  const same = (index: number, slot: DocumentSlot | undefined): boolean => {
    const span = spans[index];
    if (span === undefined || slot === undefined) return false;
    const isSamePart = slot.document === undefined || slot.document.part === (span.part ?? 'whole');
    return isSamePart && textOf(text, span) === textOf(previous.text, slot.span);
  };
  const shared = Math.min(spans.length, previous.documents.length);
  const offset = previous.documents.length - spans.length;
  let head = 0;
  while (head < shared && same(head, previous.documents[head])) head++;
  let tail = 0;
  while (
    tail < shared - head &&
    same(spans.length - 1 - tail, previous.documents[previous.documents.length - 1 - tail])
  )
    tail++;
  return index => {
    if (index < head) return previous.documents[index];
    return index >= spans.length - tail ? previous.documents[index + offset] : undefined;
  };
}

function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
