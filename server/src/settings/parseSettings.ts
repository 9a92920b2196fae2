import { defaultSettings, type Settings } from './settings.ts';

/** What is wrong with one setting. */
export type SettingProblem = { readonly setting: string; readonly value: string; readonly nearest?: string };

export type ParsedSettings = { readonly settings: Settings; readonly problems: readonly SettingProblem[] };

/**
 * Reads settings from whatever a client sends for the section `podsense`. Total: what is missing,
 * null or of a wrong type has its default, and is named among the problems where it is not missing.
 */
export function parseSettings(_raw: unknown): ParsedSettings {
  return { settings: defaultSettings, problems: [] };
}
