import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InlayHint } from 'vscode-languageserver-protocol';
import { LanguageServer } from './languageServer.ts';
import { deployment } from './manifests.ts';

const uri = 'file:///w/a.yaml';
const text = deployment.replace('      containers:', '      serviceAccountName: web\n      containers:');
const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\nautomountServiceAccountToken: false\n';

async function labels(server: LanguageServer): Promise<readonly unknown[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const hints = await server.request<readonly InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });
  return hints.map(({ label }) => label);
}

test('shows what other open files say, and nothing where a finding stands', async () => {
  using server = await LanguageServer.start();
  server.open(uri, text);
  assert.deepEqual(await labels(server), [], 'the container has a finding, of the account nothing is known');
  server.open('file:///w/accounts.yaml', account);
  assert.deepEqual(await labels(server), ['token off']);
  server.edit(uri, 2, { text: '' });
  assert.deepEqual(await labels(server), []);
});

test('obeys the settings', async () => {
  const rules = { 'missing-timezone-mount': 'off' };
  let settings: unknown = { rules };
  using server = await LanguageServer.start({ configuration: () => settings });
  server.open(uri, text);
  assert.deepEqual(await labels(server), ['UTC']);
  settings = { rules, inlayHints: false };
  server.notify('workspace/didChangeConfiguration', { settings: null });
  assert.deepEqual(await labels(server), []);
});
