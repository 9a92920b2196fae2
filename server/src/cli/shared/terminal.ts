import type { Language } from '../../messages/language.ts';

/** The environment of the command line. */
export type Terminal = {
  /** The current folder, as an absolute path. */
  readonly folder: string;
  readonly language: Language;
  /** Reads standard input to its end. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Writes to standard output. */
  readonly print: (text: string | Uint8Array) => Promise<void>;
  /** Writes a line to standard error. */
  readonly complain: (line: string) => void;
};

/** Why a file is not checked or not fixed. */
export type Failure = 'gone' | 'unreadable' | 'too-large' | 'encoding' | 'unwritable';
