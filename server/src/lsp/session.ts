import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type DidChangeConfigurationParams,
  type DidChangeTextDocumentParams,
  type DidCloseTextDocumentParams,
  type DidOpenTextDocumentParams,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type Hover,
  type HoverParams,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { CheckedFile } from '../features/checkedFile.ts';
import { codeActions } from '../features/codeActions.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import { readUnresolved, resolveFixRule } from '../features/fixAllActions.ts';
import { applyFix } from '../features/fixes.ts';
import { hoverAt } from '../features/hover.ts';
import { isZoneName, zoneNames } from '../kubernetes/zones.ts';
import { pageOf } from '../rules/pages.ts';
import type { FixContext } from '../rules/rule.ts';
import { ruleIds } from '../settings/settings.ts';
import { Checker } from './checker.ts';
import type { Client } from './client.ts';
import { clientSettings } from './clientSettings.ts';
import { FolderSettings } from './folderSettings.ts';
import type { Host } from './host.ts';
import { Notices } from './notices.ts';
import { OpenDocuments, type Snapshot } from './openDocuments.ts';
import type { FixParams, PageParams } from './protocol.ts';
import { resultIdOf } from './resultId.ts';

/** All that is remembered between two messages of one client, and the answers to its requests. */
export class Session {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #documents = new OpenDocuments();
  readonly #checker: Checker;
  readonly #source: ReturnType<typeof clientSettings>;
  readonly #settings: FolderSettings;
  readonly #notices: Notices;

  constructor(connection: Connection, client: Client, host: Host) {
    this.#connection = connection;
    this.#client = client;
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
    if (!this.#client.pullsDiagnostics) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
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
    const items = checked === undefined ? [] : diagnosticsOf(checked, this.#client.abilities);
    const resultId = resultIdOf(items);
    return resultId === params.previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }

  async codeActions(params: CodeActionParams): Promise<CodeAction[]> {
    const checked = await this.#checkAsked(params.textDocument.uri);
    if (checked === undefined) return [];
    const { range, context } = params;
    const only = context?.only === undefined ? {} : { only: context.only };
    return codeActions({ range, ...only }, checked, this.#client.abilities, this.#fixContext());
  }

  /** Throws ContentModified where the document is no longer as it was when the action was offered. */
  async resolveCodeAction(action: CodeAction): Promise<CodeAction> {
    const unresolved = readUnresolved(action.data);
    if (unresolved === undefined) return action;
    const checked = await this.#checkAsked(unresolved.uri);
    if (checked === undefined || checked.version !== unresolved.version) {
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
    }
    return resolveFixRule(action, unresolved, checked, this.#client.abilities);
  }

  async hover(params: HoverParams): Promise<Hover | null> {
    const checked = await this.#checkAsked(params.textDocument.uri);
    return checked === undefined ? null : hoverAt(params.position, checked, this.#client.abilities);
  }

  page(params: PageParams): string | null {
    const rule = ruleIds.find(id => id === params.rule);
    return rule === undefined ? null : pageOf(rule);
  }

  timeZones(): readonly string[] {
    return zoneNames();
  }

  async fix(params: FixParams): Promise<WorkspaceEdit | null> {
    const timeZone: unknown = params.answers?.timeZone;
    if (typeof timeZone !== 'string' || !isZoneName(timeZone)) return null;
    const checked = await this.#checkAsked(params.uri);
    if (checked === undefined) return null;
    return applyFix(params, checked, this.#client.abilities, { ...this.#fixContext(), answers: { timeZone } });
  }

  async #changed(snapshot: Snapshot): Promise<void> {
    this.#notices.changed(snapshot);
    if (!this.#client.pullsDiagnostics) await this.#publish(snapshot);
  }

  async #publish(snapshot: Snapshot): Promise<void> {
    const checked = await this.#check(snapshot);
    if (checked === undefined) return;
    const { uri, version } = snapshot;
    const diagnostics = diagnosticsOf(checked, this.#client.abilities);
    await this.#connection.sendDiagnostics({ uri, version, diagnostics });
  }

  async #refresh(): Promise<void> {
    if (this.#client.pullsDiagnostics) {
      if (this.#client.refreshesDiagnostics) await this.#connection.languages.diagnostics.refresh();
    } else await Promise.all(this.#documents.all().map(snapshot => this.#publish(snapshot)));
  }

  /** Undefined where the document changes before the answer is there, or is not open. */
  async #checkAsked(uri: string): Promise<CheckedFile | undefined> {
    const snapshot = this.#documents.get(uri);
    return snapshot === undefined ? undefined : this.#check(snapshot);
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

  #fixContext(): FixContext {
    const { computerZone } = this.#client;
    return computerZone === undefined ? {} : { computerZone };
  }
}
