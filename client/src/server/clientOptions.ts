import { env, type LogOutputChannel } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { openRuleCommand } from '../../../server/src/protocol/commands.ts';
import type { InitializationOptions } from '../../../server/src/protocol/initialization.ts';
import { CrashHandler } from './crashHandler.ts';
import { manifestDocuments } from './documents.ts';
import type { MenuEntries } from './menuEntries.ts';

/** The options of the client, wherever the server runs. */
export function clientOptions(log: LogOutputChannel, entries: MenuEntries): LanguageClientOptions {
  return {
    documentSelector: [...manifestDocuments],
    initializationOptions: initializationOptions(),
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: new CrashHandler(),
    // Links in hovers may run this command and no other.
    markdown: { isTrusted: { enabledCommands: [openRuleCommand] } },
    middleware: {
      provideCodeActions: async (document, range, context, token, next) =>
        (await next(document, range, context, token))?.map(entry => entries.replaceIn(entry)),
      resolveCodeAction: async (entry, token, next) => {
        const resolved = await next(entry, token);
        return resolved && entries.replaceIn(resolved);
      },
    },
  };
}

/** On a remote, this process and its zone are not those of the user's machine. */
function initializationOptions(): InitializationOptions {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return env.remoteName === undefined && zone !== 'UTC' ? { computerZone: zone } : {};
}
