import type { FileReading } from '../../protocol/manifestFiles.ts';
import type { Listing } from './disk.ts';

/** The files of the workspace, wherever they are. No function rejects. */
export type Files = {
  /** The uris of the manifests in a folder of the workspace. */
  readonly list: (folder: string) => Promise<Listing>;
  /** The contents of files, in the same order. */
  readonly read: (uris: readonly string[]) => Promise<readonly FileReading[]>;
  /** Whether a uri is known to be a folder's; false for those on no disk. */
  readonly isFolder: (uri: string) => Promise<boolean>;
};
