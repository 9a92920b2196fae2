import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  ClientCapabilities,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol';
import { nodeOptions } from '../../server/src/protocol/nodeOptions.ts';
import { capableClient } from './clients.ts';
import { Framing, type RpcMessage } from './framing.ts';
import { until } from './until.ts';

/** The declarations of a client at the start, and its responses. */
export type ClientProfile = {
  /** The server's script and its arguments; absent for the built one. */
  readonly command?: readonly string[];
  /** Variables of its environment besides those of the tests. */
  readonly env?: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly folders?: readonly string[] | null;
  /** Answers `workspace/configuration` for a folder; if it throws, the client answers with an error. */
  readonly configuration?: (scopeUri: string | undefined) => unknown;
  /** Answers to other requests of the server, by method; they may throw as well. */
  readonly answers?: Readonly<Record<string, (params: unknown) => unknown>>;
  /** Methods of requests of the server that it never answers. */
  readonly ignores?: readonly string[];
};

/** The built server in a process of its own, and a client that talks to it over stdio. */
export class LanguageServer {
  /** All messages of the server but its answers, in order. */
  readonly received: RpcMessage[] = [];
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #framing: Framing;
  readonly #answers = new Map<number, (message: RpcMessage) => void>();
  readonly #profile: ClientProfile;
  readonly #exit: Promise<number | null>;
  #lastId = 0;
  #stderr = '';

  constructor(profile: ClientProfile = {}) {
    this.#profile = profile;
    this.#process = spawn(process.execPath, profile.command ?? [...nodeOptions, serverBundle, '--stdio'], {
      env: { ...process.env, ...profile.env },
    });
    this.#framing = new Framing(bytes => this.#process.stdin.write(bytes));
    this.#process.stdout.on('data', (bytes: Buffer) => {
      for (const message of this.#framing.take(bytes)) this.#receive(message);
    });
    this.#process.stderr.on('data', (bytes: Buffer) => {
      this.#stderr += bytes.toString();
    });
    // A server that has ended closes its input; unwritten messages are lost, as expected.
    this.#process.stdin.on('error', () => {});
    this.#exit = new Promise(resolve => this.#process.on('exit', code => resolve(code)));
  }

  /** The process id; undefined if it could not be started. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Starts and initializes a server, as an editor like VS Code if the profile does not differ. */
  static async start(profile: ClientProfile = {}): Promise<LanguageServer> {
    const server = new LanguageServer(profile);
    await server.initialize();
    return server;
  }

  async initialize(): Promise<InitializeResult> {
    const { locale, capabilities = capableClient, initializationOptions, folders = ['file:///w'] } = this.#profile;
    const workspaceFolders = folders?.map(uri => ({ uri, name: uri }));
    const params = {
      processId: process.pid,
      locale,
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders,
    };
    const result = await this.request<InitializeResult>('initialize', params);
    this.notify('initialized', {});
    return result;
  }

  /** Rejects with an `RpcError` if the server answers with one, and if it does not answer at all. */
  request<Result>(method: string, params?: unknown): Promise<Result> {
    return this.begin<Result>(method, params).answer;
  }

  /** A request that is still under way, with the id by which it may be cancelled. */
  begin<Result>(method: string, params?: unknown): { readonly id: number; readonly answer: Promise<Result> } {
    const id = ++this.#lastId;
    const answered = new Promise<RpcMessage>(resolve => this.#answers.set(id, resolve));
    this.send({ jsonrpc: '2.0', id, method, params });
    const answer = until(answered, `an answer to ${method}`).then(({ error, result }) => {
      if (error !== undefined) throw new RpcError(error.code, error.message);
      return result as Result;
    });
    return { id, answer };
  }

  notify(method: string, params?: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  /** Sends any message. */
  send(message: unknown): void {
    this.#framing.write(message);
  }

  cancel(id: number): void {
    this.notify('$/cancelRequest', { id });
  }

  open(uri: string, text: string, languageId = 'yaml', version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** Makes changes one after the other, each to the text after the one before. */
  edit(uri: string, version: number, ...contentChanges: readonly TextDocumentContentChangeEvent[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** Pulls the diagnostics of a document. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('unchanged, though nothing was known before');
    return report.items;
  }

  /** The first message, received or to come, that passes the test. */
  async message<Params>(method: string, test: (params: Params) => boolean = () => true): Promise<Params> {
    const isWanted = (message: RpcMessage) => message.method === method && test(message.params as Params);
    for (;;) {
      const found = this.received.find(isWanted);
      if (found !== undefined) return found.params as Params;
      await until(new Promise<void>(resolve => this.#onReceive.push(resolve)), method);
    }
  }

  /** Waits for the next message of a method, from now on. */
  async next(method: string, what = method): Promise<void> {
    const count = this.messages(method).length;
    while (this.messages(method).length === count) {
      await until(new Promise<void>(resolve => this.#onReceive.push(resolve)), what);
    }
  }

  /** The params of all messages of a method received so far. */
  messages<Params>(method: string): readonly Params[] {
    return this.received.filter(message => message.method === method).map(message => message.params as Params);
  }

  /** Shuts the server down; returns the exit code. */
  async stop(): Promise<number | null> {
    await this.request('shutdown');
    this.notify('exit');
    return this.exitCode();
  }

  /** Waits for the end of the process. */
  exitCode(): Promise<number | null> {
    return until(this.#exit, `the end of the server${this.#stderr === '' ? '' : `; it said ${this.#stderr}`}`);
  }

  /** Closes the input, as an editor that has crashed. */
  hangUp(): void {
    this.#process.stdin.end();
  }

  /** Ends the process, whatever it does; for the end of a test. */
  [Symbol.dispose](): void {
    this.#process.kill('SIGKILL');
  }

  #onReceive: (() => void)[] = [];

  #receive(message: RpcMessage): void {
    const { id, method } = message;
    if (method === undefined) {
      const resolve = typeof id === 'number' ? this.#answers.get(id) : undefined;
      if (resolve !== undefined) resolve(message);
      return;
    }
    this.received.push(message);
    const isIgnored = this.#profile.ignores?.includes(method) === true;
    if (id !== undefined && !isIgnored) this.send({ jsonrpc: '2.0', id, ...this.#respond(method, message.params) });
    const waiting = this.#onReceive;
    this.#onReceive = [];
    for (const resolve of waiting) resolve();
  }

  #respond(method: string, params: unknown): { readonly result: unknown } | { readonly error: unknown } {
    try {
      const own = this.#profile.answers?.[method];
      if (own !== undefined) return { result: own(params) };
      if (method !== 'workspace/configuration') return { result: null };
      const { items } = params as { readonly items: readonly { readonly scopeUri?: string }[] };
      return { result: items.map(item => this.#profile.configuration?.(item.scopeUri) ?? null) };
    } catch (error) {
      return { error: { code: -32603, message: String(error) } };
    }
  }
}

/** An error response of the server. */
export class RpcError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

const serverBundle = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../dist/server.js');
