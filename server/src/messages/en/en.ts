import type { Catalogue } from '../catalogue.ts';
import { commandLine } from './commandLine.ts';
import { editor } from './editor.ts';
import { knowledge } from './knowledge.ts';
import { navigation } from './navigation.ts';
import { serviceAccounts } from './serviceAccounts.ts';
import { settings } from './settings.ts';
import { suppressions } from './suppressions.ts';
import { timeZones } from './timeZones.ts';
import { workloads } from './workloads.ts';
import { zoneMounts } from './zoneMounts.ts';
import { zoneNames } from './zoneNames.ts';

/** English. Titles of fixes are imperative, name the thing and fit in a menu. */
export const en: Catalogue = {
  ...timeZones,
  ...zoneNames,
  ...zoneMounts,
  ...serviceAccounts,
  ...workloads,
  ...suppressions,
  ...settings,
  ...editor,
  ...navigation,
  ...knowledge,
  ...commandLine,
};
