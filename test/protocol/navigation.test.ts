import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InitializeResult } from 'vscode-languageserver-protocol';
import { LanguageServer, RpcError } from './languageServer.ts';

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
const onName = { textDocument: { uri: podUri }, position: { line: 4, character: 24 } };

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

async function opened(): Promise<LanguageServer> {
  const server = await LanguageServer.start();
  server.open(accountUri, account);
  server.open(podUri, pod);
  return server;
}
