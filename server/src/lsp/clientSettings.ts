import type { Connection } from 'vscode-languageserver';
import { errorText } from '../text/errorText.ts';
import type { Client } from './client.ts';

/** Settings as the client gives them, by one of the two ways that clients have. */
export type ClientSettings = {
  /** The section `podsense` for a folder; null where there is nothing. Never rejects. */
  readonly read: (folder: string | undefined) => Promise<unknown>;
  /** Takes what came with `workspace/didChangeConfiguration`, from clients that are not asked. */
  readonly take: (settings: unknown) => void;
};

/** Asks a client that answers `workspace/configuration`; of any other, remembers the last it told. */
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
