/**
 * `ReportParams` -> the server's part of a report of a problem, as lines of text: versions, settings in force, files read
 * and slow requests, without texts or names of manifests.
 */
export const reportRequest = 'podsense/report';
export type ReportParams = {
  /** The file whose settings are meant; absent if there is none. */
  readonly uri?: string;
};
