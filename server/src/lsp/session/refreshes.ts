import type { Connection } from 'vscode-languageserver';
import { errorText } from '../../text/errorText.ts';
import type { IndexChanges } from '../../workspace/reading/indexChanges.ts';
import type { Client } from '../client/client.ts';
import type { Host } from '../client/host.ts';
import { Debounce } from './debounce.ts';

/** The parts that refreshing needs. */
export type RefreshParts = {
  readonly connection: Connection;
  readonly client: Client;
  readonly host: Host;
  /** Starts to refresh what the client does not request. */
  readonly refreshUnrequested: () => readonly Promise<void>[];
};

/** Requests refreshes of a client: some of what it shows depends on other files than its own. */
export class Refreshes {
  readonly #parts: RefreshParts;
  readonly #all: Debounce;
  readonly #lenses: Debounce;

  constructor(parts: RefreshParts) {
    this.#parts = parts;
    this.#all = new Debounce(parts.host, () => this.#refreshAll());
    this.#lenses = new Debounce(parts.host, () => this.#refresh(['codeLens']));
  }

  /** Requests a refresh of all that is shown. */
  request(): void {
    this.#all.request();
  }

  /** Refreshes what depends on the declarations and references of files, whenever these change. */
  async follow(changes: IndexChanges): Promise<never> {
    for (;;) {
      const change = await changes.next();
      if (change === 'declared') this.#all.request();
      else this.#lenses.request();
    }
  }

  async #refreshAll(): Promise<void> {
    const { client, refreshUnrequested } = this.#parts;
    await Promise.all([this.#logFailures(refreshUnrequested()), this.#refresh(client.refreshes)]);
  }

  /** Never rejects: the client may be gone, and misses nothing then. */
  #refresh(shown: Client['refreshes']): Promise<void> {
    const { connection, client } = this.#parts;
    const known = shown.filter(what => client.refreshes.includes(what));
    return this.#logFailures(known.map(what => connection.sendRequest(`workspace/${what}/refresh`)));
  }

  async #logFailures(attempts: readonly Promise<unknown>[]): Promise<void> {
    for (const one of await Promise.allSettled(attempts))
      if (one.status === 'rejected') this.#parts.connection.console.error(`refresh failed: ${errorText(one.reason)}`);
  }
}
