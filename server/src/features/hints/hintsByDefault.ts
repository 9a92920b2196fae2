import type { Checked } from '../../lint/checked.ts';
import type { Message } from '../../messages/message.ts';
import { accountByDefault, zoneByDefault } from '../hover/knowledgeByDefault.ts';
import { podsByDefault } from '../shared/podsByDefault.ts';
import * as messages from './messages.ts';

/** What a template prints with the default values of its chart; `at` is the offset in the file after which it stands. */
export type DefaultHint = { readonly at: number; readonly label: Message };

/** The accounts and the zones that actions print. */
export function hintsByDefault(checked: Checked): readonly DefaultHint[] {
  return podsByDefault(checked).flatMap(found => {
    const account = accountByDefault(found);
    const { field } = account ?? {};
    const isPrinted = field !== undefined && found.printedIn(field) !== undefined;
    const zones = found.pod.containers.flatMap(container => zoneByDefault(container, found) ?? []);
    return [
      ...(isPrinted && account !== undefined
        ? [{ at: found.sourceOf(field).end, label: messages.accountByDefault({ account: account.account }) }]
        : []),
      ...zones.map(({ zone, value }) => ({
        at: found.sourceOf(value).end,
        label: messages.zoneByDefault({ zone: zone === '' ? '""' : zone }),
      })),
    ];
  });
}
