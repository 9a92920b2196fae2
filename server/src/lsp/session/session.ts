import {
  CancellationToken,
  type Connection,
  type DidChangeConfigurationParams,
  type DidChangeTextDocumentParams,
  type DidChangeWatchedFilesParams,
  type DidCloseTextDocumentParams,
  type DidOpenTextDocumentParams,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type ProgressToken,
  ProgressType,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { DiagnosticMemo } from '../../features/diagnostics/diagnosticMemo.ts';
import { diagnosticsInSteps } from '../../features/diagnostics/diagnostics.ts';
import type { SettingsPlace } from '../../features/shared/settingChange.ts';
import type { Checked } from '../../lint/checked.ts';
import { LintMemo } from '../../lint/memo.ts';
import type { Message } from '../../messages/message.ts';
import type { RenderResult } from '../../protocol/findingRequests.ts';
import type { SaidSettings, Settings } from '../../settings/settings.ts';
import type { SettingsChange } from '../../settings/settingsChange.ts';
import { errorText } from '../../text/errorText.ts';
import type { Steps } from '../../text/steps.ts';
import { Checker } from '../../workspace/checking/checker.ts';
import { OpenDocuments, type Snapshot } from '../../workspace/checking/openDocuments.ts';
import { Pacer } from '../../workspace/pace/pacer.ts';
import { Turns } from '../../workspace/pace/turns.ts';
import type { IndexChanges } from '../../workspace/reading/indexChanges.ts';
import { WorkspaceIndex } from '../../workspace/reading/workspaceIndex.ts';
import { RenderedFindings } from '../../workspace/rendering/renderedFindings.ts';
import { AllSettings } from '../../workspace/settings/allSettings.ts';
import type { Client } from '../client/client.ts';
import { clientSettings } from '../client/clientSettings.ts';
import { filesOf } from '../client/filesOf.ts';
import type { Host } from '../client/host.ts';
import { Journal } from '../client/journal.ts';
import { Notices } from '../client/notices.ts';
import { DocumentSync } from './documentSync.ts';
import { Refresher } from './refresher.ts';
import { isShown, ResultIds } from './resultId.ts';
import { throwIfCancelled } from './throwIfCancelled.ts';
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
  readonly #sync = new DocumentSync(this.#documents);
  readonly #refresher: Refresher;
  readonly #checker: Checker;
  readonly #settings: AllSettings;
  readonly #notices: Notices;
  readonly #diagnostics = new DiagnosticMemo();
  readonly #resultIds = new ResultIds();
  /** The last one that began, for each version. */
  readonly #publications = new WeakMap<Snapshot, object>();

  constructor(connection: Connection, client: Client, host: Host) {
    this.client = client;
    this.journal = new Journal(connection, client.showsJournal);
    this.#connection = connection;
    this.#host = host;
    this.#turns = new Turns(host.pause);
    this.#notices = new Notices(connection, client.abilities.language);
    this.#refresher = new Refresher(host, () => this.#refresh());
    const lensRefresher = new Refresher(host, () => this.#refreshShown(['codeLens']));
    const index = new WorkspaceIndex();
    void this.#follow(index.changes, lensRefresher);
    const rendered = new RenderedFindings();
    this.#checker = new Checker(this.#turns, this.#documents, index, new LintMemo(), rendered);
    const files = filesOf(connection, client, host);
    const source = clientSettings(connection, client);
    const settings = new AllSettings(client.folders, source, files, problem => this.#notices.settingProblem(problem));
    this.#settings = settings;
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
      versionOf: uri => this.versionOf(uri),
      openFile: uri => this.#checkNewest(this.#documents.spellingOf(uri)),
    });
  }

  /** Starts, once the client accepts requests. */
  start(): void {
    this.journal.note(`Podsense ${this.#host.version}, ${this.#host.platform}, client ${this.client.name}`);
    this.workspace.takeFolders();
  }

  async open(params: DidOpenTextDocumentParams): Promise<void> {
    await this.#changed(this.#sync.open(params));
  }

  async change(params: DidChangeTextDocumentParams): Promise<void> {
    const snapshot = this.#sync.change(params);
    if (snapshot !== undefined) await this.#changed(snapshot);
  }

  async close(params: DidCloseTextDocumentParams): Promise<void> {
    const { uri } = params.textDocument;
    this.#sync.close(params);
    this.#checker.forget(uri);
    this.workspace.readAgain(uri);
    this.#notices.closed(uri);
    const change = this.#settings.close(uri);
    if (!this.client.pullsDiagnostics) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    await this.#changedSettings(change);
  }

  async changeSettings(params: DidChangeConfigurationParams): Promise<void> {
    await this.#changedSettings(this.#settings.changeClient(params.settings));
  }

  async changeFolders(event: WorkspaceFoldersChangeEvent): Promise<void> {
    const uris = (folders: WorkspaceFoldersChangeEvent['added']) => folders.map(folder => folder.uri);
    this.#settings.changeFolders(uris(event.added), uris(event.removed));
    this.workspace.takeFolders();
    this.#refresher.request();
    await this.#readOpen();
  }

  async changeFiles({ changes }: DidChangeWatchedFilesParams): Promise<void> {
    this.workspace.changeFiles(changes);
    await this.#changedSettings(this.#settings.changeFiles(changes.map(({ uri }) => uri)));
  }

  /** The diagnostics of the newest version, also if it changes meanwhile. */
  async diagnostics(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const checked = await this.#checkNewest(params.textDocument.uri, token);
    const found = checked === undefined ? undefined : this.#diagnosticsOf(checked);
    const items = found === undefined ? [] : await this.run(found, token);
    const edits = this.#documents.get(params.textDocument.uri)?.edits ?? 0;
    const resultId = await this.run(this.#resultIds.inSteps(items, edits), token);
    return isShown(params.previousResultId, resultId)
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items };
  }

  /**
   * The newest version of a document, checked. Undefined if it changes before that is done, or is not open. Rejects if
   * the request, by its token, is cancelled.
   */
  async checked(uri: string, token: CancellationToken): Promise<Checked | undefined> {
    const snapshot = this.#documents.get(uri);
    // A request may be cancelled at once, which is not known before messages are read.
    await this.#turns.next(true);
    throwIfCancelled(token);
    await this.#readOpen(longestAwaited);
    throwIfCancelled(token);
    const checked = snapshot === undefined ? undefined : await this.#check(snapshot, token);
    throwIfCancelled(token);
    return checked;
  }

  /** The same, once every other open document has been read, however long it is. */
  async checkedAmongOpen(uri: string, token: CancellationToken): Promise<Checked | undefined> {
    await this.#readOpen();
    throwIfCancelled(token);
    return this.checked(uri, token);
  }

  /** The same, once the facts of all other files are known: of open ones now, of the rest on the disk. */
  async checkedAmongAll(uri: string, token: CancellationToken): Promise<Checked | undefined> {
    await this.workspace.whenRead();
    throwIfCancelled(token);
    return this.checkedAmongOpen(uri, token);
  }

  /** Has the user's own Helm render the charts of files; undefined if there can be none. */
  async render(uris: readonly string[], token: CancellationToken): Promise<RenderResult | undefined> {
    const { helm } = this.#host;
    if (helm === undefined) return undefined;
    const result = await this.workspace.render(uris, helm, token);
    this.#refresher.request();
    return result;
  }

  /** Does a work in steps, and yields between them. Rejects if its request, by its token, is cancelled. */
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
    return this.#documents.get(uri)?.version ?? null;
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

  /** Has shown anew what depends on what files declare, or refer to. */
  async #follow(changes: IndexChanges, lensRefresher: Refresher): Promise<never> {
    for (;;) {
      const change = await changes.next();
      if (change === 'declared') this.#refresher.request();
      else lensRefresher.request();
    }
  }

  async #changed(snapshot: Snapshot): Promise<void> {
    this.#notices.changed(snapshot);
    const change = this.#settings.open(snapshot);
    if (this.client.pullsDiagnostics) await this.#read(snapshot);
    else await this.#publish(snapshot);
    await this.#changedSettings(change);
  }

  /** Refreshes what other settings have put out of date. */
  async #changedSettings(change: Promise<SettingsChange>): Promise<void> {
    const outdated = await change;
    if (outdated === 'nothing') return;
    if (outdated === 'files') this.workspace.readAll();
    this.#refresher.request();
    if (outdated === 'files') await this.#readOpen();
  }

  /**
   * Reads the present declarations of all open documents, or of those up to a length: a client requests nothing for
   * documents that it does not show.
   */
  async #readOpen(longest = Number.POSITIVE_INFINITY): Promise<void> {
    const documents = this.#documents.all().filter(({ text }) => text.length <= longest);
    await Promise.all(documents.map(snapshot => this.#read(snapshot)));
  }

  #diagnosticsOf(checked: Checked): ReturnType<typeof diagnosticsInSteps> {
    return diagnosticsInSteps(checked, this.client.abilities, this.#diagnostics);
  }

  /** Clients request what they show; the facts of all documents are needed. */
  async #read(snapshot: Snapshot): Promise<void> {
    const inForce = await this.#settings.of(snapshot.uri);
    if (this.#documents.isCurrent(snapshot)) await this.#checker.read(snapshot, inForce);
  }

  async #publish(snapshot: Snapshot): Promise<void> {
    const publication = {};
    this.#publications.set(snapshot, publication);
    const isLast = () => this.#documents.isCurrent(snapshot) && this.#publications.get(snapshot) === publication;
    const checked = await this.#check(snapshot);
    // A later one knows more, and may have ended before.
    if (checked === undefined || !isLast()) return;
    const { uri, version } = snapshot;
    const pacer = new Pacer(this.#turns, isLast);
    const diagnostics = await pacer.run(this.#diagnosticsOf(checked));
    if (diagnostics === undefined) return;
    await this.#connection.sendDiagnostics({ uri, diagnostics, ...(this.client.knowsVersions && { version }) });
  }

  /** Refreshes all that the client shows, and what was published. Never rejects. */
  async #refresh(): Promise<void> {
    this.workspace.findingsChanged();
    const { pullsDiagnostics, refreshes } = this.client;
    const unasked = pullsDiagnostics ? [] : this.#documents.all().map(snapshot => this.#publish(snapshot));
    await Promise.all([this.#refreshShown(refreshes), this.#logFailures(unasked)]);
  }

  /** Requests that the client refresh what it shows. Never rejects: the client may be gone, and misses nothing then. */
  #refreshShown(shown: Client['refreshes']): Promise<void> {
    const known = shown.filter(what => this.client.refreshes.includes(what));
    return this.#logFailures(known.map(what => this.#connection.sendRequest(`workspace/${what}/refresh`)));
  }

  async #logFailures(attempts: readonly Promise<unknown>[]): Promise<void> {
    for (const one of await Promise.allSettled(attempts))
      if (one.status === 'rejected') this.#connection.console.error(`refresh failed: ${errorText(one.reason)}`);
  }

  /** Undefined if the document is not open, or the request is cancelled. */
  async #checkNewest(uri: string, token = CancellationToken.None): Promise<Checked | undefined> {
    while (!token.isCancellationRequested) {
      const snapshot = this.#documents.get(uri);
      if (snapshot === undefined) return undefined;
      const checked = await this.#check(snapshot, token);
      if (checked !== undefined) return checked;
    }
    return undefined;
  }

  async #check(snapshot: Snapshot, token = CancellationToken.None): Promise<Checked | undefined> {
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
