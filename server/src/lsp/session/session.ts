import {
  type CancellationToken,
  type Connection,
  type DidChangeConfigurationParams,
  type DidChangeTextDocumentParams,
  type DidChangeWatchedFilesParams,
  type DidCloseTextDocumentParams,
  type DidOpenTextDocumentParams,
  type DocumentDiagnosticParams,
  LSPErrorCodes,
  type ProgressToken,
  ProgressType,
  ResponseError,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { type DiagnosticReport, DiagnosticReports } from '../../features/diagnostics/diagnostics.ts';
import type { SettingsPlace } from '../../features/shared/changeSetting.ts';
import type { Checked } from '../../lint/checked.ts';
import type { Message } from '../../messages/message.ts';
import type { RenderResult } from '../../protocol/findingRequests.ts';
import type { SaidSettings, Settings } from '../../settings/settings.ts';
import type { SettingsChange } from '../../settings/settingsChange.ts';
import type { Steps } from '../../text/steps.ts';
import { Checker } from '../../workspace/checking/checker.ts';
import { maximumLength, OpenDocuments, type Snapshot } from '../../workspace/checking/openDocuments.ts';
import { Pacer, Turns } from '../../workspace/pace/pace.ts';
import { WorkspaceIndex } from '../../workspace/reading/workspaceIndex.ts';
import { RenderedFindings } from '../../workspace/rendering/renderedFindings.ts';
import { AllSettings } from '../../workspace/settings/allSettings.ts';
import type { Client } from '../client/client.ts';
import { clientSettings } from '../client/clientSettings.ts';
import { filesOf } from '../client/filesOf.ts';
import type { Host } from '../client/host.ts';
import { Journal } from '../client/journal.ts';
import { Notices } from '../client/notices.ts';
import { Publisher } from './publisher.ts';
import { Refreshes } from './refreshes.ts';
import { Workspace } from './workspace.ts';

/** The state between two messages of one client. */
export class Session {
  readonly client: Client;
  readonly journal: Journal;
  readonly workspace: Workspace;
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #turns: Turns;
  readonly #documents = new OpenDocuments();
  readonly #refreshes: Refreshes;
  readonly #publisher: Publisher;
  readonly #checker: Checker;
  readonly #settings: AllSettings;
  readonly #notices: Notices;
  readonly #reports: DiagnosticReports;

  constructor(connection: Connection, client: Client, host: Host) {
    this.client = client;
    this.journal = new Journal(connection, client.showsJournal);
    this.#connection = connection;
    this.#host = host;
    this.#turns = new Turns(host.pause);
    this.#notices = new Notices(connection, client.abilities.language);
    this.#reports = new DiagnosticReports(client.abilities);
    const index = new WorkspaceIndex();
    const rendered = new RenderedFindings();
    const files = filesOf(connection, client, host);
    const source = clientSettings(connection, client);
    const settings = new AllSettings(client.folders, source, files, problem => this.#notices.settingProblem(problem));
    this.#settings = settings;
    this.#checker = new Checker({ turns: this.#turns, documents: this.#documents, index, settings, rendered });
    this.#publisher = new Publisher({
      connection,
      client,
      turns: this.#turns,
      documents: this.#documents,
      checker: this.#checker,
      reports: this.#reports,
    });
    this.#refreshes = new Refreshes({ connection, client, host, refreshUnrequested: () => this.#refreshUnrequested() });
    void this.#refreshes.follow(index.changes);
    this.workspace = new Workspace({
      connection,
      client,
      journal: this.journal,
      now: host.now,
      turns: this.#turns,
      files,
      index,
      rendered,
      settings,
      versionOf: this.#documents.versionOf,
      openFile: uri => this.#checker.newest(this.#documents.spellingOf(uri)),
    });
  }

  /** Starts, once the client accepts requests. */
  start(): void {
    this.journal.note(`Podsense ${this.#host.version}, ${this.#host.platform}, client ${this.client.name}`);
    this.workspace.takeFolders();
  }

  async open(params: DidOpenTextDocumentParams): Promise<void> {
    await this.#changed(this.#documents.open(params.textDocument));
  }

  async change(params: DidChangeTextDocumentParams): Promise<void> {
    const { uri, version } = params.textDocument;
    const snapshot = this.#documents.change(uri, version, params.contentChanges);
    if (snapshot !== undefined) await this.#changed(snapshot);
  }

  async close(params: DidCloseTextDocumentParams): Promise<void> {
    const { uri } = params.textDocument;
    this.#documents.close(uri);
    this.#checker.forget(uri);
    this.workspace.readAgain(uri);
    this.#notices.closed(uri);
    const change = this.#settings.close(uri);
    if (!this.client.pullsDiagnostics) await this.#publisher.clear(uri);
    await this.#changedSettings(change);
  }

  async changeSettings(params: DidChangeConfigurationParams): Promise<void> {
    await this.#changedSettings(this.#settings.changeClient(params.settings));
  }

  async changeFolders(event: WorkspaceFoldersChangeEvent): Promise<void> {
    const uris = (folders: WorkspaceFoldersChangeEvent['added']) => folders.map(folder => folder.uri);
    this.#settings.changeFolders(uris(event.added), uris(event.removed));
    this.workspace.takeFolders();
    this.#refreshes.request();
    await this.#checker.readAll();
  }

  async changeFiles({ changes }: DidChangeWatchedFilesParams): Promise<void> {
    this.workspace.changeFiles(changes);
    await this.#changedSettings(this.#settings.changeFiles(changes.map(({ uri }) => uri)));
  }

  /** The diagnostics of the newest version, also if it changes meanwhile. */
  async diagnostics(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DiagnosticReport> {
    const { textDocument, previousResultId } = params;
    const checked = await this.#checker.newest(textDocument.uri, token);
    const edits = () => this.#documents.get(textDocument.uri)?.edits ?? 0;
    return this.run(this.#reports.report(checked, edits, previousResultId), token);
  }

  /**
   * The newest version of a document, checked. Undefined if it changes before that is done, or is not open. Rejects if
   * the request, by its token, is cancelled.
   */
  async checked(uri: string, token: CancellationToken): Promise<Checked | undefined> {
    const checked = await this.#checker.requested(uri, token);
    throwIfCancelled(token);
    return checked;
  }

  /** The same, once every other open document has been read, however long it is. */
  async checkedAmongOpen(uri: string, token: CancellationToken): Promise<Checked | undefined> {
    await this.#checker.readAll();
    throwIfCancelled(token);
    return this.checked(uri, token);
  }

  /** The same, once the facts of all other files are known: of open ones now, of the rest on the disk. */
  async checkedAmongAll(uri: string, token: CancellationToken): Promise<Checked | undefined> {
    await this.workspace.whenRead();
    throwIfCancelled(token);
    return this.checkedAmongOpen(uri, token);
  }

  /** Renders the charts of files by the user's own Helm; undefined if there can be none. */
  async render(uris: readonly string[], token: CancellationToken): Promise<RenderResult | undefined> {
    const { helm } = this.#host;
    if (helm === undefined) return undefined;
    const result = await this.workspace.render(uris, helm, token);
    this.#refreshes.request();
    return result;
  }

  /** Runs work in steps, and yields between them. Rejects if its request, by its token, is cancelled. */
  async run<Result>(steps: Steps<Result>, token: CancellationToken): Promise<Result> {
    const pacer = new Pacer(this.#turns, () => !token.isCancellationRequested, true);
    const result = await pacer.run(steps);
    throwIfCancelled(token);
    return result as Result;
  }

  /** Sends a partial result. */
  sendPartial(token: ProgressToken, part: unknown): void {
    this.#connection.sendProgress(new ProgressType<unknown>(), token, part).catch(() => {});
  }

  /** Shows the user a warning that the response to a request cannot hold. */
  warn(warning: Message): void {
    this.#notices.show(warning);
  }

  /** The version of an open document; null for a file that is not open. */
  versionOf(uri: string): number | null {
    return this.#documents.versionOf(uri);
  }

  /**
   * The settings that hold for a file, open or not, and the settings file that counts, if there is one, with those that
   * it has itself.
   */
  async settingsOf(
    uri: string,
  ): Promise<{ readonly settings: Settings; readonly said: SaidSettings; readonly place?: SettingsPlace }> {
    const { settings, file: found } = await this.#settings.of(uri);
    if (found === undefined) return { settings, said: {} };
    return { settings, said: found.said, place: { ...found, file: found.file.file } };
  }

  async #changed(snapshot: Snapshot): Promise<void> {
    if (snapshot.text.length > maximumLength) this.#notices.tooLong(snapshot);
    const change = snapshot.isSettings ? this.#settings.open(snapshot) : undefined;
    if (this.client.pullsDiagnostics) await this.#checker.read(snapshot);
    else await this.#publisher.publish(snapshot);
    if (change !== undefined) await this.#changedSettings(change);
  }

  /** Refreshes what other settings have put out of date. */
  async #changedSettings(change: Promise<SettingsChange>): Promise<void> {
    const outdated = await change;
    if (outdated === 'nothing') return;
    if (outdated === 'files') this.workspace.readAll();
    this.#refreshes.request();
    if (outdated === 'files') await this.#checker.readAll();
  }

  /** Notifies of closed files, and publishes for a client that requests no diagnostics. */
  #refreshUnrequested(): readonly Promise<void>[] {
    this.workspace.findingsChanged();
    return this.client.pullsDiagnostics ? [] : this.#publisher.publishAll();
  }
}

/** Ends a cancelled request, at any point of its work. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}
