import { completeSettings } from '../../settings/completeSettings.ts';
import { isExcluded, isStaticPodFile } from '../../settings/exclusion.ts';
import type { SettingProblem } from '../../settings/readSettings.ts';
import type { SaidSettings, Settings } from '../../settings/settings.ts';
import type { SettingsChange } from '../../settings/settingsChange.ts';
import type { Listing } from '../files/disk.ts';
import type { Files } from '../files/files.ts';
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
  /** They exclude the file. */
  readonly isExcluded: boolean;
  /** They declare the file to be a static pod's. */
  readonly isStaticPath: boolean;
};

/** The settings of the client, by one of the two ways that clients have. */
export type ClientSettings = {
  /** The section `podsense` for a folder; null if there is none. Never rejects. */
  readonly read: (folder: string | undefined) => Promise<unknown>;
  /** Takes the settings of `workspace/didChangeConfiguration`, from clients without `workspace/configuration`. */
  readonly take: (settings: unknown) => void;
};

/** Merges settings files and the client's settings. Methods that change settings return what is then out of date. */
export class AllSettings {
  readonly #source: ClientSettings;
  readonly #client: FolderSettings;
  readonly #files: SettingsFiles;
  readonly #last = new Map<string, Completed>();
  /** Those of the files that were asked for last, until something changes: at each key, they are asked for twice. */
  #known = new Map<string, SettingsInForce>();

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

  /** The settings that hold for a file: the same object until something changes. */
  async of(uri: string): Promise<SettingsInForce> {
    const known = this.#known.get(uri);
    if (known !== undefined) return known;
    // If something changes meanwhile, nobody looks here again.
    const among = this.#known;
    const [{ folder, said }, file] = await Promise.all([this.#client.of(uri), this.#files.nearest(uri)]);
    const settings = this.#complete(`${folder}\n${file?.uri}`, file?.said ?? nothing, said);
    let isStaticPath: boolean | undefined;
    const found: SettingsInForce = {
      folder,
      file,
      settings,
      isExcluded: isExcluded(uri, settings),
      // Nobody asks for that while a workspace is read.
      get isStaticPath() {
        isStaticPath ??= isStaticPodFile(uri, settings);
        return isStaticPath;
      },
    };
    if (among.size >= mostKnown) among.clear();
    among.set(uri, found);
    return found;
  }

  /** The folders of the workspace. */
  get folders(): readonly string[] {
    return this.#client.folders;
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.#client.changeFolders(added, removed);
    this.#known = new Map();
  }

  open(document: OpenText): Promise<SettingsChange> {
    return this.#forgetting(this.#files.open(document));
  }

  close(uri: string): Promise<SettingsChange> {
    return this.#forgetting(this.#files.close(uri));
  }

  /** Takes a change of files or folders on the disk. */
  changeFiles(uris: readonly string[]): Promise<SettingsChange> {
    return this.#forgetting(this.#files.changed(uris));
  }

  /** Takes a change of the client's settings, which may come with them. */
  changeClient(told: unknown): Promise<SettingsChange> {
    this.#source.take(told);
    return this.#forgetting(this.#client.reload());
  }

  /** Lists a folder by `list`, whose settings files are then all that there are. */
  async listed(folder: string, list: (folder: string) => Promise<Listing>): Promise<Listing> {
    const { state } = this.#files;
    const listing = await list(folder);
    await this.#files.takeListing(folder, listing, state);
    return listing;
  }

  /** `change` has begun. */
  #forgetting(change: Promise<SettingsChange>): Promise<SettingsChange> {
    this.#known = new Map();
    return change;
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

/** Files are asked for by the thousand while a workspace is read, and open ones again and again. */
const mostKnown = 256;

type Completed = { readonly file: SaidSettings; readonly client: SaidSettings; readonly settings: Settings };

const nothing: SaidSettings = {};
