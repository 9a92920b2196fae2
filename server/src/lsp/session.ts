import {
  type CancellationToken,
  type Connection,
  type DidChangeConfigurationParams,
  type DidChangeTextDocumentParams,
  type DidChangeWatchedFilesParams,
  type DidCloseTextDocumentParams,
  type DidOpenTextDocumentParams,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  type ProgressToken,
  ProgressType,
  ResponseError,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { CheckedFile } from '../features/checkedFile.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import type { SettingsPlace } from '../features/severityActions.ts';
import { type Message, message } from '../messages/catalogue.ts';
import { isExcluded } from '../settings/exclusion.ts';
import type { Settings } from '../settings/settings.ts';
import { Checker } from './checker.ts';
import type { Client } from './client.ts';
import { clientSettings } from './clientSettings.ts';
import { errorText } from './errorText.ts';
import { filesOf } from './files.ts';
import { FolderSettings } from './folderSettings.ts';
import type { Host } from './host.ts';
import { isManifestName, isSkipped } from './manifestFiles.ts';
import { Notices } from './notices.ts';
import { OpenDocuments, type Snapshot } from './openDocuments.ts';
import { beginProgress, silent } from './progress.ts';
import {
  type FileReading,
  type FindingsChanged,
  findingsChangedNotification,
  type WorkspaceStatus,
  workspaceStatusNotification,
} from './protocol.ts';
import { Refresher } from './refresher.ts';
import { resultIdOf } from './resultId.ts';
import { SettingsFiles } from './settingsFiles.ts';
import { AllSettings } from './settingsInForce.ts';
import { type CheckParts, checkFiles } from './workspaceChecks.ts';
import { WorkspaceIndex } from './workspaceIndex.ts';
import { WorkspaceReader } from './workspaceReader.ts';

/** All that is remembered between two messages of one client. */
export class Session {
  readonly client: Client;
  readonly #connection: Connection;
  readonly #documents = new OpenDocuments();
  readonly #index: WorkspaceIndex;
  readonly #refresher: Refresher;
  readonly #checker: Checker;
  readonly #reader: WorkspaceReader;
  readonly #checkParts: CheckParts;
  readonly #source: ReturnType<typeof clientSettings>;
  readonly #clientSettings: FolderSettings;
  readonly #settingsFiles: SettingsFiles;
  readonly #settings: AllSettings;
  readonly #notices: Notices;

  constructor(connection: Connection, client: Client, host: Host) {
    this.client = client;
    this.#connection = connection;
    this.#refresher = new Refresher(host, () => this.#refresh());
    const lensRefresher = new Refresher(host, () => this.#refresh(['codeLens']));
    this.#index = new WorkspaceIndex(
      () => this.#refresher.request(),
      () => lensRefresher.request(),
    );
    this.#checker = new Checker(host, this.#documents, this.#index);
    this.#notices = new Notices(connection, client.abilities.language);
    const files = filesOf(connection, client, host);
    this.#checkParts = {
      host,
      files,
      cluster: () => this.#index.cluster,
      versionOf: uri => this.versionOf(uri),
      settingsOf: async uri => (await this.#settings.of(uri)).settings,
      openFile: uri => this.checked(this.#documents.spellingOf(uri)),
    };
    this.#reader = new WorkspaceReader({
      host,
      files,
      index: this.#index,
      folderOf: uri => this.#folderOf(uri),
      podTemplatesOf: async uri => (await this.#settings.of(uri)).settings.podTemplates,
      prepare: uris => this.#settingsFiles.prepare(uris),
      begin: () => beginProgress(connection, client, message('progress.read-workspace', {})),
      tell: status => this.#tell(workspaceStatusNotification, status),
      changed: uris => this.#tell(findingsChangedNotification, { uris }),
      log: error => connection.console.error(`reading the workspace failed: ${errorText(error)}`),
    });
    this.#source = clientSettings(connection, client);
    this.#clientSettings = new FolderSettings(client.folders, {
      read: folder => this.#source.read(folder),
      report: problem => this.#notices.settingProblem(problem),
    });
    this.#settingsFiles = new SettingsFiles(async uris => (await files.read(uris)).map(textOf));
    this.#settings = new AllSettings(this.#clientSettings, this.#settingsFiles);
  }

  /** The client is ready for questions. */
  start(): void {
    this.#reader.setFolders(this.#clientSettings.folders);
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
    this.#reader.readAgain(uri);
    this.#notices.closed(uri);
    const isOther = this.#settingsFiles.close(uri);
    if (!this.client.pullsDiagnostics) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    await this.#takeSettings(isOther);
  }

  async changeSettings(params: DidChangeConfigurationParams): Promise<void> {
    this.#source.take(params.settings);
    await this.#takeSettings(this.#clientSettings.reload());
  }

  async changeFolders(event: WorkspaceFoldersChangeEvent): Promise<void> {
    const uris = (folders: WorkspaceFoldersChangeEvent['added']) => folders.map(folder => folder.uri);
    this.#clientSettings.changeFolders(uris(event.added), uris(event.removed));
    this.#reader.setFolders(this.#clientSettings.folders);
    this.#refresher.request();
  }

  async changeFiles({ changes }: DidChangeWatchedFilesParams): Promise<void> {
    this.#reader.changeFiles(changes);
    await this.#takeSettings(this.#settingsFiles.changed(changes.map(({ uri }) => uri)));
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

  /** The same, when it is known of all other files what they tell: of open ones now, of the rest on the disk. */
  async checkedAmongAll(uri: string): Promise<CheckedFile | undefined> {
    await this.#reader.whenRead();
    await Promise.all(this.#documents.all().map(snapshot => this.#read(snapshot)));
    return this.checked(uri);
  }

  /** Checks files, or all of the workspace, and shows that and how far it has come. */
  async *checkFiles(
    uris: readonly string[] | undefined,
    title: Message,
    token: CancellationToken,
  ): AsyncGenerator<readonly CheckedFile[]> {
    const all = uris ?? (await this.#reader.files());
    const shown = uris === undefined ? await beginProgress(this.#connection, this.client, title) : silent;
    const isCancelled = () => token.isCancellationRequested || shown.isCancelled();
    try {
      yield* checkFiles(all, this.#checkParts, { ...shown, isCancelled });
      // A part of the answer would be taken for all of it.
      if (isCancelled()) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    } finally {
      shown.done();
    }
  }

  /** Sends a part of an answer before the rest is there. */
  sendPartial(token: ProgressToken, part: unknown): void {
    this.#connection.sendProgress(new ProgressType<unknown>(), token, part).catch(() => {});
  }

  /** Files of the workspace are not known: they could not be read, or reading was cancelled, or goes on. */
  get lacksFiles(): boolean {
    return this.#clientSettings.folders.length > 0 && !this.#index.complete;
  }

  /** Tells the user what the answer to a request cannot say. */
  warn(warning: Message): void {
    this.#notices.show(warning);
  }

  /** The version of an open document; null for a file that is not open. */
  versionOf(uri: string): number | null {
    return this.#documents.get(uri)?.version ?? null;
  }

  /** The settings that hold for a file, open or not, and the settings file that counts, where there is one. */
  async settingsOf(uri: string): Promise<{ readonly settings: Settings; readonly place?: SettingsPlace }> {
    const { settings, file: found } = await this.#settings.of(uri);
    return found === undefined ? { settings } : { settings, place: { ...found, file: found.file.file } };
  }

  async #changed(snapshot: Snapshot): Promise<void> {
    this.#notices.changed(snapshot);
    const isOther = this.#settingsFiles.open(snapshot);
    if (this.client.pullsDiagnostics) await this.#read(snapshot);
    else await this.#publish(snapshot);
    await this.#takeSettings(isOther);
  }

  /** Where settings are other ones than before, all is made anew. */
  async #takeSettings(isOther: Promise<boolean>): Promise<void> {
    if (!(await isOther)) return;
    this.#reader.readFolders(this.#clientSettings.folders);
    this.#refresher.request();
  }

  /** Clients ask for what they show; what a document tells others is wanted of all. */
  async #read(snapshot: Snapshot): Promise<void> {
    const inForce = await this.#settings.of(snapshot.uri);
    if (this.#documents.isCurrent(snapshot)) await this.#checker.read(snapshot, inForce);
  }

  #tell(method: string, params: WorkspaceStatus | FindingsChanged): void {
    // It fails where the client is gone, and then there is nobody to tell.
    if (this.client.showsStatus) this.#connection.sendNotification(method, params).catch(() => {});
  }

  /** The folder whose index a file belongs to. */
  async #folderOf(uri: string): Promise<string | undefined> {
    const { folder, settings } = await this.#settings.of(uri);
    if (folder === undefined || !isManifestName(uri) || isSkipped(uri, folder)) return undefined;
    return isExcluded(uri, settings) ? undefined : folder;
  }

  async #publish(snapshot: Snapshot): Promise<void> {
    const checked = await this.#check(snapshot);
    if (checked === undefined) return;
    const { uri, version } = snapshot;
    const diagnostics = diagnosticsOf(checked, this.client.abilities);
    await this.#connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** Has what the client shows made anew. Never rejects: the client may be gone, and misses nothing then. */
  async #refresh(shown?: Client['refreshes']): Promise<void> {
    const { pullsDiagnostics, refreshes } = this.client;
    if (shown === undefined) this.#tell(findingsChangedNotification, {});
    const asked = refreshes
      .filter(what => shown?.includes(what) ?? true)
      .map(what => this.#connection.sendRequest(`workspace/${what}/refresh`));
    const published =
      pullsDiagnostics || shown !== undefined ? [] : this.#documents.all().map(snapshot => this.#publish(snapshot));
    const done = await Promise.allSettled([...asked, ...published]);
    for (const one of done)
      if (one.status === 'rejected') this.#connection.console.error(`refresh failed: ${one.reason}`);
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

function textOf(reading: FileReading): string | undefined {
  return 'text' in reading ? reading.text : undefined;
}
