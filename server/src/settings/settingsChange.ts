import { isSame } from '../facts/facts.ts';
import type { SaidSettings } from './settings.ts';

/**
 * The scopes that a change of settings makes out of date, each including all before it: nothing, findings, facts of
 * files.
 */
const changes = ['nothing', 'findings', 'files'] as const;
export type SettingsChange = (typeof changes)[number];

/** The change between the old and the present settings of a place; undefined if the place does not exist. */
export function changeBetween(old: SaidSettings | undefined, now: SaidSettings | undefined): SettingsChange {
  if (isSame(old, now)) return 'nothing';
  // A new place hides all that another one sets, and a removed one no longer does.
  if (old === undefined || now === undefined) return 'files';
  return isSame(old.exclude, now.exclude) && isSame(old.kinds?.added, now.kinds?.added) ? 'findings' : 'files';
}

export function greatestOf(several: readonly SettingsChange[]): SettingsChange {
  return changes.findLast(change => several.includes(change)) ?? 'nothing';
}
