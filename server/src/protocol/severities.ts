export const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

/** A number that is greater the graver a severity is. */
export function rankOf(severity: Severity): number {
  return severities.indexOf(severity);
}
