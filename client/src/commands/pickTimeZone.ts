import { l10n, type QuickPickItem, window } from 'vscode';
import type { TimeZone } from '../../../server/src/protocol/requests.ts';

/** Lets the user choose a time zone by its name, each shown with its offset now, after other items; undefined for none. */
export async function pickTimeZone(
  zones: Promise<readonly TimeZone[]>,
  placeHolder: string,
  others: readonly QuickPickItem[] = [],
): Promise<string | undefined> {
  const items = zones.then(all => [...others, ...all.map(itemOf)]);
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Time zone'),
    placeHolder,
    matchOnDescription: true,
  });
  return picked?.label;
}

function itemOf({ name, offset }: TimeZone): QuickPickItem {
  return { label: name, description: offset };
}
