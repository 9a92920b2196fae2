import path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { nodeOptions } from '../../../server/src/protocol/nodeOptions.ts';
import { activateWith } from './activateWith.ts';

/** The extension on a desktop or a remote machine: the server is a process. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  const options = { env: compileCacheIn(context), execArgv: [...nodeOptions] };
  const run = { module, transport: TransportKind.ipc, options };
  activateWith(context, options => new LanguageClient('podsense', 'Podsense', run, options));
}

/**
 * Has Node.js 22 and newer keep the compiled code of the server, which takes a quarter of its start, in a folder of the
 * extension's own. One that cannot be written does no harm.
 */
function compileCacheIn({ globalStorageUri }: ExtensionContext): Record<string, string> {
  const isOnDisk = globalStorageUri.scheme === 'file';
  return isOnDisk ? { NODE_COMPILE_CACHE: path.join(globalStorageUri.fsPath, 'compiled') } : {};
}
