import { ConfigurationTarget, l10n, type MessageItem, type Uri, window, workspace } from 'vscode';
import { nearestTarget } from './nearestTarget.ts';

/** Offers to make a time zone the one that is wanted from now on; nothing where it is already. */
export async function offerToKeep(timeZone: string, uri: Uri): Promise<void> {
  const settings = workspace.getConfiguration('podsense', uri);
  if (settings.get('timeZone') === timeZone) return;
  const here: MessageItem = { title: l10n.t('In This Workspace') };
  const everywhere: MessageItem = { title: l10n.t('Everywhere') };
  const choices = workspace.getWorkspaceFolder(uri) === undefined ? [everywhere] : [here, everywhere];
  const text = l10n.t('Use {0} for all containers from now on? (setting podsense.timeZone)', timeZone);
  const chosen = await window.showInformationMessage(text, ...choices);
  if (chosen === undefined) return;
  await settings.update('timeZone', timeZone, chosen === here ? nearestTarget(uri) : ConfigurationTarget.Global);
}
