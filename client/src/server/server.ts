import type { Disposable, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './clientOptions.ts';
import { Extensions } from './extensions.ts';
import type { MenuEntries } from './menuEntries.ts';

/** Makes a client for the server's bundle: a process, or a web worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server of this window. There is at most one, and none before it is needed. */
export class Server implements Disposable {
  readonly #create: CreateClient;
  readonly #log: LogOutputChannel;
  readonly #entries: MenuEntries;
  readonly #listeners: ((client: BaseLanguageClient) => void)[] = [];
  #client: Promise<BaseLanguageClient> | undefined;

  constructor(create: CreateClient, log: LogOutputChannel, entries: MenuEntries) {
    this.#create = create;
    this.#log = log;
    this.#entries = entries;
  }

  /** Registers a listener for each client before it starts, so that no notification of the server is missed. */
  onCreate(listener: (client: BaseLanguageClient) => void): void {
    this.#listeners.push(listener);
  }

  /** The running server; starts it if necessary. Rejects if it cannot start; the next call tries again. */
  start(): Promise<BaseLanguageClient> {
    this.#client ??= this.#start();
    return this.#client;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const stopping = this.#client;
    this.#client = undefined;
    const client = await stopping?.catch(() => undefined);
    await client?.dispose();
  }

  dispose(): void {
    void this.stop();
  }

  async #start(): Promise<BaseLanguageClient> {
    const client = this.#create(clientOptions(this.#log, this.#entries));
    client.registerFeature(new Extensions());
    for (const listener of this.#listeners) listener(client);
    try {
      await client.start();
      return client;
    } catch (error) {
      this.#client = undefined;
      throw error;
    }
  }
}
