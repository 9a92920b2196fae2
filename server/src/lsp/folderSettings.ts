import { completeSettings, ofFolder } from '../settings/precedence.ts';
import { readSettings, type SettingProblem } from '../settings/readSettings.ts';
import type { Settings } from '../settings/settings.ts';
import { innermostFolder } from '../text/uri.ts';

/** Where settings come from. */
export type SettingsSource = {
  /** The section `podsense` for a folder, or for what lies in none. Anything at all may come; never rejects. */
  readonly read: (folder: string | undefined) => Promise<unknown>;
  /** Is told of each thing that is wrong, once until it has been put right. */
  readonly report: (problem: SettingProblem) => void;
};

/** Settings, and the folder of the workspace whose they are; absent for those of no folder. */
export type SettingsInForce = { readonly folder: string | undefined; readonly settings: Settings };

/** The client's settings, read once for each folder until something changes. */
export class FolderSettings {
  readonly #source: SettingsSource;
  #folders: readonly string[];
  #settings = new Map<string | undefined, Promise<Settings>>();
  #problems = new Map<string | undefined, readonly string[]>();

  constructor(folders: readonly string[], source: SettingsSource) {
    this.#folders = folders;
    this.#source = source;
  }

  /** The settings that hold for a document. The same `settings` as long as they are the same. */
  async of(uri: string): Promise<SettingsInForce> {
    for (;;) {
      const folder = innermostFolder(uri, this.#folders);
      const reading = this.#settings.get(folder) ?? this.#read(folder);
      const settings = await reading;
      if (this.#settings.get(folder) === reading) return { folder, settings };
    }
  }

  /** Reads again all that was read before, and answers whether any of it is different now. */
  async reload(): Promise<boolean> {
    const before = [...this.#settings];
    const different = before.map(async ([folder, reading]) => {
      const old = await reading;
      return (await this.#read(folder, reading)) !== old;
    });
    return (await Promise.all(different)).includes(true);
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.#folders = [...this.#folders.filter(folder => !removed.includes(folder)), ...added];
    for (const folder of removed) {
      this.#settings.delete(folder);
      this.#problems.delete(folder);
    }
  }

  #read(folder: string | undefined, previous?: Promise<Settings>): Promise<Settings> {
    const reading = Promise.all([this.#source.read(folder), previous]).then(([raw, old]) => {
      const { settings: said, problems } = readSettings(raw);
      const settings = completeSettings(ofFolder(said, folder));
      this.#report(folder, problems);
      return old !== undefined && JSON.stringify(old) === JSON.stringify(settings) ? old : settings;
    });
    this.#settings.set(folder, reading);
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
