import type { Span } from '../../text/span.ts';
import type { Origin } from '../values/value.ts';

/** A stretch of what a template prints, and where it comes from. */
export type Piece = {
  /** The offset of its first code unit in what is printed; it ends where the next begins. */
  readonly at: number;
  /** The span in the template: of the same length if it is text, else of an action. */
  readonly source: Span;
  readonly isText: boolean;
};

/** An action that was evaluated: what it prints, or which arm is there. */
export type Resolved = {
  /** The offset in what is printed. */
  readonly at: number;
  /** The span in the template, with all arms. */
  readonly source: Span;
  readonly from: readonly Origin[];
  /** The printed value, if it is one. */
  readonly shown?: string;
};

/** What a template prints, in which actions that are not known stand as they are written. */
export class Output {
  readonly pieces: Piece[] = [];
  readonly resolved: Resolved[] = [];
  readonly #texts: string[] = [];
  #length = 0;
  /** Whether something in it is not known. */
  hasUnknown = false;
  /** Whether the action before is left as it is written: then no blanks beside it are taken away. */
  isAfterUnknown = false;
  /** Whether the last piece is text, of which the next action takes away the blanks. */
  #isTrimmedNext = false;

  get length(): number {
    return this.#length;
  }

  get text(): string {
    return this.#texts.join('');
  }

  /** A text of the template; `trims` names the actions beside it that take away its blanks. */
  addText(text: string, span: Span, trims: { readonly start: boolean; readonly end: boolean }): void {
    const kept = trims.start && !this.isAfterUnknown ? text.trimStart() : text;
    this.#add(kept, { start: span.end - kept.length, end: span.end }, true);
    this.#isTrimmedNext = trims.end && !this.isAfterUnknown;
    this.isAfterUnknown = false;
  }

  /** An action that was evaluated, before what it prints. */
  known(): void {
    if (this.#isTrimmedNext) this.#trimLast();
    this.#isTrimmedNext = this.isAfterUnknown = false;
  }

  print(text: string, span: Span): void {
    this.#add(text, span, false);
  }

  /** Lines of which some are not known, and stand in them as actions. */
  partial(text: string, span: Span): void {
    this.hasUnknown = true;
    this.#add(text, span, false);
  }

  /** An action that stays as it is written, or another in its place. */
  unknown(text: string, span: Span): void {
    this.#isTrimmedNext = false;
    this.isAfterUnknown = this.hasUnknown = true;
    this.#add(text, span, false);
  }

  #add(text: string, source: Span, isText: boolean): void {
    if (text === '') return;
    this.pieces.push({ at: this.#length, source, isText });
    this.#texts.push(text);
    this.#length += text.length;
  }

  #trimLast(): void {
    const [text, piece] = [this.#texts.pop(), this.pieces.pop()];
    if (text === undefined || piece === undefined) return;
    this.#length -= text.length;
    const kept = text.trimEnd();
    this.#add(kept, { start: piece.source.start, end: piece.source.start + kept.length }, true);
  }
}
