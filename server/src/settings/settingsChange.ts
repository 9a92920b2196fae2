import { isSame } from '../facts/isSame.ts';
import type { SaidSettings } from './settings.ts';

/** What other settings make out of date, each with all before it: nothing, what was found, what was read of files. */
const changes = ['nothing', 'findings', 'files'] as const;
export type SettingsChange = (typeof changes)[number];

/** From what a place said to what it says now; undefined where it is not there. */
export function changeBetween(old: SaidSettings | undefined, now: SaidSettings | undefined): SettingsChange {
  if (isSame(old, now)) return 'nothing';
  // A place that comes hides all that another one says, and one that goes no longer does.
  if (old === undefined || now === undefined) return 'files';
  return isSame(old.exclude, now.exclude) && isSame(old.kinds?.added, now.kinds?.added) ? 'findings' : 'files';
}

export function greatestOf(several: readonly SettingsChange[]): SettingsChange {
  return changes.findLast(change => several.includes(change)) ?? 'nothing';
}
