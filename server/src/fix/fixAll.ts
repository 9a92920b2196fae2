/**
 * fix/ chooses and combines fixes. It knows findings and edits, not rules.
 */
import type { RuleId, Settings } from '../settings/settings.ts';
import type { EditList } from '../text/edit.ts';
import type { YamlFile } from '../yaml/file.ts';

/** A file whose fixes are to be combined. */
export type FixInput = { readonly uri: string; readonly file: YamlFile; readonly settings: Settings };

/** `safe`: the safe fixes, and the preferred one of each rule in the settings' `fixAllRules`. */
export type FixChoice = { readonly kind: 'safe' } | { readonly kind: 'rule'; readonly rule: RuleId };

/** One edit list that makes all the chosen fixes of a file, against its text; empty where there are none. */
export function fixAll(_input: FixInput, _choice: FixChoice): EditList {
  return [];
}
