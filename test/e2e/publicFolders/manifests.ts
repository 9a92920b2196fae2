import fs from 'node:fs';
import path from 'node:path';
import { commands, type TextDocument, Uri, window, workspace } from 'vscode';
import { closeEditors } from '../suite/documents.ts';
import { findingsOf } from '../suite/findings.ts';
import { until } from '../suite/until.ts';

/** A folder of the workspace: `setup` lies in `monitoring`. */
export type Folder = 'monitoring' | 'setup' | 'argo-cd' | 'checkout';

/** A workload of the namespace `monitoring`, and the file that declares its account. */
export const prober = {
  workload: 'blackboxExporter-deployment.yaml',
  account: 'blackboxExporter-serviceAccount.yaml',
} as const;

/** Another one. When its findings change, all earlier events have been processed. */
export const grafana = { workload: 'grafana-deployment.yaml', account: 'grafana-serviceAccount.yaml' } as const;

/** A file or folder in a folder of the workspace. */
export function at(folder: Folder, name = ''): Uri {
  const found = workspace.workspaceFolders?.find(candidate => candidate.name === folder);
  if (found === undefined) throw new Error(`The workspace has no folder ${folder}`);
  return Uri.joinPath(found.uri, name);
}

/**
 * Opens a file as a user does: a document that an extension opens stays for a while after its tab, and hides the file
 * meanwhile.
 */
export async function open(uri: Uri): Promise<TextDocument> {
  await commands.executeCommand('vscode.open', uri, { preview: false });
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString()) throw new Error(`${uri} is not shown`);
  return editor.document;
}

/** Waits until the account of an open workload is known to be declared, or to be missing. */
export async function accountIs(state: 'declared' | 'missing', document: TextDocument, seconds = 15): Promise<void> {
  const rules = state === 'declared' ? 0 : 1;
  await until<true>({
    what: () => `the account of ${document.uri.path} is ${state}`,
    look: () =>
      findingsOf(document, 'non-existent-service-account').length === rules &&
      findingsOf(document, 'missing-timezone-mount').length > 0
        ? true
        : undefined,
    seconds,
  });
}

/** Moves a file or folder on the disk, without a file event from VS Code. */
export function move(from: Uri, to: Uri): void {
  fs.mkdirSync(path.dirname(to.fsPath), { recursive: true });
  fs.renameSync(from.fsPath, to.fsPath);
}

/** Closes all, and puts back what a failed test has moved: the next one shall fail only for its own reasons. */
export async function tidy(): Promise<void> {
  await closeEditors();
  for (const folder of ['monitoring', 'setup', 'argo-cd'] as const) {
    for (const name of leftBehind) fs.rmSync(at(folder, name).fsPath, { recursive: true, force: true });
  }
  const aside = path.join(at('checkout').fsPath, '../aside');
  const restored = [
    [at('monitoring'), 'kube-prometheus', [prober.account, grafana.account, grafana.workload]],
    [at('argo-cd'), 'argo-cd', ['base']],
  ] as const;
  for (const [folder, source, names] of restored) {
    for (const name of names) {
      const place = path.join(folder.fsPath, name);
      if (!fs.existsSync(place)) fs.cpSync(path.join(aside, source, name), place, { recursive: true });
    }
  }
}

/** The places of files and folders that tests write, and of VS Code's settings. */
const leftBehind = [
  '.vscode',
  'account.yaml',
  'account.txt',
  'a',
  'first',
  'second',
  'second.d',
  'renamed',
  'node_modules',
];

/** Removes a file or folder and returns the function that restores it. */
export function takeAway(uri: Uri): () => void {
  const aside = `${at('checkout').fsPath}-${path.basename(uri.fsPath)}`;
  fs.renameSync(uri.fsPath, aside);
  return () => fs.renameSync(aside, uri.fsPath);
}
