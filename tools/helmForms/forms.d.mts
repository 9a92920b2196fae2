/** The files of a chart by their paths. */
export const chart: Readonly<Record<string, string>>;
export const forms: readonly string[];
