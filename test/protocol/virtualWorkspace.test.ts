import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileEvent, Location } from 'vscode-languageserver-protocol';
import type { FindFilesParams, FindFilesResult, ReadParams } from '../../server/src/protocol/fileRequests.ts';
import type { FileReading } from '../../server/src/protocol/manifestFiles.ts';
import type { WorkspaceStatus } from '../../server/src/protocol/workspaceStatus.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { account, missing, other, pod } from './accounts.ts';
import { capableClient } from './clients.ts';
import { LanguageServer } from './languageServer.ts';

const folder = 'memory://host/w';
const uri = `${folder}/pod.yaml`;

test('files that are on no disk are read by the client, many at a time', async () => {
  using client = new VirtualClient();
  for (let index = 0; index < 150; index++) client.files.set(`${folder}/${index}.yaml`, account(`a${index}`));
  assert.deepEqual(await client.findings(), missing);
  assert.deepEqual(client.listed, [folder]);
  assert.deepEqual(
    client.asked.filter(count => count > 1),
    [64, 64, 22],
  );
  client.files.set(`${folder}/web.yaml`, account('web'));
  client.server?.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${folder}/web.yaml`, type: 1 }] });
  assert.deepEqual(await client.findings(), []);
});

test('settings files are read where the client finds them, and looked for in no other folder below its own', async () => {
  using client = new VirtualClient();
  client.files.set(`${folder}/.podsense.yaml`, 'rules: { non-existent-service-account: off }');
  for (let index = 0; index < 50; index++) client.files.set(`${folder}/${index}/a.yaml`, account(`a${index}`));
  assert.deepEqual(await client.findings(), []);
  assert.deepEqual([...client.settingsAsked], [`${folder}/.podsense.yaml`, 'memory://host/.podsense.yaml']);
});

test('a client may answer fewer files than it was asked for', async () => {
  using client = new VirtualClient();
  client.most = 7;
  for (let index = 0; index < 50; index++) client.files.set(`${folder}/${index}.yaml`, account(`a${index}`));
  client.files.set(`${folder}/z.yaml`, account('web'));
  assert.deepEqual(await client.findings(), []);
  assert.deepEqual(client.asked, [51, 44, 37, 30, 23, 16, 9, 2]);
});

test('a folder of the workspace is listed anew when the client says that it changed', async () => {
  using client = new VirtualClient();
  client.folder = 'memory://host/my.repository';
  client.files.set(`${client.folder}/other.yaml`, account('other'));
  assert.deepEqual(await client.findings(), missing);
  client.files.set(`${client.folder}/web.yaml`, account('web'));
  client.server?.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.folder, type: 2 }] });
  assert.deepEqual(await client.findings(), []);
});

for (const [what, prepare] of [
  ['reads nothing', (client: VirtualClient) => (client.most = 0)],
  ['fails to read', (client: VirtualClient) => (client.most = -1)],
  ['fails to list', (client: VirtualClient) => (client.lists = false)],
  ['reads all but one file', (client: VirtualClient) => client.unreadable.add(`${folder}/b.yaml`)],
] as const) {
  test(`nothing is called missing where the client ${what}`, async () => {
    using client = new VirtualClient();
    client.files.set(`${folder}/a.yaml`, account('a')).set(`${folder}/b.yaml`, account('b'));
    prepare(client);
    assert.deepEqual(await client.findings(), []);
    assert.equal(await client.server?.stop(), 0);
  });
}

test('nothing is called missing where neither client nor server can read', async () => {
  using server = await LanguageServer.start({ folders: [folder] });
  server.open(uri, pod);
  assert.deepEqual(await server.diagnostics(uri), []);
});

test('files on the disk are found by a client that can, and read by the server', async () => {
  using client = new VirtualClient();
  client.folder = 'file:///nowhere/at/all';
  assert.deepEqual(await client.findings(), []);
  assert.deepEqual(client.listed, [client.folder]);
  assert.deepEqual(client.asked, []);
});

test('a file on the disk that a client no longer finds, since the user excludes it, declares nothing', async () => {
  using folder = new TemporaryFolder();
  using client = new VirtualClient();
  client.folder = folder.uri;
  for (const name of ['web', 'other']) {
    folder.write(`${name}.yaml`, account(name));
    client.files.set(folder.uriOf(`${name}.yaml`), '');
  }
  assert.deepEqual(await client.findings(), []);
  client.files.delete(folder.uriOf('web.yaml'));
  client.server?.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.folder, type: 2 }] });
  assert.deepEqual(await client.findings(), missing);
});

const readAtFirst = [
  { what: 'changes', from: 'a.yaml', to: account('web'), event: { uri: 'a.yaml', type: 2 }, found: [] },
  { what: 'goes', from: 'a.yaml', to: undefined, event: { uri: 'a.yaml', type: 3 }, found: missing },
  { what: 'goes with its folder', from: 'in/a.yaml', to: undefined, event: { uri: 'in', type: 3 }, found: missing },
] as const;

for (const { what, from, to, event, found } of readAtFirst) {
  test(`what is known of a file that ${what} while it is read for the first time is what it is after that`, async () => {
    using client = new VirtualClient();
    client.files.set(`${folder}/${from}`, account(to === undefined ? 'web' : 'wob')).set(`${folder}/o.yaml`, other);
    client.afterReading = () => {
      if (to === undefined) client.files.delete(`${folder}/${from}`);
      else client.files.set(`${folder}/${from}`, to);
      client.tell({ ...event, uri: `${folder}/${event.uri}` });
    };
    assert.deepEqual(await client.findings(), found);
  });
}

test('files of a folder that leaves the workspace while they are read are no part of it', async () => {
  using client = new VirtualClient();
  client.folders = [folder, 'memory://host/v'];
  client.files.set('memory://host/v/a.yaml', account('web')).set(`${folder}/o.yaml`, other);
  client.afterReading = () => {
    const removed = [{ uri: 'memory://host/v', name: 'v' }];
    client.server?.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed } });
  };
  assert.deepEqual(await client.findings(), missing);
});

test('what comes while reading is being cancelled is read all the same', async () => {
  using client = new VirtualClient();
  client.files.set(`${folder}/a.yaml`, account('wob')).set(`${folder}/o.yaml`, other);
  assert.deepEqual(await client.findings(), missing);
  client.files.set(`${folder}/b.yaml`, account('third'));
  client.afterReading = () => {
    client.files.set(`${folder}/a.yaml`, account('web'));
    client.server?.notify('podsense/cancelReading');
    client.tell({ uri: `${folder}/a.yaml`, type: 2 });
  };
  client.tell({ uri: `${folder}/b.yaml`, type: 1 });
  await client.findings();
  const textDocument = { uri };
  const position = { line: 4, character: 22 };
  const declared = await client.server?.request<readonly Location[]>('textDocument/definition', {
    textDocument,
    position,
  });
  assert.deepEqual(
    declared?.map(place => place.uri),
    [`${folder}/a.yaml`],
  );
});

/** An editor whose files are in its own memory. */
class VirtualClient {
  readonly files = new Map<string, string>();
  readonly unreadable = new Set<string>();
  readonly listed: string[] = [];
  /** The number of manifests of each read request. */
  readonly asked: number[] = [];
  /** The settings files that were requested. */
  readonly settingsAsked = new Set<string>();
  folder = folder;
  folders: readonly string[] | undefined;
  /** Called once, after manifests were read, but before the server has them. */
  afterReading: (() => void) | undefined;
  lists = true;
  /** The most files of one read result; negative for an error. */
  most = 64;
  server: LanguageServer | undefined;

  /** The rules with findings in a pod, after all was read. */
  async findings(): Promise<readonly string[]> {
    this.server ??= await this.#start();
    const { server } = this;
    await server.request('podsense/timeZones');
    const status = 'podsense/workspaceStatus';
    while (server.messages<WorkspaceStatus>(status).at(-1)?.isReading !== false) await server.next(status);
    return (await server.diagnostics(uri)).map(({ code }) => String(code));
  }

  tell(...changes: readonly FileEvent[]): void {
    this.server?.notify('workspace/didChangeWatchedFiles', { changes });
  }

  [Symbol.dispose](): void {
    this.server?.[Symbol.dispose]();
  }

  async #start(): Promise<LanguageServer> {
    const server = await LanguageServer.start({
      folders: this.folders ?? [this.folder],
      capabilities: { ...capableClient, experimental: { podsense: { workspaceStatus: true, files: true } } },
      answers: {
        'podsense/findFiles': params => this.#list(params as FindFilesParams),
        'podsense/read': params => this.#read(params as ReadParams),
      },
    });
    server.open(uri, pod);
    return server;
  }

  #list(params: FindFilesParams): FindFilesResult {
    if (!this.lists) throw new Error('no');
    this.listed.push(params.folder);
    const uris = [...this.files.keys()];
    return { uris, settingsFiles: uris.filter(uri => uri.endsWith('/.podsense.yaml')), isComplete: true };
  }

  #read({ uris }: ReadParams): { readonly files: readonly FileReading[] } {
    if (this.most < 0) throw new Error('no');
    const settings = uris.filter(uri => uri.endsWith('/.podsense.yaml'));
    for (const uri of settings) this.settingsAsked.add(uri);
    if (settings.length === 0) this.asked.push(uris.length);
    const files = uris.slice(0, this.most).map(uri => this.#readOne(uri));
    if (settings.length === 0) {
      const { afterReading } = this;
      this.afterReading = undefined;
      afterReading?.();
    }
    return { files };
  }

  #readOne(uri: string): FileReading {
    const text = this.files.get(uri);
    if (this.unreadable.has(uri)) return { missing: 'unreadable' };
    return text === undefined ? { missing: 'gone' } : { text };
  }
}
