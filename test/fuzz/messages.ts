/** The task of a process that reads documents. */
export type Task = {
  readonly seed: number;
  /** The first document, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** The file of its `Current`. */
  readonly current: string;
};

/** A message of the process. Times are in milliseconds, lengths in UTF-16 code units. */
export type Message =
  | { readonly kind: 'sources'; readonly text: string }
  | DocumentRead
  | { readonly kind: 'memory'; readonly bytes: number }
  | { readonly kind: 'processor'; readonly time: number }
  | Failure
  | { readonly kind: 'end' };

export type DocumentRead = {
  readonly kind: 'document';
  readonly number: number;
  readonly origin: string;
  readonly isAsked: boolean;
  readonly length: number;
  readonly time: number;
};

export type Failure = {
  readonly kind: 'failure';
  readonly number: number;
  readonly text: string;
  /** A part of the text that fails in the same way. */
  readonly smallest?: string;
  /** Equal for all failures of a kind. */
  readonly place: string;
  /** All details. */
  readonly error: string;
  readonly name?: string;
  /** The files beside it, by their names. */
  readonly beside?: Readonly<Record<string, string>>;
};
