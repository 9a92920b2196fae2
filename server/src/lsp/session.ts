import type {
  CancellationToken,
  Connection,
  DidChangeConfigurationParams,
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { CheckedFile } from '../features/checkedFile.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import { Checker } from './checker.ts';
import type { Client } from './client.ts';
import { clientSettings } from './clientSettings.ts';
import { FolderSettings } from './folderSettings.ts';
import type { Host } from './host.ts';
import { Notices } from './notices.ts';
import { OpenDocuments, type Snapshot } from './openDocuments.ts';
import { resultIdOf } from './resultId.ts';

/** All that is remembered between two messages of one client. */
export class Session {
  readonly client: Client;
  readonly #connection: Connection;
  readonly #documents = new OpenDocuments();
  readonly #checker: Checker;
  readonly #source: ReturnType<typeof clientSettings>;
  readonly #settings: FolderSettings;
  readonly #notices: Notices;

  constructor(connection: Connection, client: Client, host: Host) {
    this.client = client;
    this.#connection = connection;
    this.#checker = new Checker(host, this.#documents);
    this.#notices = new Notices(connection, client.abilities.language);
    this.#source = clientSettings(connection, client);
    this.#settings = new FolderSettings(client.folders, {
      read: folder => this.#source.read(folder),
      report: problem => this.#notices.settingProblem(problem),
    });
  }

  async open(params: DidOpenTextDocumentParams): Promise<void> {
    await this.#changed(this.#documents.open(params));
  }

  async change(params: DidChangeTextDocumentParams): Promise<void> {
    const snapshot = this.#documents.change(params);
    if (snapshot !== undefined) await this.#changed(snapshot);
  }

  async close(params: DidCloseTextDocumentParams): Promise<void> {
    const { uri } = params.textDocument;
    this.#documents.close(params);
    this.#checker.forget(uri);
    this.#notices.closed(uri);
    if (!this.client.pullsDiagnostics) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async changeSettings(params: DidChangeConfigurationParams): Promise<void> {
    this.#source.take(params.settings);
    if (await this.#settings.reload()) await this.#refresh();
  }

  async changeFolders(event: WorkspaceFoldersChangeEvent): Promise<void> {
    const uris = (folders: WorkspaceFoldersChangeEvent['added']) => folders.map(folder => folder.uri);
    this.#settings.changeFolders(uris(event.added), uris(event.removed));
    await this.#refresh();
  }

  /** The diagnostics of the newest version, also where it changes meanwhile. */
  async diagnostics(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const checked = await this.#checkNewest(params.textDocument.uri, token);
    const items = checked === undefined ? [] : diagnosticsOf(checked, this.client.abilities);
    const resultId = resultIdOf(items);
    return resultId === params.previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }

  /** The newest version of a document, checked. Undefined where it changes before that is done, or is not open. */
  async checked(uri: string): Promise<CheckedFile | undefined> {
    const snapshot = this.#documents.get(uri);
    return snapshot === undefined ? undefined : this.#check(snapshot);
  }

  async #changed(snapshot: Snapshot): Promise<void> {
    this.#notices.changed(snapshot);
    if (!this.client.pullsDiagnostics) await this.#publish(snapshot);
  }

  async #publish(snapshot: Snapshot): Promise<void> {
    const checked = await this.#check(snapshot);
    if (checked === undefined) return;
    const { uri, version } = snapshot;
    const diagnostics = diagnosticsOf(checked, this.client.abilities);
    await this.#connection.sendDiagnostics({ uri, version, diagnostics });
  }

  async #refresh(): Promise<void> {
    if (this.client.pullsDiagnostics) {
      if (this.client.refreshesDiagnostics) await this.#connection.languages.diagnostics.refresh();
    } else await Promise.all(this.#documents.all().map(snapshot => this.#publish(snapshot)));
  }

  /** Undefined where the document is not open, or the client has lost interest. */
  async #checkNewest(uri: string, token: CancellationToken): Promise<CheckedFile | undefined> {
    while (!token.isCancellationRequested) {
      const snapshot = this.#documents.get(uri);
      if (snapshot === undefined) return undefined;
      const checked = await this.#check(snapshot);
      if (checked !== undefined) return checked;
    }
    return undefined;
  }

  async #check(snapshot: Snapshot): Promise<CheckedFile | undefined> {
    const settings = await this.#settings.of(snapshot.uri);
    if (!this.#documents.isCurrent(snapshot)) return undefined;
    const checked = await this.#checker.check(snapshot, settings);
    return this.#documents.isCurrent(snapshot) ? checked : undefined;
  }
}
