import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import {
  type Answers,
  type FixParams,
  type FixReference,
  fixRequest,
} from '../../../server/src/protocol/fixRequests.ts';
import type { Server } from '../server/server.ts';

/** Applies a fix that needs an answer, with that answer. If the file has changed meanwhile, shows that and returns false. */
export async function applyAnswered(server: Server, fix: FixReference, answers: Answers): Promise<boolean> {
  const uri = Uri.parse(fix.uri);
  const client = await server.start();
  const params: FixParams = { ...fix, answers };
  const answer = await client.sendRequest<WorkspaceEdit | null>(fixRequest, params);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
  // VS Code does not compare the version of an edit, so it is compared right before the edit is applied.
  const isSame = edit !== undefined && documentOf(uri)?.version === fix.version;
  if (isSame && (await workspace.applyEdit(edit))) return true;
  void window.showWarningMessage(l10n.t('The file has changed meanwhile, so nothing was done. Please try again.'));
  return false;
}

function documentOf(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
}
