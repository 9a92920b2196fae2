import type { Position } from 'vscode-languageserver-types';
import { type DocumentFacts, factsOfDocument } from '../../facts/documentFacts.ts';
import type { NamedAt } from '../../facts/facts.ts';
import type { Checked } from '../../lint/checked.ts';
import { contains } from '../../text/span.ts';
import type { DocumentSlot } from '../../yaml/read/file.ts';

/** A thing that is referred to by its name in several places: a service account, a role, or a volume of a pod. */
export type Named = {
  readonly sort: 'account' | 'volume' | 'role';
  readonly name: string;
  /** The place of the request. */
  readonly here: Mention;
  /** Every place that means it, or may do so; each once, including `here`. */
  readonly mentions: readonly Mention[];
};

/** A place that names a thing. */
export type Mention = {
  readonly at: NamedAt;
  readonly declares: boolean;
  /** False if it may also mean another thing of that name. */
  readonly isCertain: boolean;
};

/** The document that contains an offset or ends at it; the first parsed one if two meet there. */
export function documentAt(offset: number, { file }: Checked): DocumentSlot | undefined {
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

/** Each place once: a text that an alias or a merge key repeats is found several times. */
export function withoutRepeats(mentions: readonly Mention[]): readonly Mention[] {
  const places = new Map(mentions.map(mention => [`${mention.at.span.start} ${mention.at.uri}`, mention]));
  return [...places.values()];
}

/** The facts of the document at a position; undefined if it is not parsed. */
export function factsAt(position: Position, checked: Checked): DocumentFacts | undefined {
  const { uri, file, settings } = checked;
  const slot = documentAt(file.lines.offsetAt(position), checked);
  return slot?.document && factsOfDocument(slot.document, slot.span.start, uri, file, settings.kinds);
}
