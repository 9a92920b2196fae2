import {
  type Command,
  commands,
  type Disposable,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type BrokenLine, type FileStatus, fileStatusRequest } from '../../../server/src/protocol/findingRequests.ts';
import { type WorkspaceStatus, workspaceStatusNotification } from '../../../server/src/protocol/workspaceStatus.ts';
import {
  cancelReadingCommand,
  checkWorkspaceCommand,
  hasPodsKey,
  isReadingKey,
  showLogCommand,
} from '../server/commandIds.ts';
import { isAmongManifests, manifestDocuments } from '../server/documents.ts';

/** Shows the state of the active editor's file, and of the workspace, in the language status. */
export class Status implements Disposable {
  readonly #file = languages.createLanguageStatusItem('podsense.file', manifestDocuments);
  readonly #workspace = languages.createLanguageStatusItem('podsense.workspace', manifestDocuments);
  readonly #listeners: readonly Disposable[];
  #client: BaseLanguageClient | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#file.name = l10n.t('Podsense: this file');
    this.#file.text = l10n.t('No manifest seen yet');
    this.#file.command = { command: showLogCommand, title: l10n.t('Show Log') };
    this.#workspace.name = l10n.t('Podsense: the workspace');
    this.#workspace.text = l10n.t('The workspace is not read yet');
    this.#workspace.command = checkWorkspace();
    this.#listeners = [
      window.onDidChangeActiveTextEditor(editor => void this.#show(editor)),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const editor = window.activeTextEditor;
        const shown = editor?.document.uri.toString();
        if (uris.some(uri => uri.toString() === shown)) void this.#show(editor);
      }),
      // A pod may come or go without a change of findings.
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document) this.#showSoon();
      }),
    ];
  }

  /** Listens to the server's notifications about the workspace. */
  listen(client: BaseLanguageClient): void {
    this.#client = client;
    client.onNotification(workspaceStatusNotification, (status: WorkspaceStatus) => {
      this.#workspace.busy = status.isReading;
      void commands.executeCommand('setContext', isReadingKey, status.isReading);
      this.#workspace.text = textOfWorkspace(status);
      this.#workspace.command = status.isReading ? cancelReading() : checkWorkspace();
      void this.#show(window.activeTextEditor);
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of [this.#file, this.#workspace, ...this.#listeners]) disposable.dispose();
  }

  /** Debounced: one update for keys pressed in a row. */
  #showSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show(window.activeTextEditor), moment);
  }

  async #show(editor: TextEditor | undefined): Promise<void> {
    if (editor === undefined || this.#client?.isRunning() !== true) return;
    if (!isAmongManifests(editor.document)) return;
    const uri = editor.document.uri.toString();
    const status = await this.#client.sendRequest<FileStatus | null>(fileStatusRequest, { uri }).catch(() => null);
    if (window.activeTextEditor !== editor) return;
    if (status !== null && status.pods > 0) void commands.executeCommand('setContext', hasPodsKey, true);
    this.#file.text = status === null ? l10n.t('No manifest seen yet') : textOf(status);
    this.#file.detail = status?.broken === undefined ? '' : textOfBroken(status.broken);
    this.#file.severity =
      status?.broken === undefined ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
  }
}

/** In milliseconds. */
const moment = 200;

function checkWorkspace(): Command {
  return { command: checkWorkspaceCommand, title: l10n.t('Check the Workspace') };
}

function cancelReading(): Command {
  return { command: cancelReadingCommand, title: l10n.t('Cancel') };
}

function textOfWorkspace({ files, isReading, isComplete }: WorkspaceStatus): string {
  if (isReading) return l10n.t('Reading the workspace');
  return isComplete
    ? l10n.t('{0} files of the workspace read', files)
    : l10n.t('{0} files of the workspace read, not all', files);
}

function textOf({ pods, findings }: FileStatus): string {
  const ofPods = pods === 0 ? l10n.t('no pods') : pods === 1 ? l10n.t('1 pod') : l10n.t('{0} pods', pods);
  const ofFindings =
    findings === 0 ? l10n.t('no findings') : findings === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings);
  return `${ofPods} · ${ofFindings}`;
}

function textOfBroken({ line, isTab }: BrokenLine): string {
  return isTab
    ? l10n.t('Line {0} cannot be read: YAML forbids tabs for indentation', line + 1)
    : l10n.t('Line {0} cannot be read: it is not YAML', line + 1);
}
