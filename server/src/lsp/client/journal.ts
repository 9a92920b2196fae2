import type { Connection } from 'vscode-languageserver';

/**
 * The events that a report of a problem needs, which the log of a client shows too if it wants that. No line has a text or
 * a name of a manifest.
 */
export class Journal {
  readonly isShown: boolean;
  readonly #connection: Connection;
  #lines: readonly string[] = [];

  constructor(connection: Connection, isShown: boolean) {
    this.#connection = connection;
    this.isShown = isShown;
  }

  /** The newest lines, from old to new. */
  get text(): string {
    return this.#lines.join('\n');
  }

  note(line: string): void {
    this.#keep(line);
    if (this.isShown) this.#connection.console.info(line);
  }

  /** Logs an error, of which a report has the kind alone. */
  failed(what: string, error: unknown, text: string): void {
    this.#keep(`${what} failed: ${error instanceof Error ? error.name : typeof error}`);
    this.#connection.console.error(`${what} failed: ${text}`);
  }

  #keep(line: string): void {
    this.#lines = [...this.#lines, line].slice(-mostLines);
  }
}

const mostLines = 200;

/** The time from which on work is noted as slow, in milliseconds: about as long as a person does not notice. */
export const slow = 300;
