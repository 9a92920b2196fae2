import { isSettingsFile } from '../../protocol/manifestFiles.ts';
import { ofSettingsFile } from '../../settings/completeSettings.ts';
import type { SaidSettings } from '../../settings/settings.ts';
import { changeBetween, greatestOf, type SettingsChange } from '../../settings/settingsChange.ts';
import { readSettingsFile, type SettingsFile } from '../../settings/settingsFile.ts';
import { settingsFileIn, settingsFilesFor } from '../../settings/settingsFilesFor.ts';
import { folderOf, isWithin } from '../../text/uri.ts';
import type { Listing } from '../files/disk.ts';
import { folderAround, keyOf } from '../files/uriKey.ts';

/** A settings file that exists. */
export type FoundSettings = {
  readonly uri: string;
  /** Null for one that is not open. */
  readonly version: number | null;
  /** As it is in the editor if it is open, else on the disk. */
  readonly file: SettingsFile;
  /** Its settings, with globs of whole paths. */
  readonly said: SaidSettings;
};

/** The texts of files, in that order; undefined for those that do not exist. Never rejects. */
export type ReadTexts = (uris: readonly string[]) => Promise<readonly (string | undefined)[]>;

/** An open document, as far as it matters here. */
export type OpenText = { readonly uri: string; readonly version: number; readonly text: string };

type Maybe<Value> = Value | undefined | Promise<Value | undefined>;

/**
 * The settings files. Each is read from the disk when it is first needed, and hidden by the open document of that name.
 */
export class SettingsFiles {
  readonly #read: ReadTexts;
  readonly #open = new Map<string, FoundSettings>();
  readonly #disk = new Map<string, Maybe<FoundSettings>>();
  /** The one that counts in a folder; cleared by every change. */
  #nearest = new Map<string, Maybe<FoundSettings>>();
  #state: object = {};

  constructor(read: ReadTexts) {
    this.#read = read;
  }

  /** The same object until something changes. */
  get state(): object {
    return this.#state;
  }

  /**
   * Reads the settings files of a folder that was listed, many at once, so that `nearest` need not look for them one by
   * one. `state`: that before the listing began; if it is another now, the listing may be out of date.
   */
  async takeListing(folder: string, { uris, settingsFiles }: Listing, state: object): Promise<void> {
    const places = [...placesIn(folder, uris)];
    const there = new Set(settingsFiles?.map(keyOf));
    const isKnown = settingsFiles !== undefined && state === this.#state;
    for (let start = 0; start < places.length; start += atOnce) {
      const batch = places.slice(start, start + atOnce);
      for (const key of isKnown ? batch.map(keyOf) : []) {
        if (!there.has(key) && !this.#disk.has(key)) this.#disk.set(key, undefined);
      }
      this.#readNew(batch);
      await Promise.all(batch.map(place => this.#get(place)));
    }
  }

  /** The settings file that counts for a file: the nearest above it. Undefined if there is none. */
  async nearest(uri: string): Promise<FoundSettings | undefined> {
    for (;;) {
      const state = this.#state;
      const found = await this.#nearestTo(uri);
      if (state === this.#state) return found;
    }
  }

  /** Takes the text of an open document; returns what that makes out of date. */
  open({ uri, version, text }: OpenText): Promise<SettingsChange> {
    return this.#change([uri].filter(isSettingsFile), key => this.#open.set(key, found(uri, version, text)));
  }

  /** Drops a closed document: the file on the disk counts again. */
  close(uri: string): Promise<SettingsChange> {
    return this.#change([uri].filter(isSettingsFile), key => {
      this.#open.delete(key);
      this.#disk.delete(key);
    });
  }

  /** Takes a change of files or folders on the disk; returns what that makes out of date. */
  changed(uris: readonly string[]): Promise<SettingsChange> {
    const folders = new Set(uris.filter(uri => !isSettingsFile(uri)).map(keyOf));
    const below = [...this.#disk.keys()].filter(key => folderAround(key, folders) !== undefined);
    return this.#change([...uris.filter(isSettingsFile), ...below], key => this.#disk.delete(key));
  }

  async #change(uris: readonly string[], change: (key: string) => void): Promise<SettingsChange> {
    if (uris.length === 0) return 'nothing';
    const before = uris.map(uri => this.#get(uri));
    for (const uri of uris) change(keyOf(uri));
    this.#state = {};
    this.#nearest = new Map();
    const old = await Promise.all(before);
    this.#readNew(uris);
    const now = await Promise.all(uris.map(uri => this.#get(uri)));
    return greatestOf(now.map((is, at) => changeBetween(old[at]?.said, is?.said)));
  }

  #nearestTo(uri: string): Maybe<FoundSettings> {
    const folder = folderOf(uri);
    if (!this.#nearest.has(folder)) this.#nearest.set(folder, this.#firstOf(settingsFilesFor(uri)));
    return this.#nearest.get(folder);
  }

  #firstOf(places: readonly string[]): Maybe<FoundSettings> {
    this.#readNew(places);
    for (const [at, place] of places.entries()) {
      const found = this.#get(place);
      // A promise costs more than a look-up, and in most of ten thousand folders nothing is to be read.
      if (found instanceof Promise) return found.then(read => read ?? this.#firstOf(places.slice(at + 1)));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #get(uri: string): Maybe<FoundSettings> {
    const key = keyOf(uri);
    if (!this.#open.has(key) && !this.#disk.has(key)) this.#readNew([uri]);
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

/** The uris at which the settings of files in a folder may lie. */
function placesIn(folder: string, uris: readonly string[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const inner of new Set(uris.map(folderOf))) {
    for (let around = inner; isWithin(around, folder); around = folderOf(around)) {
      const place = settingsFileIn(around);
      // Then those of the folders around it are among them too.
      if (places.has(place)) break;
      places.add(place);
    }
  }
  return places;
}

function found(uri: string, version: number | null, text: string): FoundSettings {
  const file = readSettingsFile(text.length > longest ? '' : text);
  return { uri, version, file, said: ofSettingsFile(file.settings, folderOf(uri)) };
}

/** The number of places read at a time. */
const atOnce = 256;

/** In UTF-16 code units. A longer file has no settings, whatever its name. */
const longest = 1024 * 1024;
