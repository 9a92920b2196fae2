import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import {
  type FixParams,
  type FixReference,
  fixRequest,
  type TimeZone,
  timeZonesRequest,
} from '../../../server/src/protocol/requests.ts';
import type { Server } from '../server/server.ts';
import { offerToKeep } from './keepTimeZone.ts';
import { pickTimeZone } from './pickTimeZone.ts';

/** Prompts for a time zone, applies the fix that needs one, and offers to keep the answer. */
export async function chooseTimeZone(server: Server, fix: FixReference): Promise<void> {
  const uri = Uri.parse(fix.uri);
  const client = await server.start();
  const zones = client.sendRequest<readonly TimeZone[]>(timeZonesRequest);
  const timeZone = await pickTimeZone(zones, l10n.t('The time zone that the containers should show'));
  if (timeZone === undefined) return;
  const params: FixParams = { ...fix, answers: { timeZone } };
  const answer = await client.sendRequest<WorkspaceEdit | null>(fixRequest, params);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
  // VS Code does not compare the version of an edit, so it is compared right before the edit is applied.
  if (edit === undefined || documentOf(uri)?.version !== fix.version || !(await workspace.applyEdit(edit))) {
    void window.showWarningMessage(l10n.t('The file has changed meanwhile, so nothing was done. Please try again.'));
    return;
  }
  await offerToKeep(server, timeZone, uri);
}

function documentOf(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
}
