import { nearestZone } from '../kubernetes/nearestZones.ts';
import { isZoneName } from '../kubernetes/zoneNames.ts';
import { nearest } from '../text/editDistance.ts';
import {
  defaultSettings,
  neverInFixAll,
  type RuleId,
  ruleIds,
  type Settings,
  type Severity,
  severities,
  timeZoneFixes,
} from './settings.ts';

/** What is wrong with one setting. */
export type SettingProblem = {
  /** Its name below `podsense`, such as `rules.missing-timezone-mount`. */
  readonly setting: string;
  /** The value or name that is not understood. */
  readonly value: string;
  /** What was probably meant. */
  readonly nearest?: string;
};

export type ParsedSettings = { readonly settings: Settings; readonly problems: readonly SettingProblem[] };

/**
 * Reads settings from whatever a client sends for the section `podsense`. Total: what is missing,
 * null or of a wrong type has its default, and is named among the problems where it is not missing.
 */
export function parseSettings(raw: unknown): ParsedSettings {
  const problems: SettingProblem[] = [];
  const section = isRecord(raw) ? raw : {};
  const settings: Settings = {
    timeZone: readZone(section.timeZone, problems),
    timeZoneFix: readChoice('timeZoneFix', section.timeZoneFix, timeZoneFixes, defaultSettings.timeZoneFix, problems),
    rules: readRules(section.rules, problems),
    fixAllRules: readFixAllRules(section.fixAllRules, problems),
    staticPods: readGlobs('staticPods', section.staticPods, problems),
    exclude: readGlobs('exclude', section.exclude, problems),
  };
  return { settings, problems };
}

function readZone(raw: unknown, problems: SettingProblem[]): string {
  if (isMissing(raw)) return defaultSettings.timeZone;
  if (typeof raw === 'string' && (raw === 'node' || isZoneName(raw))) return raw;
  problems.push(problem('timeZone', raw, typeof raw === 'string' ? nearestZone(raw) : undefined));
  return defaultSettings.timeZone;
}

function readRules(raw: unknown, problems: SettingProblem[]): Settings['rules'] {
  const rules: Partial<Record<RuleId, Severity>> = {};
  if (isMissing(raw)) return rules;
  if (!isRecord(raw)) {
    problems.push(problem('rules', raw));
    return rules;
  }
  for (const [id, severity] of Object.entries(raw)) {
    if (!isOneOf(ruleIds, id)) problems.push(problem('rules', id, nearest(id, ruleIds)));
    else if (isOneOf(severities, severity)) rules[id] = severity;
    else if (!isMissing(severity)) problems.push(problem(`rules.${id}`, severity, nearestOf(severity, severities)));
  }
  return rules;
}

function readFixAllRules(raw: unknown, problems: SettingProblem[]): readonly RuleId[] {
  if (isMissing(raw)) return defaultSettings.fixAllRules;
  if (!Array.isArray(raw)) {
    problems.push(problem('fixAllRules', raw));
    return defaultSettings.fixAllRules;
  }
  const entries: readonly unknown[] = raw;
  const allowed = ruleIds.filter(id => !neverInFixAll.includes(id));
  return entries.filter((id): id is RuleId => {
    const known = isOneOf(allowed, id);
    if (!known) problems.push(problem('fixAllRules', id, nearestOf(id, allowed)));
    return known;
  });
}

function readGlobs(setting: 'staticPods' | 'exclude', raw: unknown, problems: SettingProblem[]): readonly string[] {
  if (isMissing(raw)) return defaultSettings[setting];
  if (Array.isArray(raw) && raw.every(glob => typeof glob === 'string')) return raw;
  problems.push(problem(setting, raw));
  return defaultSettings[setting];
}

function readChoice<T extends string>(
  setting: string,
  raw: unknown,
  choices: readonly T[],
  fallback: T,
  problems: SettingProblem[],
): T {
  if (isMissing(raw)) return fallback;
  if (isOneOf(choices, raw)) return raw;
  problems.push(problem(setting, raw, nearestOf(raw, choices)));
  return fallback;
}

function problem(setting: string, value: unknown, near?: string): SettingProblem {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value);
  return { setting, value: shown.slice(0, 100), ...(near === undefined ? {} : { nearest: near }) };
}

function nearestOf(value: unknown, choices: readonly string[]): string | undefined {
  return typeof value === 'string' ? nearest(value, choices) : undefined;
}

function isOneOf<T extends string>(choices: readonly T[], value: unknown): value is T {
  return (choices as readonly unknown[]).includes(value);
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
