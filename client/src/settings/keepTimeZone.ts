import { ConfigurationTarget, l10n, type MessageItem, Uri, window, workspace } from 'vscode';
import {
  type PresentTimeZone,
  type SetTimeZoneParams,
  setTimeZoneRequest,
  timeZoneRequest,
} from '../../../server/src/protocol/settingRequests.ts';
import type { Server } from '../server/server.ts';
import { nearestTarget } from './nearestTarget.ts';
import { writeSettingsFile } from './writeSettingsFile.ts';

/** The time zone that counts for a file, and the settings file in which another would be written. */
export async function presentTimeZone(server: Server, uri: Uri): Promise<PresentTimeZone> {
  const client = await server.start();
  return client.sendRequest<PresentTimeZone>(timeZoneRequest, { uri: uri.toString() });
}

/** Offers to keep a time zone as the setting; does nothing if it is set already. */
export async function offerToKeep(server: Server, timeZone: string, uri: Uri): Promise<void> {
  const present = await presentTimeZone(server, uri);
  if (present.timeZone === timeZone) return;
  const file = present.file === null ? undefined : Uri.parse(present.file);
  const inFile: MessageItem = { title: l10n.t('In {0}', file === undefined ? '' : workspace.asRelativePath(file)) };
  const here: MessageItem = { title: l10n.t('In This Workspace') };
  const everywhere: MessageItem = { title: l10n.t('Everywhere') };
  const inSettings = workspace.getWorkspaceFolder(uri) === undefined ? [everywhere] : [here, everywhere];
  const text = l10n.t('Use {0} for all containers from now on? (setting podsense.timeZone)', timeZone);
  const chosen = await window.showInformationMessage(text, ...(file === undefined ? inSettings : [inFile]));
  if (chosen === undefined) return;
  if (file !== undefined) return keepInFile(server, timeZone, file);
  const settings = workspace.getConfiguration('podsense', uri);
  await settings.update('timeZone', timeZone, chosen === here ? nearestTarget(uri) : ConfigurationTarget.Global);
}

/** Writes a time zone to a settings file. */
export async function keepInFile(server: Server, timeZone: string, file: Uri): Promise<void> {
  const params: SetTimeZoneParams = { uri: file.toString(), timeZone };
  await writeSettingsFile(server, file, setTimeZoneRequest, params);
}
