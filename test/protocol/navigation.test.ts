import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  CodeLens,
  DocumentHighlight,
  InitializeResult,
  Location,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { capableClient, plainClient } from './clients.ts';
import { LanguageServer, RpcError } from './languageServer.ts';
import { edited } from './manifests.ts';

const account = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: cart
`;
const pod = `apiVersion: v1
kind: Pod
metadata: {name: cart}
spec:
  serviceAccountName: cart
  containers: []
`;
const accountUri = 'file:///w/account.yaml';
const podUri = 'file:///w/pod.yaml';
const inAccount = { uri: accountUri, range: rangeAt(3, 8, 12) };
const inPod = { uri: podUri, range: rangeAt(4, 22, 26) };
const onName = { textDocument: { uri: podUri }, position: { line: 4, character: 24 } };

test('follows an account through open documents', async () => {
  using server = await opened();
  assert.deepEqual(await server.request<Location[]>('textDocument/definition', onName), [inAccount]);
  const references = (includeDeclaration: boolean) =>
    server.request<Location[]>('textDocument/references', { ...onName, context: { includeDeclaration } });
  assert.deepEqual(await references(true), [inAccount, inPod]);
  assert.deepEqual(await references(false), [inPod]);
  const highlights = await server.request<DocumentHighlight[]>('textDocument/documentHighlight', onName);
  assert.deepEqual(highlights, [{ range: inPod.range, kind: 2 }]);
});

test('knows an account as it was typed last', async () => {
  using server = await opened();
  server.edit(accountUri, 2, { range: rangeAt(0, 0, 0), text: '# the cart\n' });
  const [moved] = await server.request<Location[]>('textDocument/definition', onName);
  assert.deepEqual(moved, { uri: accountUri, range: rangeAt(4, 8, 12) });
  server.edit(accountUri, 3, { range: rangeAt(4, 8, 12), text: 'basket' });
  assert.deepEqual(await server.request<Location[]>('textDocument/definition', onName), []);
});

test('renames an account in open documents, for their versions', async () => {
  using server = await opened();
  server.edit(accountUri, 7, { range: rangeAt(0, 0, 0), text: '# the cart\n' });
  const prepared = await server.request('textDocument/prepareRename', onName);
  assert.deepEqual(prepared, { range: inPod.range, placeholder: 'cart' });
  const edit = await server.request<WorkspaceEdit>('textDocument/rename', { ...onName, newName: 'basket' });
  assert.deepEqual(edit, {
    documentChanges: [
      { textDocument: { uri: accountUri, version: 7 }, edits: [{ range: rangeAt(4, 8, 12), newText: 'basket' }] },
      { textDocument: { uri: podUri, version: 1 }, edits: [{ range: inPod.range, newText: 'basket' }] },
    ],
  });
});

test('gives plain changes to a client that knows no versions', async () => {
  using server = await opened(plainClient);
  const edit = await server.request<WorkspaceEdit>('textDocument/rename', { ...onName, newName: 'basket' });
  assert.deepEqual(Object.keys(edit), ['changes']);
  assert.deepEqual(Object.keys(edit.changes ?? {}), [accountUri, podUri]);
});

test('follows and renames an account in files that are not open, by characters as editors count them', async () => {
  using folder = new TemporaryFolder();
  const files = {
    'account.yaml': account.replaceAll('\n', '\r\n'),
    'deep/pod.json':
      '{"kind": "Pod", "apiVersion": "v1", "metadata": {"name": "购物车 🛒"}, "spec": {"serviceAccountName": "cart"}}',
    'elsewhere.yaml': `${account}  namespace: till\n---\n${pod.replace('cart}', 'cart, namespace: till}')}`,
  };
  for (const [name, text] of Object.entries(files)) folder.write(name, text);
  using server = await LanguageServer.start({ folders: [folder.uri] });
  const inShop = pod.replace('cart}', 'cart, namespace: shop}');
  server.open(folder.uriOf('open.yaml'), inShop, 'yaml', 5);
  const here = { textDocument: { uri: folder.uriOf('open.yaml') }, position: { line: 4, character: 24 } };
  const references = await server.request<Location[]>('textDocument/references', {
    ...here,
    context: { includeDeclaration: true },
  });
  assert.deepEqual(
    references.map(
      ({ uri, range }) => `${uri.slice(folder.uri.length + 1)} ${range.start.line}:${range.start.character}`,
    ),
    ['account.yaml 3:8', `deep/pod.json 0:${files['deep/pod.json'].indexOf('cart')}`, 'open.yaml 4:22'],
  );
  assert.deepEqual(await server.request<Location[]>('textDocument/definition', here), [references[0]]);
  const edit = await server.request<WorkspaceEdit>('textDocument/rename', { ...here, newName: 'basket' });
  const changes = (edit.documentChanges ?? []).map(change => {
    assert.ok('edits' in change);
    const name = change.textDocument.uri.slice(folder.uri.length + 1);
    const text = { ...files, 'open.yaml': inShop }[name] ?? assert.fail(name);
    return [name, change.textDocument.version, edited(text, { documentChanges: [change] })];
  });
  const renamed = (text: string) => text.replace('name: cart', 'name: basket');
  assert.deepEqual(changes, [
    ['account.yaml', null, renamed(files['account.yaml'])],
    ['deep/pod.json', null, files['deep/pod.json'].replace('"cart"', '"basket"')],
    ['open.yaml', 5, inShop.replace('Name: cart', 'Name: basket')],
  ]);
});

const confirmingClient = {
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

for (const [what, capabilities] of [
  ['has it confirmed', confirmingClient],
  ['tells so', plainClient],
] as const) {
  test(`${what} when it renames without having read all files`, async () => {
    using folder = new TemporaryFolder();
    folder.write('account.yaml', account);
    folder.write('long.yaml', '#'.repeat(21 * 1024 * 1024));
    using server = await LanguageServer.start({ folders: [folder.uri], capabilities });
    const uri = folder.uriOf('account.yaml');
    server.open(uri, account);
    const params = { textDocument: { uri }, position: inAccount.range.start, newName: 'basket' };
    const edit = await server.request<WorkspaceEdit>('textDocument/rename', params);
    const labels = Object.values(edit.changeAnnotations ?? {}).map(({ label }) => label);
    const shown = server.messages<{ message: string }>('window/showMessage').map(({ message }) => message);
    const isConfirmed = capabilities === confirmingClient;
    assert.equal(labels.length, isConfirmed ? 1 : 0);
    assert.equal(shown.length, isConfirmed ? 0 : 1);
    assert.match([...labels, ...shown].join(), /^Not all files of the workspace have been read/);
  });
}

test('renames an account in custom resources, and says which file it leaves since sops has signed it', async () => {
  using folder = new TemporaryFolder();
  const workflow =
    'apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata: {name: a}\nspec: {workflowSpec: {serviceAccountName: cart}}\n';
  folder.write('account.yaml', account);
  folder.write('workflow.yaml', workflow);
  folder.write('signed.yaml', `${pod}sops: {mac: x}\n`);
  using server = await LanguageServer.start({ folders: [folder.uri], capabilities: confirmingClient });
  const uri = folder.uriOf('account.yaml');
  server.open(uri, account);
  const params = { textDocument: { uri }, position: inAccount.range.start, newName: 'basket' };
  const { documentChanges = [] } = await server.request<WorkspaceEdit>('textDocument/rename', params);
  const files = documentChanges.map(change => 'textDocument' in change && change.textDocument.uri);
  assert.deepEqual(files.sort(), [uri, folder.uriOf('workflow.yaml')]);
  const shown = server.messages<{ message: string }>('window/showMessage').map(({ message }) => message);
  assert.deepEqual(shown, ['sops has signed signed.yaml, so Podsense leaves "cart" there: change it with sops.']);
});

test('counts anew what is used, when another file uses it', async () => {
  const workspace = { ...capableClient.workspace, codeLens: { refreshSupport: true } };
  using server = await LanguageServer.start({ capabilities: { ...capableClient, workspace } });
  server.open(accountUri, account);
  const title = async () => {
    const lenses = await server.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: accountUri } });
    return lenses.map(({ command }) => command?.title);
  };
  assert.deepEqual(await title(), ['used by no workloads, bound to no roles']);
  const asked = server.next('workspace/codeLens/refresh', 'a refresh');
  server.open(podUri, pod);
  await asked;
  assert.deepEqual(await title(), ['used by 1 workload, bound to no roles']);
});

test('says why it does not rename', async () => {
  using server = await opened();
  const rename = server.request('textDocument/rename', { ...onName, newName: 'The Cart' });
  await assert.rejects(rename, (error: unknown) => {
    assert.ok(error instanceof RpcError);
    assert.equal(error.code, -32803);
    assert.match(error.message, /"The Cart" cannot be the name of a service account/);
    return true;
  });
  const hostile = server.request('textDocument/rename', { ...onName, newName: '\n\x1b[a](command:b)' });
  await assert.rejects(hostile, /"\\u\{a\}\\u\{1b\}\[a\]\\u\{28\}command:b\)" cannot be/);
  const nothing = { textDocument: { uri: podUri }, position: { line: 0, character: 0 } };
  assert.equal(await server.request('textDocument/prepareRename', nothing), null);
  assert.equal(await server.request('textDocument/rename', { ...nothing, newName: 'basket' }), null);
});

test('offers to be asked before a rename to clients that ask', async () => {
  const offered = async (prepareSupport: boolean) => {
    using server = new LanguageServer({ capabilities: { textDocument: { rename: { prepareSupport } } } });
    const result: InitializeResult = await server.initialize();
    return result.capabilities.renameProvider;
  };
  assert.deepEqual(await offered(true), { prepareProvider: true });
  assert.equal(await offered(false), true);
});

async function opened(capabilities = capableClient): Promise<LanguageServer> {
  const server = await LanguageServer.start({ capabilities });
  server.open(accountUri, account);
  server.open(podUri, pod);
  return server;
}

function rangeAt(line: number, start: number, end: number): Location['range'] {
  return { start: { line, character: start }, end: { line, character: end } };
}
