import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { capableClient, plainClient } from './clients.ts';
import { LanguageServer, type RpcError } from './languageServer.ts';
import { podNamed } from './manifests.ts';

test('says what it can do to a client that pulls', async () => {
  using server = new LanguageServer();
  const { capabilities, serverInfo } = await server.initialize();
  assert.equal(serverInfo?.name, 'podsense');
  assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
  assert.deepEqual(capabilities.diagnosticProvider, {
    identifier: 'podsense',
    interFileDependencies: false,
    workspaceDiagnostics: false,
  });
  assert.equal(capabilities.executeCommandProvider, undefined, "commands are the client's");
});

test('leads from the menu of fixes to the page of the rule where the client can show that', async () => {
  const { textDocument = {}, ...others } = capableClient;
  const codeAction = { ...textDocument.codeAction, documentationSupport: true };
  const experimental = { podsense: { commands: ['podsense.openRuleHere'] } };
  for (const [capabilities, expected] of [
    [{ ...others, textDocument: { ...textDocument, codeAction }, experimental }, ['podsense.openRuleHere']],
    [{ ...others, textDocument: { ...textDocument, codeAction } }, undefined],
    [{ ...others, textDocument, experimental }, undefined],
  ] as const) {
    using server = new LanguageServer({ capabilities });
    const { codeActionProvider } = (await server.initialize()).capabilities;
    assert.ok(typeof codeActionProvider === 'object');
    assert.deepEqual(
      codeActionProvider.documentation?.map(({ command }) => command.command),
      expected,
    );
  }
});

test('lets a client that is never told to pull again pull by itself', async () => {
  const { workspace, ...others } = capableClient;
  using server = new LanguageServer({ capabilities: { ...others, workspace: { ...workspace, diagnostics: {} } } });
  const { capabilities } = await server.initialize();
  assert.equal(capabilities.diagnosticProvider?.interFileDependencies, true);
});

test('publishes to a client that does not pull', async () => {
  using server = new LanguageServer({ capabilities: plainClient });
  const { capabilities } = await server.initialize();
  assert.equal(capabilities.diagnosticProvider, undefined);
});

test('asks to be told of settings only where the client wants to be asked', async () => {
  using capable = await LanguageServer.start();
  const { registrations } = await capable.message<{ registrations: readonly { method: string }[] }>(
    'client/registerCapability',
  );
  assert.deepEqual(
    registrations.map(registration => registration.method),
    ['workspace/didChangeConfiguration'],
  );
  using plain = await LanguageServer.start({ capabilities: plainClient });
  await plain.request('podsense/timeZones');
  assert.deepEqual(plain.messages('client/registerCapability'), []);
});

test('ends with 0 after shutdown and exit', async () => {
  using server = await LanguageServer.start();
  assert.equal(await server.stop(), 0);
});

test('ends with 1 at an exit without shutdown', async () => {
  using server = await LanguageServer.start();
  server.notify('exit');
  assert.equal(await server.exitCode(), 1);
});

test('ends when the client hangs up', async () => {
  using server = await LanguageServer.start();
  server.hangUp();
  assert.equal(await server.exitCode(), 1);
});

test('ends with 0 when the client hangs up after shutdown', async () => {
  using server = await LanguageServer.start();
  await server.request('shutdown');
  server.hangUp();
  assert.equal(await server.exitCode(), 0);
});

test('refuses requests before initialize and after shutdown', async () => {
  using server = new LanguageServer();
  const hover = { textDocument: { uri: 'file:///w/a.yaml' }, position: { line: 0, character: 0 } };
  server.open('file:///w/a.yaml', 'kind: Pod\n');
  await assert.rejects(server.request('textDocument/hover', hover), hasCode(-32002));
  await server.initialize();
  assert.equal(await server.request('textDocument/hover', hover), null);
  await server.request('shutdown');
  await assert.rejects(server.request('textDocument/hover', hover), hasCode(-32600));
  server.notify('exit');
  assert.equal(await server.exitCode(), 0);
});

test('refuses a second initialize, and serves as it did before', async () => {
  using server = await LanguageServer.start({ capabilities: plainClient, locale: 'en' });
  const another = { processId: null, rootUri: null, capabilities: capableClient, locale: 'zh-cn', trace: 'verbose' };
  for (const params of [another, { ...another, capabilities: null }, null, undefined]) {
    await assert.rejects(server.request('initialize', params), hasCode(-32600));
  }
  server.open('file:///w/a.yaml', podNamed('a'));
  const { diagnostics } = await server.message<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
  assert.match(String(diagnostics[0]?.message), /^[ -~]+$/, 'in English');
  await server.request('shutdown');
  await assert.rejects(server.request('initialize', another), hasCode(-32600));
  server.notify('exit');
  assert.equal(await server.exitCode(), 0);
});

test('begins by another initialize where the first cannot be understood', async () => {
  using server = new LanguageServer();
  await assert.rejects(server.request('initialize', null));
  const { serverInfo } = await server.initialize();
  assert.equal(serverInfo?.name, 'podsense');
});

test('answers requests that it does not know with MethodNotFound', async () => {
  using server = await LanguageServer.start();
  await assert.rejects(server.request('textDocument/moniker', {}), hasCode(-32601));
  assert.equal(await server.stop(), 0);
});

function hasCode(code: number): (error: RpcError) => boolean {
  return error => error.code === code;
}
