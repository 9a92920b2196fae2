/**
 * protocol/ is what client and server agree on beyond LSP: requests, commands, the ids of rules, which files are read.
 * It must know nothing else of the server, since the client bundles it.
 */
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import type { FileReading } from './manifestFiles.ts';
import type { RuleId } from './ruleIds.gen.ts';
import type { Severity } from './severities.ts';

/** `PageParams` -> the page of a rule in Markdown, or null for a rule that does not exist. */
export const pageRequest = 'podsense/page';
export type PageParams = { readonly rule: string };

/** Names one fix of one finding in one version of a document. */
export type FixReference = {
  readonly uri: string;
  readonly version: number | null;
  readonly rule: RuleId;
  /** The finding's. */
  readonly range: Range;
  /** Unique among the fixes of the finding. */
  readonly fixId: string;
};

/** Answers to what a fix asks before it has edits. */
export type Answers = { readonly timeZone?: string };

/** `FixParams` -> the workspace edit of a fix after its questions were answered, or null where there is none. */
export const fixRequest = 'podsense/fix';
export type FixParams = FixReference & { readonly answers: Answers };

/** No params -> the time zones to choose from, `readonly TimeZone[]`. */
export const timeZonesRequest = 'podsense/timeZones';
export type TimeZone = {
  readonly name: string;
  /** That of its clocks now, as `UTC+08:00`. */
  readonly offset: string;
};

/** Names a rule whose severity shall be another one, for a file. */
export type SeverityTarget = { readonly uri: string; readonly rule: RuleId };

/** What a client has to know before it asks for a severity. */
export type PresentSeverity = {
  /** That which the settings say; null where each finding has its own. */
  readonly present: Severity | null;
  readonly default: Severity;
  /** The uri of the settings file in which it would be written; null where there is none. */
  readonly file: string | null;
};

/** `SeverityTarget` -> `PresentSeverity`; null for a rule that does not exist. */
export const severityRequest = 'podsense/severity';

/** `SetSeverityParams` -> the workspace edit of the settings file that counts, or null where it cannot be made. */
export const setSeverityRequest = 'podsense/setSeverity';
export type SetSeverityParams = SeverityTarget & { readonly severity: Severity };

/** `{ uri }` of a file, open or not -> the time zone that its containers should have: `PresentTimeZone`. */
export const timeZoneRequest = 'podsense/timeZone';
export type PresentTimeZone = {
  readonly timeZone: string;
  /** The uri of the settings file in which it would be written; null where there is none. */
  readonly file: string | null;
};

/** `SetTimeZoneParams` -> the workspace edit of the settings file that counts, or null where it cannot be made. */
export const setTimeZoneRequest = 'podsense/setTimeZone';
export type SetTimeZoneParams = { readonly uri: string; readonly timeZone: string };

/** Server to client: `FindFilesParams` -> `FindFilesResult`, of a folder of the workspace. */
export const findFilesRequest = 'podsense/findFiles';
export type FindFilesParams = { readonly folder: string };
export type FindFilesResult = {
  /** The manifests, without those that the user excludes from a search. */
  readonly uris: readonly string[];
  /** All settings files; absent where the server is to look for them itself. */
  readonly settingsFiles?: readonly string[];
  /** Whether these are all: false where a folder could not be read. */
  readonly isComplete: boolean;
};

/**
 * Server to client: `ReadParams` -> `ReadResult`, the first of the files in that order: as many as are
 * two megabytes together, but at least one.
 */
export const readRequest = 'podsense/read';
export type ReadParams = { readonly uris: readonly string[] };
export type ReadResult = { readonly files: readonly FileReading[] };

/** Server to client, a notification of `WorkspaceStatus`: reading the workspace has begun, or ended. */
export const workspaceStatusNotification = 'podsense/workspaceStatus';
export type WorkspaceStatus = {
  /** How many manifests are known on the disk. */
  readonly files: number;
  readonly isReading: boolean;
  /** Whether these are all, as far as that is known: false where reading was cancelled, or a file could not be read. */
  readonly isComplete: boolean;
};

/** Client to server, a notification without params: reading the workspace is to end where it is. */
export const cancelReadingNotification = 'podsense/cancelReading';

/** Server to client, a notification of `FindingsChanged`: files that are not open may have other findings. */
export const findingsChangedNotification = 'podsense/findingsChanged';
export type FindingsChanged = {
  /** Absent where it may be any. */
  readonly uris?: readonly string[];
};

/**
 * `CheckParams` -> the findings of files, open or not: `readonly FileFindings[]`, of those that have
 * any; as partial results where the client gives a token for them.
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
 * `FixWorkspaceParams` -> a workspace edit of all that fix-all makes in the workspace, which a user sees before the client
 * makes it; null where that is nothing.
 */
export const fixWorkspaceRequest = 'podsense/fixWorkspace';
export type FixWorkspaceParams = { readonly workDoneToken?: string | number };

/** `{ uri }` of an open document -> its `FileStatus`, or null. */
export const fileStatusRequest = 'podsense/fileStatus';
export type FileStatus = { readonly pods: number; readonly findings: number };

/** `initializationOptions`; all of it is optional. */
export type InitializationOptions = {
  /** The zone of the machine that the user sits at. */
  readonly computerZone?: string;
  /** The settings (the section `podsense`) of a client that has no `workspace/configuration`. */
  readonly settings?: unknown;
};

/** `capabilities.experimental.podsense`: what this client can do beyond the protocol. */
export type ClientExtensions = {
  /** Its own commands that code actions and links may call. */
  readonly commands?: readonly string[];
  /** It opens pages by uris `podsense-rule:/RULE-ID.md`. */
  readonly rulePages?: boolean;
  /** It finds and reads files: `podsense/findFiles`, `podsense/read`. */
  readonly files?: boolean;
  /** It wants to be told of `podsense/workspaceStatus` and `podsense/findingsChanged`. */
  readonly workspaceStatus?: boolean;
};
