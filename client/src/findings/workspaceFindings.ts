import {
  type CancellationToken,
  type Diagnostic,
  type Disposable,
  type Event,
  EventEmitter,
  l10n,
  languages,
  type Tab,
  type TabChangeEvent,
  TabInputText,
  TabInputTextDiff,
  Uri,
  window,
} from 'vscode';
import { type BaseLanguageClient, ProgressType } from 'vscode-languageclient';
import { type CheckParams, checkRequest, type FileFindings } from '../../../server/src/protocol/findingRequests.ts';
import { type FindingsChanged, findingsChangedNotification } from '../../../server/src/protocol/workspaceStatus.ts';
import type { Server } from '../server/server.ts';
import { ChangedFiles } from './changedFiles.ts';
import { Queue } from './queue.ts';
import { unlessCancelled } from './unlessCancelled.ts';
import { withProgress } from './withProgress.ts';

/**
 * The findings of files without a tab, from their first request on. VS Code pulls those of files with a tab itself, so
 * an opened file is removed here, and a closed one comes back.
 */
export class WorkspaceFindings implements Disposable {
  readonly #server: Server;
  readonly #found = languages.createDiagnosticCollection('podsense-workspace');
  readonly #tabs: Disposable;
  readonly #told = new EventEmitter<void>();
  #isOn = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #changed = new ChangedFiles();
  #lastToken = 0;
  /** Checks one after the other: of two at once, the older could end last, and bring back old findings. */
  readonly #checks = new Queue();

  constructor(server: Server) {
    this.#server = server;
    this.#tabs = window.tabGroups.onDidChangeTabs(event => this.#changeTabs(event));
  }

  /** Handles the notification that files which are not open may have other findings. A client has one handler for it. */
  get onDidChange(): Event<void> {
    return this.#told.event;
  }

  /** Checks every file of the workspace, and shows how many have findings. */
  async checkAll(): Promise<void> {
    this.#isOn = true;
    const client = await this.#server.start();
    const checked = await unlessCancelled(
      withProgress(client, l10n.t('Podsense: checking the workspace'), (params, token) =>
        this.#checks.run(() => this.#check(params, token)),
      ),
    );
    if (checked === undefined) return;
    const { files, findings } = checked;
    void window.setStatusBarMessage(l10n.t('Podsense: {0} findings in {1} files', findings, files), 10_000);
  }

  /** Listens to the server's notifications about files that are not open. */
  listen(client: BaseLanguageClient): void {
    client.onNotification(findingsChangedNotification, ({ uris }: FindingsChanged) => {
      this.#changed.add(uris);
      this.#checkSoon();
      this.#told.fire();
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#tabs.dispose();
    this.#told.dispose();
    this.#found.dispose();
  }

  #changeTabs({ opened, closed }: TabChangeEvent): void {
    if (!this.#isOn) return;
    for (const uri of opened.flatMap(urisOf)) this.#found.delete(uri);
    this.#changed.add(closed.flatMap(urisOf).map(String));
    if (closed.length > 0) this.#checkSoon();
  }

  /** Debounced: files may change by the thousand. */
  #checkSoon(): void {
    if (!this.#isOn) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#checkChanged(), moment);
  }

  async #checkChanged(): Promise<void> {
    const uris = this.#changed.take();
    if (uris?.length === 0) return;
    let isChecked = false;
    try {
      const params = uris === undefined ? {} : { uris };
      isChecked = (await unlessCancelled(this.#checks.run(() => this.#check(params)))) !== undefined;
    } finally {
      // A check that was cancelled, or sent to a server that has ended, is repeated with the next change.
      if (!isChecked) this.#changed.add(uris);
    }
  }

  /** Replaces the findings of these files, or of all. Changes nothing if it is cancelled. */
  async #check(
    params: CheckParams,
    token?: CancellationToken,
  ): Promise<{ readonly files: number; readonly findings: number }> {
    const client = await this.#server.start();
    const found = new Map<string, readonly Diagnostic[]>();
    const partialResultToken = `podsense-check-${++this.#lastToken}`;
    const taking: Promise<void>[] = [];
    const take = async ({ uri, diagnostics }: FileFindings) => {
      found.set(uri, await client.protocol2CodeConverter.asDiagnostics([...diagnostics]));
    };
    const parts = client.onProgress(new ProgressType<readonly FileFindings[]>(), partialResultToken, files => {
      taking.push(...files.map(take));
    });
    try {
      await client.sendRequest(checkRequest, { ...params, partialResultToken }, token);
      await Promise.all(taking);
    } finally {
      parts.dispose();
    }
    if (params.uris === undefined) this.#found.clear();
    for (const uri of params.uris ?? []) this.#found.delete(Uri.parse(uri));
    const shown = new Set(window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(urisOf)).map(String));
    for (const [uri, diagnostics] of found) if (!shown.has(uri)) this.#found.set(Uri.parse(uri), diagnostics);
    return { files: found.size, findings: [...found.values()].flat().length };
  }
}

/** In milliseconds. */
const moment = 500;

/** The documents whose findings VS Code pulls, since a tab shows them. */
function urisOf({ input }: Tab): readonly Uri[] {
  if (input instanceof TabInputText) return [input.uri];
  return input instanceof TabInputTextDiff ? [input.modified] : [];
}
