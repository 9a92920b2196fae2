/**
 * workspace/ knows files: which may hold manifests, how they are read, the settings files among them. It must not know
 * where they are kept, nor protocols.
 */
import type { FileReading } from '../../protocol/manifestFiles.ts';

/** The manifests of a folder and its subfolders. */
export type Listing = {
  /** The manifests, including settings files, but for those that git ignores. */
  readonly uris: readonly string[];
  /** All settings files of the folder, also those that git ignores; absent if they are to be looked for one by one. */
  readonly settingsFiles?: readonly string[];
  /** Whether these are all: false if a folder could not be read. */
  readonly isComplete: boolean;
};

/** Reads files of scheme `file`. No function rejects. */
export type Disk = {
  /** The uris of the manifests in a folder and its subfolders, but for those that nobody writes by hand. */
  readonly list: (folder: string) => Promise<Listing>;
  readonly read: (uri: string) => Promise<FileReading>;
  readonly isFolder: (uri: string) => Promise<boolean>;
  /** The files in a folder that are reached without a link: the target of a link has a place of its own. */
  readonly withoutLinks: (folder: string, uris: readonly string[]) => Promise<readonly string[]>;
};
