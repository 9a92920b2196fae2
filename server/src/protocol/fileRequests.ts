import type { FileReading } from './manifestFiles.ts';

/** Server to client: `FindFilesParams` -> `FindFilesResult`, of a folder of the workspace. */
export const findFilesRequest = 'podsense/findFiles';
export type FindFilesParams = { readonly folder: string };
export type FindFilesResult = {
  /** The manifests, without those that the user excludes from searches. */
  readonly uris: readonly string[];
  /** All settings files; absent if the server has to find them itself. */
  readonly settingsFiles?: readonly string[];
  /** Whether these are all: false if a folder could not be read. */
  readonly isComplete: boolean;
};

/**
 * Server to client: `ReadParams` -> `ReadResult`, the first of the files in that order: as many as are
 * two megabytes together, but at least one.
 */
export const readRequest = 'podsense/read';
export type ReadParams = { readonly uris: readonly string[] };
export type ReadResult = { readonly files: readonly FileReading[] };
