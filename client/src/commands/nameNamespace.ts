import { l10n, window } from 'vscode';
import type { FixReference } from '../../../server/src/protocol/fixRequests.ts';
import { isNamespaceName } from '../../../server/src/protocol/namespaceName.ts';
import type { Server } from '../server/server.ts';
import { applyAnswered } from './applyAnswered.ts';

/** Prompts for a namespace, and applies the fix that needs one. */
export async function nameNamespace(server: Server, fix: FixReference): Promise<void> {
  const namespace = await window.showInputBox({
    title: l10n.t('The namespace of the account'),
    validateInput: text => (text === '' || isNamespaceName(text) ? undefined : rule()),
  });
  if (namespace === undefined || namespace === '') return;
  await applyAnswered(server, fix, { namespace });
}

function rule(): string {
  return l10n.t('A namespace has at most 63 small letters, digits and hyphens, with no hyphen at its ends.');
}
