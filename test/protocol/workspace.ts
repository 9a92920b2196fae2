import { isDeepStrictEqual } from 'node:util';
import type { FileChangeType } from 'vscode-languageserver-protocol';
import type { WorkspaceStatus } from '../../server/src/protocol/workspaceStatus.ts';
import type { TemporaryFolder } from '../support/temporaryFolder.ts';
import { capableClient } from './clients.ts';
import { LanguageServer } from './languageServer.ts';

const workspaceStatus = 'podsense/workspaceStatus';

type Options = {
  readonly folders?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** It applies an edit only to the version that the edit names. */
  readonly heedsVersions?: boolean;
  /** It shows the annotations of an edit. */
  readonly annotates?: boolean;
};

/** An editor on a folder, with some documents open. */
export class Workspace {
  readonly server: LanguageServer;
  readonly #folder: TemporaryFolder;

  constructor(server: LanguageServer, folder: TemporaryFolder) {
    this.server = server;
    this.#folder = folder;
  }

  static async open(
    folder: TemporaryFolder,
    documents: Readonly<Record<string, string>>,
    { folders = [folder.uri], settings = {}, heedsVersions = true, annotates = false }: Options = {},
  ): Promise<Workspace> {
    const workspace = {
      ...capableClient.workspace,
      workspaceEdit: { documentChanges: heedsVersions, ...(annotates ? { changeAnnotationSupport: {} } : {}) },
      didChangeWatchedFiles: { dynamicRegistration: true },
    };
    const server = await LanguageServer.start({
      folders,
      capabilities: {
        ...capableClient,
        workspace,
        window: { workDoneProgress: true },
        experimental: { podsense: { workspaceStatus: true } },
      },
      configuration: scope => settings[scope ?? ''] ?? {},
    });
    for (const [name, text] of Object.entries(documents)) server.open(folder.uriOf(name), text);
    return new Workspace(server, folder);
  }

  tell(...changes: readonly (readonly [type: FileChangeType, name: string])[]): void {
    const events = changes.map(([type, name]) => ({ type, uri: this.#folder.uriOf(name) }));
    this.server.notify('workspace/didChangeWatchedFiles', { changes: events });
  }

  refreshes(): number {
    return this.server.messages('workspace/diagnostic/refresh').length;
  }

  /**
   * Waits until exactly these rules have findings in the documents; pulls again on each refresh request, as an editor
   * does.
   */
  async becomes(expected: Readonly<Record<string, readonly string[]>>): Promise<void> {
    await this.rests();
    for (;;) {
      const refreshes = this.refreshes();
      const found: Record<string, readonly string[]> = {};
      for (const name of Object.keys(expected)) {
        found[name] = (await this.server.diagnostics(this.#folder.uriOf(name))).map(({ code }) => String(code));
      }
      if (isDeepStrictEqual(found, expected)) return;
      if (refreshes !== this.refreshes()) continue;
      await this.server.next('workspace/diagnostic/refresh', `other findings than ${JSON.stringify(found)}`);
    }
  }

  /** Waits until the server has read all files that it knows of so far. */
  async rests(): Promise<void> {
    await this.server.request('podsense/timeZones');
    while (this.server.messages<WorkspaceStatus>(workspaceStatus).at(-1)?.isReading !== false) {
      await this.server.next(workspaceStatus);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server[Symbol.dispose]();
  }
}
