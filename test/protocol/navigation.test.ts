import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentHighlight, InitializeResult, Location, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { capableClient, LanguageServer, plainClient, RpcError } from './languageServer.ts';

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

test('says why it does not rename', async () => {
  using server = await opened();
  const rename = server.request('textDocument/rename', { ...onName, newName: 'The Cart' });
  await assert.rejects(rename, (error: unknown) => {
    assert.ok(error instanceof RpcError);
    assert.equal(error.code, -32803);
    assert.match(error.message, /"The Cart" cannot be the name of a service account/);
    return true;
  });
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
