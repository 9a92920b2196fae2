import type { Range } from 'vscode-languageserver-types';

/** No params -> every pod of the workspace, `readonly PodOverview[]`. */
export const podsRequest = 'podsense/pods';
export type PodOverview = {
  readonly uri: string;
  /** The range of the key under which its spec stands. */
  readonly range: Range;
  readonly kind: string;
  /** The name of the object that runs it; empty if it has none. */
  readonly name: string;
  /** What applies it: uris of kustomizations, charts and folders. */
  readonly roots: readonly string[];
  /** The namespace as applied; absent if it may be any. */
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
