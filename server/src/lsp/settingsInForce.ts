import { completeSettings } from '../settings/precedence.ts';
import type { SaidSettings, Settings } from '../settings/settings.ts';
import type { FolderSettings } from './folderSettings.ts';
import type { FoundSettings, SettingsFiles } from './settingsFiles.ts';

/** The settings that hold for a file. */
export type SettingsInForce = {
  /** Of the workspace; undefined for a file in none. */
  readonly folder: string | undefined;
  /** The settings file that counts; undefined where there is none. */
  readonly file: FoundSettings | undefined;
  /** The same object as long as they are the same. */
  readonly settings: Settings;
};

/** Brings together what settings files say, and what the client does. */
export class AllSettings {
  readonly #client: FolderSettings;
  readonly #files: SettingsFiles;
  readonly #last = new Map<string, Completed>();

  constructor(client: FolderSettings, files: SettingsFiles) {
    this.#client = client;
    this.#files = files;
  }

  async of(uri: string): Promise<SettingsInForce> {
    const [{ folder, said }, file] = await Promise.all([this.#client.of(uri), this.#files.nearest(uri)]);
    return { folder, file, settings: this.#complete(`${folder}\n${file?.uri}`, file?.said ?? nothing, said) };
  }

  #complete(place: string, file: SaidSettings, client: SaidSettings): Settings {
    const last = this.#last.get(place);
    if (last?.file === file && last.client === client) return last.settings;
    const made = completeSettings(file, client);
    const settings =
      JSON.stringify(made) === JSON.stringify(last?.settings) && last !== undefined ? last.settings : made;
    this.#last.set(place, { file, client, settings });
    return settings;
  }
}

type Completed = { readonly file: SaidSettings; readonly client: SaidSettings; readonly settings: Settings };

const nothing: SaidSettings = {};
