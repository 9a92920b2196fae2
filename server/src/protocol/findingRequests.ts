import type { Diagnostic } from 'vscode-languageserver-types';

/**
 * `CheckParams` -> the findings of files, open or not: `readonly FileFindings[]`, of those that have any; as partial
 * results if the client gives a token for them.
 */
export const checkRequest = 'podsense/check';
export type CheckParams = {
  /** Absent for the whole workspace. */
  readonly uris?: readonly string[];
  readonly partialResultToken?: string | number;
  readonly workDoneToken?: string | number;
};
export type FileFindings = { readonly uri: string; readonly diagnostics: readonly Diagnostic[] };

/**
 * `RenderParams` -> `RenderResult`: the user's own Helm has rendered the charts of these files, and the findings of these
 * have changed. Null if the server runs where there can be none. A client requests it only if the user trusts the
 * files.
 */
export const renderRequest = 'podsense/render';
export type RenderParams = { readonly uris: readonly string[] };
export type RenderResult = {
  /** The uris of their folders. */
  readonly charts: readonly string[];
  /** The number of findings that reading the files does not give. */
  readonly findings: number;
  /** A sentence for each chart that is not rendered. */
  readonly failures: readonly string[];
};

/** `{ uri }` of an open document -> its `FileStatus`, or null. */
export const fileStatusRequest = 'podsense/fileStatus';
export type FileStatus = {
  readonly pods: number;
  readonly findings: number;
  /** The first line that cannot be read, so that something may be missing here; absent if all can be read. */
  readonly broken?: BrokenLine;
};

/** A line that is no YAML, counted from 0. */
export type BrokenLine = {
  readonly line: number;
  /** It is indented by a tab, which YAML forbids. */
  readonly isTab: boolean;
};
