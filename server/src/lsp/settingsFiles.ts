import { ofSettingsFile } from '../settings/precedence.ts';
import type { SaidSettings } from '../settings/settings.ts';
import { readSettingsFile, type SettingsFile } from '../settings/settingsFile.ts';
import { folderOf, isSettingsFile, settingsFilesFor } from '../settings/settingsPlaces.ts';
import type { Snapshot } from './openDocuments.ts';
import { keyOf } from './uriKey.ts';

/** A settings file that is there. */
export type FoundSettings = {
  readonly uri: string;
  /** Null for one that is not open. */
  readonly version: number | null;
  /** As it is in the editor where it is open, else on the disk. */
  readonly file: SettingsFile;
  /** What it says, its globs made those of whole paths. */
  readonly said: SaidSettings;
};

/** The texts of files, in that order; undefined for what is not there. Never rejects. */
export type ReadTexts = (uris: readonly string[]) => Promise<readonly (string | undefined)[]>;

/**
 * The settings files there are. Each is read from the disk when it is asked for first, and hidden by
 * the open document of that name.
 */
export class SettingsFiles {
  readonly #read: ReadTexts;
  readonly #open = new Map<string, FoundSettings>();
  readonly #disk = new Map<string, Promise<FoundSettings | undefined>>();
  #changes = 0;

  constructor(read: ReadTexts) {
    this.#read = read;
  }

  /** Reads what `nearest` of these files will ask for, at once: a client reads many files as fast as one. */
  async prepare(uris: readonly string[]): Promise<void> {
    const places = new Set(uris.flatMap(settingsFilesFor));
    this.#readNew([...places]);
    await Promise.all([...places].map(place => this.#get(place)));
  }

  /** The one that counts for a file: the nearest above it. Undefined where there is none. */
  async nearest(uri: string): Promise<FoundSettings | undefined> {
    const places = settingsFilesFor(uri);
    for (;;) {
      const changes = this.#changes;
      const found = await this.#firstOf(places);
      if (changes === this.#changes) return found;
    }
  }

  /** Takes the text of an open document; answers whether a settings file says something else now. */
  open({ uri, version, text }: Pick<Snapshot, 'uri' | 'version' | 'text'>): Promise<boolean> {
    if (!isSettingsFile(uri)) return Promise.resolve(false);
    return this.#change([uri], key => this.#open.set(key, found(uri, version, text)));
  }

  /** A document was closed: what is on the disk counts again. */
  close(uri: string): Promise<boolean> {
    if (!isSettingsFile(uri)) return Promise.resolve(false);
    return this.#change([uri], key => {
      this.#open.delete(key);
      this.#disk.delete(key);
    });
  }

  /** Files or folders came, went or changed on the disk; answers whether a settings file says something else now. */
  changed(uris: readonly string[]): Promise<boolean> {
    const folders = uris.filter(uri => !isSettingsFile(uri)).map(uri => `${keyOf(uri)}/`);
    const below = [...this.#disk.keys()].filter(key => folders.some(folder => key.startsWith(folder)));
    return this.#change([...uris.filter(isSettingsFile), ...below], key => this.#disk.delete(key));
  }

  async #change(uris: readonly string[], change: (key: string) => void): Promise<boolean> {
    const before = uris.map(uri => this.#get(uri));
    for (const uri of uris) change(keyOf(uri));
    if (uris.length > 0) this.#changes++;
    const old = await Promise.all(before);
    const now = await Promise.all(uris.map(uri => this.#get(uri)));
    return now.some((is, at) => JSON.stringify(is?.said) !== JSON.stringify(old[at]?.said));
  }

  async #firstOf(places: readonly string[]): Promise<FoundSettings | undefined> {
    this.#readNew(places);
    for (const place of places) {
      const found = await this.#get(place);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #get(uri: string): FoundSettings | undefined | Promise<FoundSettings | undefined> {
    const key = keyOf(uri);
    if (!this.#open.has(key)) this.#readNew([uri]);
    return this.#open.get(key) ?? this.#disk.get(key);
  }

  /** Reads all that was never read, at once. */
  #readNew(uris: readonly string[]): void {
    const unread = uris.filter(uri => !this.#disk.has(keyOf(uri)) && !this.#open.has(keyOf(uri)));
    if (unread.length === 0) return;
    const reading = this.#read(unread);
    for (const [at, uri] of unread.entries()) {
      const one = reading.then(texts => (texts[at] === undefined ? undefined : found(uri, null, texts[at])));
      this.#disk.set(keyOf(uri), one);
    }
  }
}

function found(uri: string, version: number | null, text: string): FoundSettings {
  const file = readSettingsFile(text.length > longest ? '' : text);
  return { uri, version, file, said: ofSettingsFile(file.settings, folderOf(uri)) };
}

/** In UTF-16 code units. A longer file is no settings, whatever its name. */
const longest = 1024 * 1024;
