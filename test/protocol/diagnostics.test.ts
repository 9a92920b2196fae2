import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { account } from './accounts.ts';
import { capableClient, plainClient } from './clients.ts';
import { LanguageServer, type RpcError } from './languageServer.ts';
import { deployment, deploymentFindings, podNamed, summary } from './manifests.ts';

const uri = 'file:///w/a.yaml';
const start = { line: 0, character: 0 };
const atStart = { start, end: start };
const withVersions = { textDocument: { publishDiagnostics: { versionSupport: true } } };

test('says unchanged as long as nothing changes, and only then', async () => {
  using server = await LanguageServer.start();
  server.open(uri, deployment);
  const first = await server.pull(uri);
  assert.equal(first.kind, 'full');
  assert.ok(first.resultId);
  assert.deepEqual(await server.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  server.edit(uri, 2, { range: { start: { line: 15, character: 17 }, end: { line: 15, character: 17 } }, text: 'x' });
  assert.equal((await server.pull(uri, first.resultId)).kind, 'unchanged', 'an edit that moves no finding');
  server.edit(uri, 3, { range: atStart, text: '#\n' });
  const second = await server.pull(uri, first.resultId);
  assert.equal(second.kind, 'full');
  assert.notEqual(second.resultId, first.resultId);
});

test('says again what is found where an edit took it away, and the next one brought it back', async () => {
  using server = await LanguageServer.start();
  server.open(uri, deployment);
  const first = await server.pull(uri);
  assert.equal(first.kind, 'full');
  const line = { start: { line: 14, character: 0 }, end: { line: 15, character: 0 } };
  const cut = { range: line, text: '' };
  const undone = { range: { start: line.start, end: line.start }, text: '        - name: nginx\n' };
  server.edit(uri, 2, cut);
  // The client drops this answer, since it has cancelled the request.
  assert.equal((await server.pull(uri, first.resultId)).kind, 'full');
  server.edit(uri, 3, undone);
  const second = await server.pull(uri, first.resultId);
  assert.deepEqual(second, { ...first, resultId: second.resultId });
  server.edit(uri, 4, cut, undone);
  assert.equal((await server.pull(uri, second.resultId)).kind, 'full');
});

test('result ids hold in the next server too, and none is taken for that of another text', async () => {
  using before = await LanguageServer.start();
  before.open(uri, deployment);
  const { resultId } = await before.pull(uri);
  using after = await LanguageServer.start();
  after.open(uri, podNamed('a'));
  assert.equal((await after.pull(uri, resultId)).kind, 'full');
  after.edit(uri, 2, { text: deployment });
  assert.equal((await after.pull(uri, resultId)).kind, 'unchanged');
});

test('a diagnostic holds what an able client can show', async () => {
  using server = await LanguageServer.start();
  server.open(uri, deployment.replace('      containers', '      serviceAccount: web\n      containers'));
  const deprecated = (await server.diagnostics(uri)).find(({ code }) => code === 'deprecated-service-account-field');
  assert.deepEqual(deprecated, {
    range: { start: { line: 13, character: 6 }, end: { line: 13, character: 20 } },
    severity: 3,
    source: 'podsense',
    code: 'deprecated-service-account-field',
    codeDescription: { href: 'podsense-rule:/deprecated-service-account-field.md' },
    tags: [2],
    message: 'serviceAccount is deprecated: use serviceAccountName.',
  });
});

test('shows where the other field is, in a client that can show it', async () => {
  const both = deployment.replace(
    '      containers',
    '      serviceAccountName: web\n      serviceAccount: other\n      containers',
  );
  for (const [capabilities, count] of [
    [capableClient, 1],
    [{ ...capableClient, textDocument: { diagnostic: {} } }, 0],
  ] as const) {
    using server = await LanguageServer.start({ capabilities });
    server.open(uri, both);
    const found = (await server.diagnostics(uri)).find(({ code }) => code === 'deprecated-service-account-field');
    assert.equal(found?.relatedInformation?.length ?? 0, count);
    assert.equal(found?.severity, 2);
  }
});

test('publishes with versions at opening and at each edit, and nothing after closing', async () => {
  using server = await LanguageServer.start({ capabilities: withVersions });
  server.open(uri, deployment);
  const opened = await published(server, 1);
  assert.deepEqual(summary(opened.diagnostics), deploymentFindings);
  assert.deepEqual(Object.keys(opened.diagnostics[0] ?? {}), ['range', 'severity', 'source', 'code', 'message']);
  server.edit(uri, 2, { text: podNamed('a') });
  assert.equal((await published(server, 2)).diagnostics.length, 2);
  server.close(uri);
  assert.deepEqual((await published(server, undefined)).diagnostics, []);
  server.edit(uri, 3, { text: deployment });
  await server.request('podsense/timeZones');
  assert.equal(server.messages('textDocument/publishDiagnostics').length, 3);
});

test('the last that is published is of the last version, however fast the edits come', async () => {
  using server = await LanguageServer.start({ capabilities: withVersions });
  server.open(uri, deployment);
  for (let version = 2; version <= 40; version++) server.edit(uri, version, { range: atStart, text: '#\n' });
  const last = await published(server, 40);
  assert.equal(last.diagnostics[0]?.range.start.line, 12 + 39);
  const versions = server
    .messages<PublishDiagnosticsParams>('textDocument/publishDiagnostics')
    .map(({ version }) => version ?? 0);
  assert.deepEqual(
    versions,
    versions.toSorted((a, b) => a - b),
  );
});

test('the last that is published is what holds, also where what was begun before takes longer', async () => {
  using server = await LanguageServer.start({ capabilities: plainClient });
  // More than a megabyte, so that checking yields on the way.
  const long = deployment + `---\n# ${'x'.repeat(4_000)}\n${deployment}`.repeat(300);
  server.open(uri, long);
  server.notify('workspace/didChangeConfiguration', { settings: { podsense: { exclude: ['a.yaml'] } } });
  const isOf = (of: string) => (params: PublishDiagnosticsParams) => params.uri === of;
  await server.message('textDocument/publishDiagnostics', isOf(uri));
  server.open('file:///w/b.yaml', long);
  await server.message('textDocument/publishDiagnostics', isOf('file:///w/b.yaml'));
  const all = server.messages<PublishDiagnosticsParams>('textDocument/publishDiagnostics').filter(isOf(uri));
  assert.equal(all.at(-1)?.diagnostics.length, 0);
});

test('publishes without versions where the client does not say that it knows them', async () => {
  const publishDiagnostics = { versionSupport: false };
  for (const capabilities of [plainClient, { textDocument: { publishDiagnostics } }]) {
    using server = await LanguageServer.start({ capabilities });
    server.open(uri, deployment);
    const opened = await published(server, undefined);
    assert.deepEqual(summary(opened.diagnostics), deploymentFindings);
    assert.deepEqual(Object.keys(opened), ['uri', 'diagnostics']);
  }
});

test('tells a client to ask anew, also where it never answered that before', async () => {
  const refresh = 'workspace/diagnostic/refresh';
  using server = await LanguageServer.start({ ignores: [refresh] });
  for (const name of ['a', 'b', 'c']) {
    server.open(`file:///w/${name}.yaml`, account(name));
    await server.next(refresh);
  }
});

test('does not publish to a client that pulls', async () => {
  using server = await LanguageServer.start();
  server.open(uri, deployment);
  await server.diagnostics(uri);
  server.close(uri);
  await server.request('podsense/timeZones');
  assert.deepEqual(server.messages('textDocument/publishDiagnostics'), []);
});

test('answers a cancelled request as cancelled, and the next one as ever', async () => {
  using server = await LanguageServer.start();
  const names = Array.from({ length: 5_000 }, (_, index) => `pod-${index}-${'x'.repeat(200)}`);
  server.open(uri, names.map(podNamed).join('---\n'));
  const { id, answer } = server.begin('textDocument/diagnostic', { textDocument: { uri } });
  server.cancel(id);
  await assert.rejects(answer, (error: RpcError) => error.code === -32800);
  assert.equal((await server.diagnostics(uri)).length, 10_000);
  server.cancel(id);
  server.cancel(4711);
  assert.equal(await server.stop(), 0);
});

function published(server: LanguageServer, version: number | undefined): Promise<PublishDiagnosticsParams> {
  return server.message<PublishDiagnosticsParams>(
    'textDocument/publishDiagnostics',
    params => params.version === version,
  );
}

for (const zone of ['CST', 'PST', 'Asia', 'Etc', 'Z', '""', 'Local', '"+08:00"', 'asia/tokyo', 'CST-8']) {
  test(`a zone that the API server refuses is an error as opened: ${zone}`, async () => {
    using server = await LanguageServer.start();
    server.open(uri, cronJobIn(zone));
    const found = (await server.diagnostics(uri)).find(({ code }) => code === 'unknown-timezone');
    assert.equal(found?.severity, 1);
  });
}

test('a zone that is typed is an error where it stands still, and none as soon as it is a zone', async () => {
  using server = await LanguageServer.start();
  server.open(uri, cronJobIn('Asia/Tokyo'));
  const severities = async () =>
    (await server.diagnostics(uri)).flatMap(({ code, severity }) => (code === 'unknown-timezone' ? [severity] : []));
  assert.deepEqual(await severities(), []);
  server.edit(uri, 2, { text: cronJobIn('Asia') });
  assert.deepEqual(await severities(), [1]);
  server.edit(uri, 3, { text: cronJobIn('Asia/Seoul') });
  assert.deepEqual(await severities(), []);
});

const cronJobIn = (zone: string) => `apiVersion: batch/v1
kind: CronJob
metadata: {name: a}
spec:
  schedule: 0 6 * * *
  timeZone: ${zone}
  jobTemplate: {spec: {template: {spec: {serviceAccountName: a, containers: []}}}}
`;
