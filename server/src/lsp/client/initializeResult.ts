import { type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { fixAllKind } from '../../features/actions/fixAllActions.ts';
import { triggerCharacters } from '../../features/completion/completion.ts';
import { openRule } from '../../features/hover/messages.ts';
import { say } from '../../messages/message.ts';
import { openRuleHereCommand } from '../../protocol/commands.ts';
import type { Client } from './client.ts';

/** The capabilities that the server declares to a client. */
export function initializeResult(client: Client, version: string): InitializeResult {
  const { commands, language } = client.abilities;
  return {
    serverInfo: { name: 'podsense', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      codeActionProvider: {
        codeActionKinds: ['quickfix', fixAllKind],
        resolveProvider: true,
        ...(client.documentsActions && commands.includes(openRuleHereCommand)
          ? {
              documentation: [
                { kind: 'quickfix', command: { title: say(openRule(), language), command: openRuleHereCommand } },
              ],
            }
          : {}),
      },
      completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: true },
      hoverProvider: true,
      inlayHintProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      codeLensProvider: {},
      renameProvider: client.preparesRename ? { prepareProvider: true } : true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...(client.pullsDiagnostics
        ? {
            diagnosticProvider: {
              identifier: 'podsense',
              // VS Code pulls the diagnostics of every other open document each half second if files depend on one
              // another.
              interFileDependencies: !client.refreshesDiagnostics,
              workspaceDiagnostics: false,
            },
          }
        : {}),
    },
  };
}
