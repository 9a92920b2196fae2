import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../project.mjs';

// The package is CommonJS and its types are not needed here.
const {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} = createRequire(import.meta.url)('vscode-languageserver/node');

/** An editor without a window: the built server, and what an editor sends it. */
export class Client {
  #server;
  #connection;
  #version = 1;

  /** Starts a server, on a folder if one is given, and waits for its answer to `initialize`. */
  static async start(folderUri) {
    const client = new Client();
    client.#server = spawn(process.execPath, [path.join(root, 'dist/server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const { stdout, stdin } = client.#server;
    client.#connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    client.#connection.listen();
    await client.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: folderUri ?? null,
      workspaceFolders: folderUri === undefined ? null : [{ uri: folderUri, name: 'folder' }],
      capabilities: {
        textDocument: { diagnostic: {} },
        experimental: { podsense: { workspaceStatus: true } },
      },
    });
    return client;
  }

  initialized() {
    return this.#connection.sendNotification(InitializedNotification.type, {});
  }

  open(uri, text) {
    const textDocument = { uri, languageId: 'yaml', version: this.#version, text };
    return this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Types a text at a position. */
  type(uri, position, text) {
    const contentChanges = [{ range: { start: position, end: position }, text }];
    const textDocument = { uri, version: ++this.#version };
    return this.#connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  }

  close(uri) {
    return this.#connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Waits until the workspace has been read; gives back how many files there are. */
  workspaceRead() {
    return new Promise(resolve => {
      this.#connection.onNotification('podsense/workspaceStatus', ({ files, isReading }) => {
        if (!isReading) resolve(files);
      });
    });
  }

  async diagnostics(uri) {
    const { items } = await this.#connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return items;
  }

  /** The memory that the server holds, in MB; undefined where the system does not tell. */
  memory() {
    const status = `/proc/${this.#server.pid}/status`;
    if (!fs.existsSync(status)) return undefined;
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(fs.readFileSync(status, 'utf8'))?.[1]) / 1024;
  }

  async stop() {
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    this.#connection.dispose();
  }
}
