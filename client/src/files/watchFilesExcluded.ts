import { type Disposable, workspace } from 'vscode';
import { type BaseLanguageClient, type DidChangeWatchedFilesParams, FileChangeType } from 'vscode-languageclient';
import type { Server } from '../server/server.ts';

/** The settings by which VS Code excludes files from searches. */
const excludes = ['files.exclude', 'search.exclude'];

/** Requests a new listing of folders if the user excludes other files: no file event follows such a setting. */
export function watchFilesExcluded(server: Server): Disposable {
  let client: BaseLanguageClient | undefined;
  server.onCreate(created => {
    client = created;
  });
  return workspace.onDidChangeConfiguration(event => {
    if (client?.isRunning() !== true) return;
    const { asUri } = client.code2ProtocolConverter;
    const changes: DidChangeWatchedFilesParams['changes'] = (workspace.workspaceFolders ?? [])
      .filter(({ uri }) => excludes.some(setting => event.affectsConfiguration(setting, uri)))
      .map(({ uri }) => ({ uri: asUri(uri), type: FileChangeType.Changed }));
    if (changes.length > 0) void client.sendNotification('workspace/didChangeWatchedFiles', { changes });
  });
}
