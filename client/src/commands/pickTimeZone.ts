import { l10n, type QuickPickItem, window } from 'vscode';
import { zoneItems } from './zoneItems.ts';

/** Lets the user choose a time zone by its name, each shown with its time now, after other items; undefined for none. */
export async function pickTimeZone(
  names: Promise<readonly string[]>,
  placeHolder: string,
  others: readonly QuickPickItem[] = [],
): Promise<string | undefined> {
  const items = names.then(zones => [...others, ...zoneItems(zones, new Date())]);
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Time zone'),
    placeHolder,
    matchOnDescription: true,
  });
  return picked?.label;
}
