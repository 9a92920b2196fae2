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
