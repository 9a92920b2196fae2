import type { Disposable, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './clientOptions.ts';
import { Extensions } from './extensions.ts';
import { serveFiles } from './workspaceFiles.ts';

/** Makes a client for the server's bundle: a process, or a web worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server of this window. There is one at most, and none before it is wanted. */
export class Server implements Disposable {
  readonly #create: CreateClient;
  readonly #log: LogOutputChannel;
  #client: Promise<BaseLanguageClient> | undefined;

  constructor(create: CreateClient, log: LogOutputChannel) {
    this.#create = create;
    this.#log = log;
  }

  /** The running server, started where it is not. Rejects where it cannot start; the next call tries again. */
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
    const client = this.#create(clientOptions(this.#log));
    client.registerFeature(new Extensions());
    serveFiles(client);
    try {
      await client.start();
      return client;
    } catch (error) {
      this.#client = undefined;
      throw error;
    }
  }
}
