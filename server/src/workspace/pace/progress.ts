/** Long work whose progress may be shown, and that may be cancelled. */
export type Progress = {
  readonly isCancelled: () => boolean;
  /** So many of so many files are done. */
  readonly report: (done: number, total: number) => void;
  readonly done: () => void;
};

/** Shows nothing. */
export const silent: Progress = { isCancelled: () => false, report: () => {}, done: () => {} };
