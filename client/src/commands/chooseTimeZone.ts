import { l10n, Uri } from 'vscode';
import type { FixReference } from '../../../server/src/protocol/fixRequests.ts';
import { type TimeZone, timeZonesRequest } from '../../../server/src/protocol/settingRequests.ts';
import type { Server } from '../server/server.ts';
import { offerToKeep } from '../settings/keepTimeZone.ts';
import { pickTimeZone } from '../settings/pickTimeZone.ts';
import { applyAnswered } from './applyAnswered.ts';

/** Prompts for a time zone, applies the fix that needs one, and offers to keep the answer. */
export async function chooseTimeZone(server: Server, fix: FixReference): Promise<void> {
  const client = await server.start();
  const zones = client.sendRequest<readonly TimeZone[]>(timeZonesRequest);
  const timeZone = await pickTimeZone(zones, l10n.t('The time zone that the containers should show'));
  if (timeZone === undefined || !(await applyAnswered(server, fix, { timeZone }))) return;
  await offerToKeep(server, timeZone, Uri.parse(fix.uri));
}
