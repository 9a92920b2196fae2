import type { Position } from 'vscode-languageserver-types';
import { type DocumentFacts, factsOfDocument } from '../../facts/documentFacts.ts';
import type { NamedAt } from '../../facts/facts.ts';
import { contains } from '../../text/span.ts';
import type { DocumentSlot } from '../../yaml/read/file.ts';
import type { CheckedFile } from '../shared/checkedFile.ts';

/** Something that is called by its name in several places: a service account, a role, or a volume of a pod. */
export type Named = {
  readonly sort: 'account' | 'volume' | 'role';
  readonly name: string;
  /** The place that was asked about. */
  readonly here: Mention;
  /** Every place that means it, or may do so; each once, `here` among them. */
  readonly mentions: readonly Mention[];
};

/** A place where something is called by its name. */
export type Mention = {
  readonly at: NamedAt;
  readonly declares: boolean;
  /** False where it may also mean another one of that name. */
  readonly isCertain: boolean;
};

/** The document that an offset lies in or at an end of; where two meet, the first that is read. */
export function documentAt(offset: number, { file }: CheckedFile): DocumentSlot | undefined {
  return file.documents.find(
    ({ span, document }) => document !== undefined && contains(span, { start: offset, end: offset }),
  );
}

/** Whether a position lies in a place or at one of its ends. */
export function isAt({ range: { start, end } }: NamedAt, { line, character }: Position): boolean {
  const isBefore = line < start.line || (line === start.line && character < start.character);
  const isAfter = line > end.line || (line === end.line && character > end.character);
  return !isBefore && !isAfter;
}

/** Each place once: what an alias or a merge key repeats is found where it is written, again and again. */
export function withoutRepeats(mentions: readonly Mention[]): readonly Mention[] {
  const places = new Map(mentions.map(mention => [`${mention.at.span.start} ${mention.at.uri}`, mention]));
  return [...places.values()];
}

/** What the document at a position tells others; undefined where none is read. */
export function factsAt(position: Position, checked: CheckedFile): DocumentFacts | undefined {
  const { uri, file, settings } = checked;
  const slot = documentAt(file.lines.offsetAt(position), checked);
  return slot?.document && factsOfDocument(slot.document, slot.span.start, uri, file, settings.kinds);
}
