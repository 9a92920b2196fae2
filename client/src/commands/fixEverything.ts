import { l10n, type Uri, type WorkspaceEdit as VsCodeEdit, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import {
  type FixableParams,
  type FixOffers,
  type FixWorkspaceParams,
  fixableRequest,
  fixWorkspaceRequest,
} from '../../../server/src/protocol/fixRequests.ts';
import { unlessCancelled } from '../findings/unlessCancelled.ts';
import { withProgress } from '../findings/withProgress.ts';
import type { Server } from '../server/server.ts';
import { isForNewest } from './isForNewest.ts';
import { pickFixes } from './pickFixes.ts';

/** The files to fix: one, those of a folder, or all of the workspace. */
export type FixScope = { readonly file: Uri } | { readonly folder: Uri } | 'workspace';

/**
 * Prompts for the rules and folders of which to make all fixes, previews the changes, and applies those that the user
 * leaves ticked.
 */
export async function fixEverything(server: Server, scope: FixScope): Promise<void> {
  const client = await server.start();
  const offers = await unlessCancelled(
    withProgress(client, l10n.t('Podsense: looking for fixes'), (params: FixableParams, token) =>
      client.sendRequest<FixOffers>(fixableRequest, { ...params, ...paramsOf(scope) }, token),
    ),
  );
  if (offers === undefined) return;
  if (offers.rules.length === 0) return tellNothing(offers.others);
  const picked = await pickFixes(offers.rules);
  if (picked === undefined) return;
  const answer = await unlessCancelled(
    withProgress(client, l10n.t('Podsense: fixing the workspace'), (params: FixWorkspaceParams, token) =>
      client.sendRequest<WorkspaceEdit | null>(fixWorkspaceRequest, { ...params, ...picked }, token),
    ),
  );
  if (answer === undefined) return;
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
  if (edit === undefined || !isForNewest(answer)) {
    void window.showWarningMessage(l10n.t('The file has changed meanwhile, so nothing was done. Please try again.'));
    return;
  }
  askForPreview(edit);
  await workspace.applyEdit(edit, { isRefactoring: true });
}

function paramsOf(scope: FixScope): FixableParams {
  if (scope === 'workspace') return {};
  return 'file' in scope ? { file: scope.file.toString() } : { folder: scope.folder.toString() };
}

function tellNothing(others: number): void {
  void window.showInformationMessage(textOfNothing(others));
}

function textOfNothing(others: number): string {
  if (others === 0) return l10n.t('There is nothing here that Podsense can fix.');
  return others === 1
    ? l10n.t('1 finding here has fixes that you have to choose in its menu of quick fixes.')
    : l10n.t('{0} findings here have fixes that you have to choose, each in its menu of quick fixes.', others);
}

/**
 * VS Code previews an edit only if a part of it needs confirmation, and leaves that part unticked. So that all fixes
 * are ticked, that part does nothing and is not shown: it creates a file that exists.
 */
function askForPreview(edit: VsCodeEdit): void {
  const [[file] = []] = edit.entries();
  if (file === undefined) return;
  edit.createFile(file, { ignoreIfExists: true }, { needsConfirmation: true, label: 'Podsense' });
}
