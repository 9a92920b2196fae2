/** The user's own Helm, which runs only on request. */
export type Helm = {
  /** Renders a chart as its files are on the disk. Never rejects. */
  readonly render: (asked: HelmRequest) => Promise<HelmOutcome>;
};

export type HelmRequest = {
  /** The uri of the folder of the chart. */
  readonly chart: string;
  /** The absolute paths of files of values beside the default ones. */
  readonly values: readonly string[];
  /** The text to render instead of that of a template, by its path in the chart. */
  readonly change: (path: string, text: string) => string;
};

/** What Helm printed, or why there is nothing. */
export type HelmOutcome = { readonly output: string } | { readonly failure: HelmFailure };

export type HelmFailure = {
  /**
   * - `no-helm`: there is no such program
   * - `too-large`: the chart is, or what it prints
   * - `too-slow`: it was stopped
   * - `missing-charts`: its folder lacks charts that it depends on
   * - `library`: it is made for other charts alone
   * - `refused`: Helm does not render it
   */
  readonly why: 'no-helm' | 'too-large' | 'too-slow' | 'missing-charts' | 'library' | 'refused';
  /** The last words of Helm, or the names of the charts that are missing. */
  readonly detail: string;
};
