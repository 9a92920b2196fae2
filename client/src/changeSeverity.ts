import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import {
  type PresentSeverity,
  type SetSeverityParams,
  type Severity,
  type SeverityTarget,
  setSeverityRequest,
  severities,
  severityRequest,
} from '../../server/src/lsp/protocol.ts';
import { keepSeverity } from './keepSeverity.ts';
import type { Server } from './server.ts';

/** Asks for a rule's severity, and writes it into the settings file that counts, else into the settings. */
export async function changeSeverity(server: Server, target: SeverityTarget): Promise<void> {
  const client = await server.start();
  const present = await client.sendRequest<PresentSeverity | null>(severityRequest, target);
  const severity = present && (await pickSeverity(target.rule, present));
  if (!present || !severity) return;
  if (present.file === null) await keepSeverity(target, severity);
  else await writeSeverity(server, { ...target, severity }, Uri.parse(present.file));
}

async function pickSeverity(
  rule: string,
  { present, default: own, file }: PresentSeverity,
): Promise<Severity | undefined> {
  const items = severities.map((label): QuickPickItem & { readonly label: Severity } => {
    const marks = [
      ...(label === (present ?? own) ? [l10n.t('present')] : []),
      ...(label === own ? [l10n.t('default')] : []),
    ];
    return { label, description: marks.join(', ') };
  });
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Severity of {0}', rule),
    placeHolder: l10n.t(
      'Written to {0}',
      file === null ? l10n.t('the settings') : workspace.asRelativePath(Uri.parse(file)),
    ),
  });
  return picked?.label;
}

/** Leaves the file unsaved only where it was so before. */
async function writeSeverity(server: Server, params: SetSeverityParams, uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const { isDirty, version } = document;
  const client = await server.start();
  const answer = await client.sendRequest<WorkspaceEdit | null>(setSeverityRequest, params);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
  // VS Code does not compare the version in an edit, so that is done here, right before it is made.
  if (edit === undefined || document.version !== version || !(await workspace.applyEdit(edit))) {
    await window.showTextDocument(document);
    void window.showWarningMessage(l10n.t('The severity could not be written here. Please write it yourself.'));
  } else if (!isDirty) await document.save();
}
