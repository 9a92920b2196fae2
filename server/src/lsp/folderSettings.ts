import { ofFolder } from '../settings/precedence.ts';
import { readSettings, type SettingProblem } from '../settings/readSettings.ts';
import type { SaidSettings } from '../settings/settings.ts';
import { changeBetween, greatestOf, type SettingsChange } from '../settings/settingsChange.ts';
import { innermostFolder } from '../text/uri.ts';

/** Where settings come from. */
export type SettingsSource = {
  /** The section `podsense` for a folder, or for what lies in none. Anything at all may come; never rejects. */
  readonly read: (folder: string | undefined) => Promise<unknown>;
  /** Is told of each thing that is wrong, once until it has been put right. */
  readonly report: (problem: SettingProblem) => void;
};

/** What the client says for a folder of the workspace, or for what lies in none. */
export type ClientSaid = { readonly folder: string | undefined; readonly said: SaidSettings };

/** The client's settings, read once for each folder until something changes. */
export class FolderSettings {
  readonly #source: SettingsSource;
  #folders: readonly string[];
  #said = new Map<string | undefined, Promise<SaidSettings>>();
  #problems = new Map<string | undefined, readonly string[]>();

  constructor(folders: readonly string[], source: SettingsSource) {
    this.#folders = folders;
    this.#source = source;
  }

  /** What it says for a file. The same `said` as long as it is the same. */
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

  /** Reads again all that was read before, and answers what that makes out of date. */
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
