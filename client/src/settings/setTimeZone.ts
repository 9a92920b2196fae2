import { ConfigurationTarget, l10n, Uri, window, workspace } from 'vscode';
import { settingsFileName } from '../../../server/src/protocol/manifestFiles.ts';
import { type TimeZone, timeZonesRequest } from '../../../server/src/protocol/settingRequests.ts';
import type { Server } from '../server/server.ts';
import { keepInFile, presentTimeZone } from './keepTimeZone.ts';
import { nearestTarget } from './nearestTarget.ts';
import { pickTimeZone } from './pickTimeZone.ts';
import { placeHolderFor } from './placeHolderFor.ts';

/** Prompts for the time zone that containers should have, and writes it to the settings of the file. */
export async function setTimeZone(server: Server): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  const client = await server.start();
  const file = await settingsFileFor(server, uri ?? placeInOnlyFolder());
  const zones = client.sendRequest<readonly TimeZone[]>(timeZonesRequest);
  const node = { label: nodeZone, description: l10n.t('the zone of each node') };
  const timeZone = await pickTimeZone(zones, placeHolderFor(file), [node]);
  if (timeZone === undefined) return;
  await keepTimeZone(server, timeZone, uri, file);
}

/** Writes a time zone to the settings file that counts for a document, else to VS Code's settings for it. */
export async function writeTimeZone(server: Server, timeZone: string, uri: Uri): Promise<void> {
  await keepTimeZone(server, timeZone, uri, await settingsFileFor(server, uri));
}

async function keepTimeZone(
  server: Server,
  timeZone: string,
  uri: Uri | undefined,
  file: Uri | undefined,
): Promise<void> {
  if (file !== undefined) return keepInFile(server, timeZone, file);
  await workspace.getConfiguration('podsense', uri).update('timeZone', timeZone, targetFor(uri));
}

/** The value of the setting for the zone that each node has. */
export const nodeZone = 'node';

/** The settings file that counts for a file before VS Code's settings; undefined if there is none. */
async function settingsFileFor(server: Server, uri: Uri | undefined): Promise<Uri | undefined> {
  const present = uri && (await presentTimeZone(server, uri));
  return typeof present?.file === 'string' ? Uri.parse(present.file) : undefined;
}

/** The uri of a settings file for the whole workspace; undefined if the workspace has several folders, or none. */
function placeInOnlyFolder(): Uri | undefined {
  const [folder, ...others] = workspace.workspaceFolders ?? [];
  return folder === undefined || others.length > 0 ? undefined : Uri.joinPath(folder.uri, settingsFileName);
}

/**
 * The place where this workspace sets the zone for a document now, else the nearest one: other workspaces keep theirs.
 */
function targetFor(uri: Uri | undefined): ConfigurationTarget {
  const set = workspace.getConfiguration('podsense', uri).inspect('timeZone');
  if (set?.workspaceFolderValue !== undefined) return ConfigurationTarget.WorkspaceFolder;
  if (set?.workspaceValue !== undefined) return ConfigurationTarget.Workspace;
  if (uri !== undefined) return nearestTarget(uri);
  return workspace.workspaceFolders === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
}
