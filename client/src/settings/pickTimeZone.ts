import { l10n, type QuickPickItem, window } from 'vscode';
import type { TimeZone } from '../../../server/src/protocol/settingRequests.ts';

/**
 * Prompts for a time zone by its name, each with its present offset, after other items; undefined if none is chosen.
 */
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
