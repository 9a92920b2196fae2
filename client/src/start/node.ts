import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activateWith.ts';

/** The extension on a desktop or a remote machine: the server is a process. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  activateWith(context, options => new LanguageClient('podsense', 'Podsense', run, options));
}
