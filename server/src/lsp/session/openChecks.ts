import { CancellationToken } from 'vscode-languageserver';
import type { Checked } from '../../lint/checked.ts';
import type { Checker } from '../../workspace/checking/checker.ts';
import type { OpenDocuments, Snapshot } from '../../workspace/checking/openDocuments.ts';
import type { Turns } from '../../workspace/pace/turns.ts';
import type { AllSettings } from '../../workspace/settings/allSettings.ts';
import { throwIfCancelled } from './throwIfCancelled.ts';

/** Reads and checks open documents, each with the settings that hold for it. */
export class OpenChecks {
  readonly #turns: Turns;
  readonly #documents: OpenDocuments;
  readonly #checker: Checker;
  readonly #settings: AllSettings;

  constructor(turns: Turns, documents: OpenDocuments, checker: Checker, settings: AllSettings) {
    this.#turns = turns;
    this.#documents = documents;
    this.#checker = checker;
    this.#settings = settings;
  }

  /** Reads a version for its facts: clients request diagnostics of what they show, but the facts of all are needed. */
  async read(snapshot: Snapshot): Promise<void> {
    const inForce = await this.#settings.of(snapshot.uri);
    if (this.#documents.isCurrent(snapshot)) await this.#checker.read(snapshot, inForce);
  }

  /**
   * Reads the present declarations of all open documents, or of those up to a length: a client requests nothing for
   * documents that it does not show.
   */
  async readAll(longest = Number.POSITIVE_INFINITY): Promise<void> {
    const documents = this.#documents.all().filter(({ text }) => text.length <= longest);
    await Promise.all(documents.map(snapshot => this.read(snapshot)));
  }

  /**
   * The version that is the newest now. Undefined if it changes before it is checked, or is not open. Rejects if the
   * request, by its token, is cancelled.
   */
  async requested(uri: string, token: CancellationToken): Promise<Checked | undefined> {
    const snapshot = this.#documents.get(uri);
    // A request may be cancelled at once, which is not known before messages are read.
    await this.#turns.next(true);
    throwIfCancelled(token);
    await this.readAll(longestAwaited);
    throwIfCancelled(token);
    const checked = snapshot === undefined ? undefined : await this.check(snapshot, token);
    throwIfCancelled(token);
    return checked;
  }

  /** The newest version, also if it changes meanwhile. Undefined if it is not open, or the request is cancelled. */
  async newest(uri: string, token = CancellationToken.None): Promise<Checked | undefined> {
    while (!token.isCancellationRequested) {
      const snapshot = this.#documents.get(uri);
      if (snapshot === undefined) return undefined;
      const checked = await this.check(snapshot, token);
      if (checked !== undefined) return checked;
    }
    return undefined;
  }

  /** A version. Undefined if it is no longer the newest, or the request is cancelled. */
  async check(snapshot: Snapshot, token = CancellationToken.None): Promise<Checked | undefined> {
    // A check that all other requests have given up is begun again.
    while (this.#documents.isCurrent(snapshot) && !token.isCancellationRequested) {
      const settings = await this.#settings.of(snapshot.uri);
      if (!this.#documents.isCurrent(snapshot)) return undefined;
      const checked = await this.#checker.check(snapshot, settings, token);
      if (checked !== undefined) return this.#documents.isCurrent(snapshot) ? checked : undefined;
    }
    return undefined;
  }
}

/**
 * In UTF-16 code units: the longest other open documents that are read before a request is answered. A text of this
 * length takes a few milliseconds; nobody should wait for one of megabytes who requests something of another.
 */
const longestAwaited = 128 * 1024;
