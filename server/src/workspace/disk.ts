/**
 * workspace/ knows files: which may hold manifests, what they are read as, the settings files among
 * them. It must not know where they are kept, nor protocols.
 */
import type { FileReading } from '../protocol/manifestFiles.ts';

/** The manifests of a folder and its folders. */
export type Listing = {
  /** The manifests, settings files among them, but for what git ignores. */
  readonly uris: readonly string[];
  /** All settings files of the folder, also where git ignores them; absent where they are to be looked for one by one. */
  readonly settingsFiles?: readonly string[];
  /** Whether these are all: false where a folder could not be read. */
  readonly isComplete: boolean;
};

/** Reads files of scheme `file`. Nothing here rejects. */
export type Disk = {
  /** The uris of the manifests in a folder and its folders, but for those that nobody writes by hand. */
  readonly list: (folder: string) => Promise<Listing>;
  readonly read: (uri: string) => Promise<FileReading>;
  readonly isFolder: (uri: string) => Promise<boolean>;
  /** Those of the files in a folder that are reached without a link: what a link leads to has a place of its own. */
  readonly withoutLinks: (folder: string, uris: readonly string[]) => Promise<readonly string[]>;
};
