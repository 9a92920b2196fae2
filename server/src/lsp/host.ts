import type { FileReading } from './protocol.ts';

/** What the platform has to give. */
export type Host = {
  /** Lets everything that waits (messages of the client among it) come first, then goes on. */
  readonly pause: () => Promise<void>;
  /** The disk of the machine that the server runs on; absent in a browser. */
  readonly disk?: Disk;
};

/** Reads files of scheme `file`. Nothing here rejects. */
export type Disk = {
  /** The uris of the manifests in a folder and its folders, but for those that nobody writes by hand. */
  readonly list: (folder: string) => Promise<Listing>;
  readonly read: (uri: string) => Promise<FileReading>;
  /** Those of the files in a folder that are reached without a link: what a link leads to has a place of its own. */
  readonly withoutLinks: (folder: string, uris: readonly string[]) => Promise<readonly string[]>;
};

export type Listing = {
  /** The manifests, settings files among them. */
  readonly uris: readonly string[];
  /** All settings files of the folder; absent where they are to be looked for one by one. */
  readonly settingsFiles?: readonly string[];
  /** Whether these are all: false where a folder could not be read. */
  readonly isComplete: boolean;
};
