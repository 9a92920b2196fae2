import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem, InitializeResult, TextEdit } from 'vscode-languageserver-protocol';
import { LanguageServer } from './languageServer.ts';
import { deployment } from './manifests.ts';

const uri = 'file:///w/a.yaml';
const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: shop\n---\n';
const text = account + deployment.replace('      containers:', '      serviceAccountName: \n      containers:');
const position = { line: 18, character: '      serviceAccountName: '.length };

function completions(server: LanguageServer, at: string, where = position): Promise<readonly CompletionItem[]> {
  return server.request('textDocument/completion', { textDocument: { uri: at }, position: where });
}

test('completes accounts, those of the file first, then those that another open file declares', async () => {
  using server = await LanguageServer.start();
  server.open('file:///w/accounts.yaml', account.replace('name: shop', 'name: other'));
  server.open(uri, text);
  const items = await completions(server, uri);
  assert.deepEqual(
    items.map(({ label }) => label),
    ['shop', 'other'],
  );
  assert.deepEqual((items[0]?.textEdit as TextEdit | undefined)?.range, { start: position, end: position });
});

test('completes the newest text, in the middle of what is no YAML', async () => {
  using server = await LanguageServer.start();
  server.open(uri, text);
  const start = { line: 18, character: 6 };
  const range = { start, end: position };
  server.edit(uri, 2, { range, text: 'containers: {\n      serviceAccountName: "sh' });
  const [item] = await completions(server, uri, { line: 19, character: 28 });
  assert.equal(item, undefined, 'a container has no account');
  server.edit(uri, 3, { text: text.replace('serviceAccountName: ', 'serviceAccountName: "sh') });
  const [shop] = await completions(server, uri, { line: 18, character: position.character + 3 });
  assert.equal(shop?.label, 'shop');
});

test('tells the offset of a zone when it is asked of one', async () => {
  using server = await LanguageServer.start();
  server.open(uri, `${deployment}          env:\n            - name: TZ\n              value: \n`);
  const items = await completions(server, uri, { line: 18, character: 21 });
  const zone = items.find(({ label }) => label === 'Asia/Shanghai');
  assert.equal(zone?.detail, undefined);
  const resolved = await server.request<CompletionItem>('completionItem/resolve', zone);
  assert.equal(resolved.detail, 'UTC+08:00, no summer time');
  const strange = { label: 'a', data: [null] };
  assert.deepEqual(await server.request('completionItem/resolve', strange), strange);
});

test('has nothing for documents that are not open, or hold no manifest', async () => {
  using server = await LanguageServer.start();
  assert.deepEqual(await completions(server, uri), []);
  server.open(uri, 'env:\n- name: TZ\n  value: \n');
  assert.deepEqual(await completions(server, uri, { line: 2, character: 9 }), []);
  server.open('file:///w/a.txt', text, 'plaintext');
  assert.deepEqual(await completions(server, 'file:///w/a.txt'), []);
});

test('completes what stands in a settings file', async () => {
  using server = await LanguageServer.start();
  const file = 'file:///w/.podsense.yaml';
  server.open(file, 'timeZoneFix: \nru');
  assert.deepEqual(
    (await completions(server, file, { line: 0, character: 13 })).map(({ label }) => label),
    ['auto', 'localtime', 'zoneFile', 'env'],
  );
  assert.ok((await completions(server, file, { line: 1, character: 2 })).some(({ label }) => label === 'rules'));
});

test('says at which characters to ask', async () => {
  using server = new LanguageServer();
  const { capabilities }: InitializeResult = await server.initialize();
  assert.equal(capabilities.completionProvider?.resolveProvider, true);
  assert.ok(!capabilities.completionProvider?.triggerCharacters?.some(character => /\w/.test(character)));
});
