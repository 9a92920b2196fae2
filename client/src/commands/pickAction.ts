import { commands, l10n, window, workspace } from 'vscode';
import type { CodeAction } from 'vscode-languageclient';
import { type MenuReference, menuPartRequest } from '../../../server/src/protocol/fixRequests.ts';
import type { Server } from '../server/server.ts';
import { isForNewest } from './isForNewest.ts';

/** Lists the actions of a part of a rule's menu, and takes the one that the user chooses. */
export async function pickAction(server: Server, reference: MenuReference): Promise<void> {
  const client = await server.start();
  const actions = await client.sendRequest<readonly CodeAction[]>(menuPartRequest, reference);
  if (actions.length === 0) return tellChanged();
  const items = actions.map(action => ({ label: action.title, action }));
  const picked = await window.showQuickPick(items, { title: reference.rule });
  if (picked === undefined) return;
  const { edit, command } = picked.action;
  if (edit !== undefined) {
    const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
    if (!isForNewest(edit) || !(await workspace.applyEdit(converted))) return tellChanged();
  }
  if (command !== undefined) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

function tellChanged(): void {
  void window.showWarningMessage(l10n.t('The file has changed meanwhile, so nothing was done. Please try again.'));
}
