import type { Connection } from 'vscode-languageserver';
import { errorText } from '../../text/errorText.ts';
import type { ClientSettings } from '../../workspace/settings/allSettings.ts';
import type { Client } from './client.ts';

/**
 * Requests the settings of a client that supports `workspace/configuration`; keeps the last ones that any other client
 * sent.
 */
export function clientSettings(connection: Connection, client: Client): ClientSettings {
  if (client.answersConfiguration) {
    return { read: folder => ask(connection, folder), take: () => {} };
  }
  let told = client.settings;
  return {
    read: async () => told,
    take: settings => {
      if (typeof settings === 'object' && settings !== null && 'podsense' in settings) told = settings.podsense;
    },
  };
}

async function ask(connection: Connection, folder: string | undefined): Promise<unknown> {
  const item = folder === undefined ? { section: 'podsense' } : { scopeUri: folder, section: 'podsense' };
  try {
    return await connection.workspace.getConfiguration(item);
  } catch (error) {
    connection.console.error(`workspace/configuration failed: ${errorText(error)}`);
    return null;
  }
}
