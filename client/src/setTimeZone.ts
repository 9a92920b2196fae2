import { ConfigurationTarget, l10n, type Uri, window, workspace } from 'vscode';
import { timeZonesRequest } from '../../server/src/lsp/protocol.ts';
import { nearestTarget } from './nearestTarget.ts';
import { pickTimeZone } from './pickTimeZone.ts';
import type { Server } from './server.ts';

/** Asks which time zone the containers should have, and keeps the answer in the settings. */
export async function setTimeZone(server: Server): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  const client = await server.start();
  const zones = client.sendRequest<readonly string[]>(timeZonesRequest);
  const timeZone = await pickTimeZone(zones, [{ label: nodeZone, description: l10n.t('the zone of each node') }]);
  if (timeZone === undefined) return;
  await workspace.getConfiguration('podsense', uri).update('timeZone', timeZone, targetFor(uri));
}

/** The value of the setting for the zone that each node has. */
const nodeZone = 'node';

/** Where the setting is set that holds for a document now, else the nearest place there is. */
function targetFor(uri: Uri | undefined): ConfigurationTarget {
  const set = workspace.getConfiguration('podsense', uri).inspect('timeZone');
  if (set?.workspaceFolderValue !== undefined) return ConfigurationTarget.WorkspaceFolder;
  if (set?.workspaceValue !== undefined) return ConfigurationTarget.Workspace;
  if (set?.globalValue !== undefined) return ConfigurationTarget.Global;
  if (uri !== undefined) return nearestTarget(uri);
  return workspace.workspaceFolders === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
}
