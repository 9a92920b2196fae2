import type { RuleId } from './ruleIds.gen.ts';
import type { Severity } from './severities.ts';

/** No params -> the time zones to choose from, `readonly TimeZone[]`. */
export const timeZonesRequest = 'podsense/timeZones';
export type TimeZone = {
  readonly name: string;
  /** The offset of its clocks now, as `UTC+08:00`. */
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
