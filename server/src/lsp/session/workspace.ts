import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  type ProgressToken,
  ResponseError,
} from 'vscode-languageserver';
import type { Checked } from '../../lint/checked.ts';
import { type Message, say } from '../../messages/message.ts';
import type { RenderResult } from '../../protocol/findingRequests.ts';
import { isManifestName, settingsFileName } from '../../protocol/manifestFiles.ts';
import {
  type FindingsChanged,
  findingsChangedNotification,
  type WorkspaceStatus,
  workspaceStatusNotification,
} from '../../protocol/workspaceStatus.ts';
import { errorText } from '../../text/errorText.ts';
import { pathOf } from '../../text/uri.ts';
import { checkFiles } from '../../workspace/checking/checkFiles.ts';
import type { FileChange } from '../../workspace/files/fileChange.ts';
import type { Files } from '../../workspace/files/files.ts';
import { isSkipped } from '../../workspace/files/manifestFiles.ts';
import { filesBelow } from '../../workspace/files/uriKey.ts';
import { Pacer, silent, type Turns } from '../../workspace/pace/pace.ts';
import type { WorkspaceIndex } from '../../workspace/reading/workspaceIndex.ts';
import { WorkspaceReader } from '../../workspace/reading/workspaceReader.ts';
import type { Helm } from '../../workspace/rendering/helm.ts';
import { notRendered } from '../../workspace/rendering/messages.ts';
import { renderCharts } from '../../workspace/rendering/renderCharts.ts';
import type { RenderedFindings } from '../../workspace/rendering/renderedFindings.ts';
import type { AllSettings } from '../../workspace/settings/allSettings.ts';
import type { Client } from '../client/client.ts';
import { type Journal, slow } from '../client/journal.ts';
import * as messages from '../client/messages.ts';
import { beginProgress } from '../client/progress.ts';
import { settingsText } from '../client/settingsText.ts';

/** The parts that the workspace needs. */
export type WorkspaceParts = {
  readonly connection: Connection;
  readonly client: Client;
  readonly journal: Journal;
  /** In milliseconds, from any point in time. */
  readonly now: () => number;
  readonly turns: Turns;
  readonly files: Files;
  readonly index: WorkspaceIndex;
  readonly rendered: RenderedFindings;
  readonly settings: AllSettings;
  /** The version of an open document; null for a file that is not open. */
  readonly versionOf: (uri: string) => number | null;
  /** The checked document of a file; undefined if it is not open. */
  readonly openFile: (uri: string) => Promise<Checked | undefined>;
};

/** The files to check: all, or all in a folder, if there are no uris. Progress goes to the client's token, if it has one. */
export type CheckOptions = {
  readonly uris?: readonly string[] | undefined;
  readonly folder?: string | undefined;
  readonly title: Message;
  readonly workDoneToken?: ProgressToken | undefined;
};

/** The files of the workspace, open or not: reads their facts, checks them, and notifies the client of both. */
export class Workspace {
  readonly #parts: WorkspaceParts;
  readonly #reader: WorkspaceReader;
  /** The time at which reading began; undefined if it has ended. */
  #begun: number | undefined;
  /** The files whose reading was noted last; a file that is saved is no news. */
  #files: number | undefined;
  /** The lines about settings that were noted last. */
  #noted: readonly string[] = [];

  constructor(parts: WorkspaceParts) {
    const { connection, client, turns, files, index, settings } = parts;
    this.#parts = parts;
    this.#reader = new WorkspaceReader({
      turns,
      files: { ...files, list: folder => settings.listed(folder, files.list) },
      index,
      folderOf: uri => this.#folderOf(uri),
      kindsOf: async uri => (await settings.of(uri)).settings.kinds,
      begin: () => beginProgress(connection, client, messages.readWorkspace()),
      tell: status => this.#tellStatus(status),
      changed: uris => this.findingsChanged(uris),
      log: error => connection.console.error(`reading the workspace failed: ${errorText(error)}`),
    });
  }

  /** Some files are unknown: they could not be read, or reading was cancelled, or goes on. */
  get lacksFiles(): boolean {
    const { settings, index } = this.#parts;
    return settings.folders.length > 0 && !index.complete;
  }

  /** Takes the present folders of the workspace, and reads the new ones. */
  takeFolders(): void {
    this.#reader.setFolders(this.#parts.settings.folders);
  }

  /** Reads all files again. */
  readAll(): void {
    this.#reader.readFolders(this.#parts.settings.folders);
  }

  /** Takes changes of files and folders on the disk. */
  changeFiles(changes: readonly FileChange[]): void {
    this.#reader.changeFiles(changes);
  }

  /** Reads a closed document from the disk: it may have changed since it was read, or be new. */
  readAgain(uri: string): void {
    this.#reader.readAgain(uri);
  }

  /** Cancels reading: what is unknown then is never reported as missing. */
  cancelReading(): void {
    this.#reader.cancel();
  }

  /** Every file of the workspace, once all have been read. */
  files(): Promise<readonly string[]> {
    return this.#reader.files();
  }

  /** Resolves when all pending files have been read. */
  whenRead(): Promise<void> {
    return this.#reader.whenRead();
  }

  /**
   * Checks files, or all there are, and shows the progress. An open document that is no file of the workspace (it was
   * deleted, or is excluded) has no findings.
   */
  async *check(
    { uris, folder, title, workDoneToken }: CheckOptions,
    token: CancellationToken,
  ): AsyncGenerator<readonly Checked[]> {
    const { connection, client, index, settings } = this.#parts;
    const isShown = uris === undefined || workDoneToken !== undefined;
    const shown = isShown ? await beginProgress(connection, client, title, workDoneToken) : silent;
    const isCancelled = () => token.isCancellationRequested || shown.isCancelled();
    const settingsOf = async (uri: string) => (await settings.of(uri)).settings;
    const parts = { ...this.#parts, cluster: () => index.cluster, settingsOf };
    try {
      const all = uris === undefined ? this.#reader.files() : this.#reader.known(uris);
      const listed = await Promise.race([all, cancelled(token)]);
      yield* checkFiles(folder === undefined ? listed : filesBelow(folder, listed), parts, { ...shown, isCancelled });
      // A part of the result would be taken for all of it.
      if (isCancelled()) throw cancellation();
    } finally {
      shown.done();
    }
  }

  /** Renders the charts of files by Helm, once all files have been read, and takes the findings in that. */
  async render(uris: readonly string[], helm: Helm, token: CancellationToken): Promise<RenderResult> {
    await this.whenRead();
    const { index, rendered, settings, turns, client } = this.#parts;
    const known = uris.map(uri => index.factsOf(uri)?.uri ?? uri);
    const pacer = new Pacer(turns, () => !token.isCancellationRequested);
    const { charts, found, failed } = await renderCharts(known, index.cluster, {
      helm,
      values: new Map(),
      settingsOf: async uri => (await settings.of(uri)).settings,
      run: steps => pacer.run(steps),
    });
    rendered.take(charts, found);
    const findings = [...found.values()].reduce((sum, file) => sum + file.findings.length, 0);
    const { language } = client.abilities;
    const failures = [...failed].map(([folder, failure]) =>
      say(notRendered({ path: pathOf(folder.slice(folder.lastIndexOf('/'))).slice(1), ...failure }), language),
    );
    return { charts, findings, failures };
  }

  /** Notifies the client that files which are not open may have other findings now: these, or any. */
  findingsChanged(uris?: readonly string[]): void {
    this.#tell(findingsChangedNotification, uris === undefined ? {} : { uris });
  }

  #tellStatus(status: WorkspaceStatus): void {
    this.#tell(workspaceStatusNotification, status);
    if (status.isReading) this.#begun ??= this.#parts.now();
    else if (this.#begun !== undefined) {
      const time = Math.round(this.#parts.now() - this.#begun);
      this.#begun = undefined;
      this.#noteReading(status, time);
      if (this.#parts.journal.isShown) void this.#noteSettings();
    }
  }

  #noteReading({ files, isComplete }: WorkspaceStatus, time: number): void {
    if (files === this.#files && isComplete && time < slow) return;
    this.#files = files;
    this.#parts.journal.note(`read ${files} files in ${time} ms${isComplete ? '' : ', not all'}`);
  }

  /** Notes the settings of each folder, if they are others than before. */
  async #noteSettings(): Promise<void> {
    const { settings, journal } = this.#parts;
    const texts = settings.folders.map(async (folder, place) => {
      const found = await settings.of(`${folder}/${settingsFileName}`);
      return `settings of folder ${place + 1}: ${settingsText(found.settings)}`;
    });
    const lines = await Promise.all(texts).catch(() => []);
    for (const line of lines.filter(text => !this.#noted.includes(text))) journal.note(line);
    this.#noted = lines;
  }

  #tell(method: string, params: WorkspaceStatus | FindingsChanged): void {
    // It fails if the client is gone.
    if (this.#parts.client.showsStatus) this.#parts.connection.sendNotification(method, params).catch(() => {});
  }

  /** The folder whose index a file belongs to. */
  async #folderOf(uri: string): Promise<string | undefined> {
    const { folder, isExcluded } = await this.#parts.settings.of(uri);
    const isNoFile = folder === undefined || !isManifestName(uri) || isSkipped(uri, folder);
    return isNoFile || isExcluded ? undefined : folder;
  }
}

/** Rejects when a request is cancelled. */
function cancelled(token: CancellationToken): Promise<never> {
  return new Promise((_, reject) => token.onCancellationRequested(() => reject(cancellation())));
}

function cancellation(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}
