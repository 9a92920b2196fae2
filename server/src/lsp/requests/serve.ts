import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  type DidChangeConfigurationParams,
  type DidChangeTextDocumentParams,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  type DidCloseTextDocumentParams,
  type DidOpenTextDocumentParams,
  type DocumentDiagnosticParams,
  ErrorCodes,
  ResponseError,
  WatchKind,
} from 'vscode-languageserver';
import { cancelReadingNotification } from '../../protocol/workspaceStatus.ts';
import { errorText } from '../../text/errorText.ts';
import { type Client, readClient } from '../client/client.ts';
import type { Host } from '../client/host.ts';
import { initializeResult } from '../client/initializeResult.ts';
import { slow } from '../client/journal.ts';
import { Session, throwIfCancelled } from '../session/session.ts';
import type { Request } from './request.ts';
import { requests as everyRequest } from './requests.ts';

/**
 * Serves one client on a connection, from `initialize` to `exit`: its documents with their diagnostics, its settings, and
 * these requests.
 */
export function serve(connection: Connection, host: Host, requests = everyRequest): void {
  let session: Session | undefined;
  let client: Client | undefined;
  let isShutDown = false;

  connection.onInitialize(params => {
    client = readClient(params);
    session = new Session(connection, client, host);
    // Replaces the library's own handler, which would take the parameters before it calls ours.
    connection.onRequest('initialize', () => new ResponseError(ErrorCodes.InvalidRequest, 'Initialized already.'));
    return initializeResult(client, host.version);
  });
  connection.onInitialized(() => {
    if (client?.registersConfiguration) {
      void attempt('client/registerCapability', () =>
        connection.client.register(DidChangeConfigurationNotification.type, undefined),
      );
    }
    if (client?.watchesFiles) {
      const { Create, Change, Delete } = WatchKind;
      // Folders that are created, deleted or replaced have any name.
      const watchers = [{ globPattern: '**/*', kind: Create | Change | Delete }];
      void attempt('client/registerCapability', () =>
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
      );
    }
    session?.start();
    if (client?.changesFolders) {
      const method = 'workspace/didChangeWorkspaceFolders';
      connection.workspace.onDidChangeWorkspaceFolders(event => attempt(method, () => session?.changeFolders(event)));
    }
  });
  connection.onShutdown(() => {
    isShutDown = true;
  });

  /** An error in a notification is logged. */
  function listen<Params>(method: string, handle: (session: Session, params: Params) => Promise<void>): void {
    connection.onNotification(method, (params: Params) =>
      attempt(method, () => (session === undefined || isShutDown ? undefined : handle(session, params))),
    );
  }

  /** An error in a request is logged, and the response is the empty one: never an old one, never a crash. */
  function answer({ method, empty, answer }: Request): void {
    // For a request without params the token is the only argument.
    connection.onRequest(method, async (...received: readonly unknown[]): Promise<unknown> => {
      const token = received.at(-1) as CancellationToken;
      const params = (received.length > 1 ? received[0] : undefined) as never;
      if (session === undefined) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'Not initialized.');
      if (isShutDown) throw new ResponseError(ErrorCodes.InvalidRequest, 'Shut down.');
      try {
        throwIfCancelled(token);
        const begun = host.now();
        const result = await answer(session, params, token);
        const time = Math.round(host.now() - begun);
        if (time >= slow) session.journal.note(`${method} took ${time} ms`);
        throwIfCancelled(token);
        return result;
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        log(method, error);
        return empty;
      }
    });
  }

  /** Never rejects: an unhandled rejection would end the process. */
  async function attempt(method: string, act: () => unknown): Promise<void> {
    try {
      await act();
    } catch (error) {
      log(method, error);
    }
  }

  function log(method: string, error: unknown): void {
    if (session === undefined) connection.console.error(`${method} failed: ${errorText(error)}`);
    else session.journal.failed(method, error, errorText(error));
  }

  listen<DidOpenTextDocumentParams>('textDocument/didOpen', (to, params) => to.open(params));
  listen<DidChangeTextDocumentParams>('textDocument/didChange', (to, params) => to.change(params));
  listen<DidCloseTextDocumentParams>('textDocument/didClose', (to, params) => to.close(params));
  listen<DidChangeWatchedFilesParams>('workspace/didChangeWatchedFiles', (to, params) => to.changeFiles(params));
  listen<DidChangeConfigurationParams>('workspace/didChangeConfiguration', (to, params) => to.changeSettings(params));
  answer({
    method: 'textDocument/diagnostic',
    empty: { kind: 'full', items: [] },
    answer: (from, params: DocumentDiagnosticParams, token) => from.diagnostics(params, token),
  });
  listen<void>(cancelReadingNotification, async to => to.workspace.cancelReading());
  for (const request of requests) answer(request);
  connection.listen();
}
