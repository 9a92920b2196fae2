import { completeSettings } from '../../settings/completeSettings.ts';
import type { SettingProblem } from '../../settings/readSettings.ts';
import type { SaidSettings, Settings } from '../../settings/settings.ts';
import type { SettingsChange } from '../../settings/settingsChange.ts';
import type { Listing } from '../files/disk.ts';
import type { Files } from '../files/files.ts';
import type { ClientSettings } from './clientSettings.ts';
import { FolderSettings } from './folderSettings.ts';
import { type FoundSettings, type OpenText, SettingsFiles } from './settingsFiles.ts';

/** The settings that hold for a file. */
export type SettingsInForce = {
  /** The folder of the workspace; undefined for a file in none. */
  readonly folder: string | undefined;
  /** The settings file that counts; undefined if there is none. */
  readonly file: FoundSettings | undefined;
  /** The same object as long as they are equal. */
  readonly settings: Settings;
};

/** Merges settings files and the client's settings. Methods that change settings return what is then out of date. */
export class AllSettings {
  readonly #source: ClientSettings;
  readonly #client: FolderSettings;
  readonly #files: SettingsFiles;
  readonly #last = new Map<string, Completed>();

  /** `report` receives the problems of the client's settings. */
  constructor(
    folders: readonly string[],
    source: ClientSettings,
    files: Pick<Files, 'read'>,
    report: (problem: SettingProblem) => void,
  ) {
    this.#source = source;
    this.#client = new FolderSettings(folders, { read: folder => source.read(folder), report });
    this.#files = new SettingsFiles(async uris =>
      (await files.read(uris)).map(reading => ('text' in reading ? reading.text : undefined)),
    );
  }

  async of(uri: string): Promise<SettingsInForce> {
    const [{ folder, said }, file] = await Promise.all([this.#client.of(uri), this.#files.nearest(uri)]);
    return { folder, file, settings: this.#complete(`${folder}\n${file?.uri}`, file?.said ?? nothing, said) };
  }

  /** The folders of the workspace. */
  get folders(): readonly string[] {
    return this.#client.folders;
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.#client.changeFolders(added, removed);
  }

  open(document: OpenText): Promise<SettingsChange> {
    return this.#files.open(document);
  }

  close(uri: string): Promise<SettingsChange> {
    return this.#files.close(uri);
  }

  /** Takes a change of files or folders on the disk. */
  changeFiles(uris: readonly string[]): Promise<SettingsChange> {
    return this.#files.changed(uris);
  }

  /** Takes a change of the client's settings, which may come with them. */
  changeClient(told: unknown): Promise<SettingsChange> {
    this.#source.take(told);
    return this.#client.reload();
  }

  /** Lists a folder by `list`, whose settings files are then all that there are. */
  async listed(folder: string, list: (folder: string) => Promise<Listing>): Promise<Listing> {
    const { state } = this.#files;
    const listing = await list(folder);
    await this.#files.takeListing(folder, listing, state);
    return listing;
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
