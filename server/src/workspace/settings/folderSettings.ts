import { ofFolder } from '../../settings/completeSettings.ts';
import { readSettings, type SettingProblem } from '../../settings/readSettings.ts';
import type { SaidSettings } from '../../settings/settings.ts';
import { changeBetween, greatestOf, type SettingsChange } from '../../settings/settingsChange.ts';
import { innermostFolder } from '../../text/uri.ts';

/** The source of settings. */
export type SettingsSource = {
  /** The section `podsense` for a folder, or for what lies in none. Any value is possible; never rejects. */
  readonly read: (folder: string | undefined) => Promise<unknown>;
  /** Receives each problem once, until it has been fixed. */
  readonly report: (problem: SettingProblem) => void;
};

/** The client's settings for a folder of the workspace, or for what lies in none. */
export type ClientSaid = { readonly folder: string | undefined; readonly said: SaidSettings };

/** Caches the client's settings of each folder until something changes. */
export class FolderSettings {
  readonly #source: SettingsSource;
  #folders: readonly string[];
  #said = new Map<string | undefined, Promise<SaidSettings>>();
  #problems = new Map<string | undefined, readonly string[]>();

  constructor(folders: readonly string[], source: SettingsSource) {
    this.#folders = folders;
    this.#source = source;
  }

  /** The client's settings for a file. `said` is the same object as long as they are equal. */
  async of(uri: string): Promise<ClientSaid> {
    for (;;) {
      const folder = innermostFolder(uri, this.#folders);
      const reading = this.#said.get(folder) ?? this.#read(folder);
      const said = await reading;
      if (this.#said.get(folder) === reading) return { folder, said };
    }
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Reads again all that was read before, and returns what that makes out of date. */
  async reload(): Promise<SettingsChange> {
    const changes = [...this.#said].map(async ([folder, reading]) =>
      changeBetween(await reading, await this.#read(folder, reading)),
    );
    return greatestOf(await Promise.all(changes));
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.#folders = [...this.#folders.filter(folder => !removed.includes(folder)), ...added];
    for (const folder of removed) {
      this.#said.delete(folder);
      this.#problems.delete(folder);
    }
  }

  #read(folder: string | undefined, previous?: Promise<SaidSettings>): Promise<SaidSettings> {
    const reading = Promise.all([this.#source.read(folder), previous]).then(([raw, old]) => {
      const { settings, problems } = readSettings(raw);
      const said = ofFolder(settings, folder);
      this.#report(folder, problems);
      return old !== undefined && JSON.stringify(old) === JSON.stringify(said) ? old : said;
    });
    this.#said.set(folder, reading);
    return reading;
  }

  #report(folder: string | undefined, problems: readonly SettingProblem[]): void {
    const reported = [...this.#problems.values()].flat();
    this.#problems.set(folder, problems.map(identityOf));
    for (const problem of problems) if (!reported.includes(identityOf(problem))) this.#source.report(problem);
  }
}

function identityOf({ path, message }: SettingProblem): string {
  return JSON.stringify([path, message]);
}
