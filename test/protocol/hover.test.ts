import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { plainClient } from './clients.ts';
import { LanguageServer } from './languageServer.ts';
import { deployment } from './manifests.ts';

const uri = 'file:///w/a.yaml';
const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\nautomountServiceAccountToken: false\n';
const text = deployment.replace('      containers:', '      serviceAccountName: web\n      containers:');

async function hover(server: LanguageServer, line: number, character: number): Promise<MarkupContent | undefined> {
  const position = { line, character };
  const found = await server.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
  return found?.contents as MarkupContent | undefined;
}

test('tells who a pod is, by what another open file declares', async () => {
  using server = await LanguageServer.start();
  server.open('file:///w/accounts.yaml', account);
  server.open(uri, text);
  const { kind, value = '' } = (await hover(server, 13, 28)) ?? {};
  assert.equal(kind, 'markdown');
  assert.match(value, /^Runs as the service account `web`/);
  assert.match(value, /Its token is not mounted, by `automountServiceAccountToken` of the account\./);
});

test('tells which clock a container shows, before the page of what is found there', async () => {
  using server = await LanguageServer.start();
  server.open(uri, deployment);
  const [clock, line, title] = (await hover(server, 14, 18))?.value.split('\n\n') ?? [];
  assert.equal(clock, '`nginx` shows UTC, since nothing gives it a time zone.');
  assert.deepEqual([line, title], ['---', '**missing-timezone-mount**']);
  assert.equal(await hover(server, 0, 0), undefined);
});

test('says it plainly, and in Chinese, to those that want that', async () => {
  using server = await LanguageServer.start({ capabilities: plainClient, locale: 'zh-cn' });
  server.open(uri, text);
  const { kind, value = '' } = (await hover(server, 13, 28)) ?? {};
  assert.equal(kind, 'plaintext');
  assert.match(value, /^以部署时所在命名空间的服务账号 web 运行。/);
  assert.doesNotMatch(value, /`/);
});
