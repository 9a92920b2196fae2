/**
 * protocol/ is what client and server agree on beyond LSP: requests, commands, the ids of rules, which files are read.
 * It must know nothing else of the server, since the client bundles it.
 */
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import type { FileReading } from './manifestFiles.ts';
import type { RuleId } from './ruleIds.gen.ts';
import type { Severity } from './severities.ts';

/** `PageParams` -> the page of a rule in Markdown, or null if there is no such rule. */
export const pageRequest = 'podsense/page';
export type PageParams = { readonly rule: string };

/** Names one fix of one finding in one version of a document. */
export type FixReference = {
  readonly uri: string;
  readonly version: number | null;
  readonly rule: RuleId;
  /** Of the finding. */
  readonly range: Range;
  /** Unique among the fixes of the finding. */
  readonly fixId: string;
};

/** Answers to the questions of a fix, which has no edits before. */
export type Answers = { readonly timeZone?: string; readonly namespace?: string };

/** `FixParams` -> the workspace edit of a fix after its questions were answered, or null if there is none. */
export const fixRequest = 'podsense/fix';
export type FixParams = FixReference & { readonly answers: Answers };

/** A part of a rule's menu, in a client with a list of its own for it: other strategies, other accounts, comments. */
export type MenuPart = 'ways' | 'accounts' | 'ignore';

/** Names the actions of a part of a rule's menu at a range in one version of a document. */
export type MenuReference = {
  readonly uri: string;
  readonly version: number | null;
  readonly range: Range;
  readonly rule: RuleId;
  readonly part: MenuPart;
};

/** `MenuReference` -> the code actions of that part; none if the document has changed. */
export const menuPartRequest = 'podsense/menuPart';

/** No params -> the time zones to choose from, `readonly TimeZone[]`. */
export const timeZonesRequest = 'podsense/timeZones';
export type TimeZone = {
  readonly name: string;
  /** Of its clocks now, as `UTC+08:00`. */
  readonly offset: string;
};

/** Names a rule whose severity is to be changed, for a file. */
export type SeverityTarget = { readonly uri: string; readonly rule: RuleId };

/** The state that a client needs before it prompts for a severity. */
export type PresentSeverity = {
  /** The severity in the settings; null if each finding has its own. */
  readonly present: Severity | null;
  readonly default: Severity;
  /** The uri of the settings file in which it would be written; null if there is none. */
  readonly file: string | null;
};

/** `SeverityTarget` -> `PresentSeverity`; null if there is no such rule. */
export const severityRequest = 'podsense/severity';

/** `SetSeverityParams` -> the workspace edit of the settings file that counts, or null if it cannot be made. */
export const setSeverityRequest = 'podsense/setSeverity';
export type SetSeverityParams = SeverityTarget & { readonly severity: Severity };

/** `{ uri }` of a file, open or not -> the time zone that its containers should have: `PresentTimeZone`. */
export const timeZoneRequest = 'podsense/timeZone';
export type PresentTimeZone = {
  readonly timeZone: string;
  /** The settings file itself has it. */
  readonly isInFile: boolean;
  /** The uri of the settings file in which it would be written; null if there is none. */
  readonly file: string | null;
};

/** `SetTimeZoneParams` -> the workspace edit of the settings file that counts, or null if it cannot be made. */
export const setTimeZoneRequest = 'podsense/setTimeZone';
export type SetTimeZoneParams = { readonly uri: string; readonly timeZone: string };

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

/** Server to client, a notification of `WorkspaceStatus`: reading the workspace has begun or ended. */
export const workspaceStatusNotification = 'podsense/workspaceStatus';
export type WorkspaceStatus = {
  /** The number of manifests known on the disk. */
  readonly files: number;
  readonly isReading: boolean;
  /** Whether these are all, as far as known: false if reading was cancelled, or a file could not be read. */
  readonly isComplete: boolean;
};

/** Client to server, a notification without params: cancels reading the workspace. */
export const cancelReadingNotification = 'podsense/cancelReading';

/** Server to client, a notification of `FindingsChanged`: files that are not open may have other findings. */
export const findingsChangedNotification = 'podsense/findingsChanged';
export type FindingsChanged = {
  /** Absent if it may be any file. */
  readonly uris?: readonly string[];
};

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

/** `FixableParams` -> the fixes that can be made together there, to choose from: `FixOffers`. */
export const fixableRequest = 'podsense/fixable';
export type FixableParams = {
  /** A file, also one that is only open; absent with `folder` for the whole workspace. */
  readonly file?: string;
  /** A folder of the workspace. */
  readonly folder?: string;
  readonly workDoneToken?: string | number;
};
export type FixOffers = {
  readonly rules: readonly RuleOffer[];
  /** The number of findings all of whose fixes a person has to choose, one by one. */
  readonly others: number;
};

/** The fixes of a rule that can be made together. */
export type RuleOffer = {
  readonly rule: RuleId;
  /** They are those that fix-all makes unasked; else the preferred ones of the other findings. */
  readonly isSafe: boolean;
  /** What they change, in how many places and files. */
  readonly label: string;
  /** What some of them change instead. */
  readonly others: readonly string[];
  /** Of the files. */
  readonly uris: readonly string[];
};

/**
 * `FixWorkspaceParams` -> a workspace edit of the chosen fixes, each with an annotation if the client knows these, which
 * a user sees before the client applies it; null if that is nothing.
 */
export const fixWorkspaceRequest = 'podsense/fixWorkspace';
export type FixWorkspaceParams = {
  /** The files to fix; absent for the whole workspace. */
  readonly uris?: readonly string[];
  /** The rules of which to make the fixes that are safe; absent with `others` for those of all rules. */
  readonly safe?: readonly RuleId[];
  /** The rules of which to make the other ones. */
  readonly others?: readonly RuleId[];
  readonly workDoneToken?: string | number;
};

/** No params -> every pod of the workspace, `readonly PodOverview[]`. */
export const podsRequest = 'podsense/pods';
export type PodOverview = {
  readonly uri: string;
  /** Of the key under which its spec stands. */
  readonly range: Range;
  readonly kind: string;
  /** Of the object that runs it; empty if it has none. */
  readonly name: string;
  /** What applies it: uris of kustomizations, charts and folders. */
  readonly roots: readonly string[];
  /** As applied; absent if it may be any. */
  readonly namespace?: string;
  readonly clocks: readonly PodClock[];
  readonly schedules: readonly PodSchedule[];
  /** Absent if it is unknown, and for pods without an account. */
  readonly account?: PodAccount;
};

/** The clock of a container: its zone, or words for it. */
export type PodClock = {
  readonly container: string;
  readonly text: string;
  readonly showsUtc: boolean;
  readonly range: Range;
};

export type PodSchedule = {
  readonly text: string;
  /** Absent if none is set, or it is unknown. */
  readonly zone?: string;
  readonly isSuspended: boolean;
  readonly range: Range;
};

export type PodAccount = {
  readonly name: string;
  /** Absent if it may be any. */
  readonly namespace?: string;
  /** Absent if it is unknown. */
  readonly holdsToken?: boolean;
};

/**
 * `RenderParams` -> `RenderResult`: the user's own Helm has rendered the charts of these files, and the findings of these
 * have changed. Null if the server runs where there can be none. A client asks for it only where the user trusts the
 * files.
 */
export const renderRequest = 'podsense/render';
export type RenderParams = { readonly uris: readonly string[] };
export type RenderResult = {
  /** The uris of their folders. */
  readonly charts: readonly string[];
  /** Those that reading the files does not give. */
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

/**
 * `ReportParams` -> the server's part of a report of a problem, as lines of text: versions, settings in force, files read
 * and slow requests, without texts or names of manifests.
 */
export const reportRequest = 'podsense/report';
export type ReportParams = {
  /** The file whose settings are meant; absent if there is none. */
  readonly uri?: string;
};

/** `initializationOptions`; all of them are optional. */
export type InitializationOptions = {
  /** The time zone of the user's own machine. */
  readonly computerZone?: string;
  /** The settings (section `podsense`) of a client without `workspace/configuration`. */
  readonly settings?: unknown;
};

/** `capabilities.experimental.podsense`: what this client can do beyond the protocol. */
export type ClientExtensions = {
  /** Its own commands that code actions and links may use. */
  readonly commands?: readonly string[];
  /** It opens pages by uris `podsense-rule:/RULE-ID.md`. */
  readonly rulePages?: boolean;
  /** It finds and reads files: `podsense/findFiles`, `podsense/read`. */
  readonly files?: boolean;
  /** Its log has room for what the server does: versions, settings in force, files read and slow requests. */
  readonly journal?: boolean;
  /** It wants the notifications `podsense/workspaceStatus` and `podsense/findingsChanged`. */
  readonly workspaceStatus?: boolean;
};
