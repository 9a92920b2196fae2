import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, FileChangeType, Hover, Location, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { account, pod } from './accounts.ts';
import { capableClient, plainClient } from './clients.ts';
import { LanguageServer } from './languageServer.ts';
import { deployment, deploymentFindings, summary } from './manifests.ts';

const manifest = 'file:///w/app/a.yaml';
const near = 'file:///w/app/.podsense.yaml';
const far = 'file:///w/.podsense.yaml';
const [accountFinding = '', zoneFinding = ''] = deploymentFindings;

const zoneOff = 'rules:\n  missing-timezone-mount: off\n';
const accountOff = 'rules:\n  default-service-account: off\n';

test('a settings file beats the settings of the client, key by key and rule by rule', async () => {
  const settings = { timeZone: 'UTC', rules: { 'default-service-account': 'off', 'unused-suppression': 'off' } };
  using server = await LanguageServer.start({ configuration: () => settings });
  server.open(manifest, deployment);
  assert.deepEqual(summary(await server.diagnostics(manifest)), []);
  server.open(far, 'timeZone: node\n');
  assert.deepEqual(summary(await server.diagnostics(manifest)), [zoneFinding]);
  server.edit(far, 2, { text: 'rules:\n  default-service-account: error\n' });
  const [found, ...others] = await server.diagnostics(manifest);
  assert.deepEqual([found?.severity, others], [1, []]);
});

test('the nearest settings file counts, and no other', async () => {
  using server = await LanguageServer.start();
  server.open(manifest, deployment);
  server.open(far, zoneOff);
  server.open('file:///w/other/.podsense.yaml', 'timeZone: UTC\nrules:\n  default-service-account: off\n');
  assert.deepEqual(summary(await server.diagnostics(manifest)), [accountFinding]);
  server.open(near, accountOff);
  assert.deepEqual(summary(await server.diagnostics(manifest)), [zoneFinding]);
  server.close(near);
  assert.deepEqual(summary(await server.diagnostics(manifest)), [accountFinding]);
  server.close(far);
  assert.deepEqual(summary(await server.diagnostics(manifest)), deploymentFindings);
});

test('manifests in a settings file are none: they hold no mistakes, and declare nothing', async () => {
  using server = await LanguageServer.start();
  const podUri = 'file:///w/app/pod.yaml';
  server.open(podUri, pod);
  const onName = { textDocument: { uri: podUri }, position: { line: 4, character: 24 } };
  const text = `${account('web')}---\n${deployment}`;
  server.open('file:///w/app/web.yaml', text);
  assert.equal((await server.request<Location[]>('textDocument/definition', onName)).length, 1);
  server.close('file:///w/app/web.yaml');
  server.open(near, text);
  assert.deepEqual(await server.request<Location[]>('textDocument/definition', onName), []);
  assert.deepEqual(new Set((await server.diagnostics(near)).map(({ code }) => code)), new Set(['settings']));
});

test('a change of it shows at once, and one that says the same does not', async () => {
  using server = await LanguageServer.start();
  server.open(manifest, deployment);
  server.open(near, '# nothing yet\n');
  await server.message('workspace/diagnostic/refresh');
  const before = await server.pull(manifest);
  server.edit(near, 2, { text: '# still nothing\n' });
  assert.equal((await server.pull(manifest, before.resultId)).kind, 'unchanged');
  assert.equal(server.messages('workspace/diagnostic/refresh').length, 1);
  server.edit(near, 3, { text: zoneOff });
  assert.deepEqual(summary(await server.diagnostics(manifest)), [accountFinding]);
  server.edit(near, 4, { text: `${zoneOff}# and a reason\n` });
  await server.pull(manifest);
  assert.equal(server.messages('workspace/diagnostic/refresh').length, 2);
});

test('a change of it is published where the client does not pull', async () => {
  using server = await LanguageServer.start({ capabilities: plainClient });
  server.open(manifest, deployment);
  const published = (count: number) =>
    server.message<{ uri: string; diagnostics: readonly unknown[] }>(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }) => uri === manifest && diagnostics.length === count,
    );
  await published(2);
  server.open(near, zoneOff);
  await published(1);
});

test('a broken settings file holds as far as it can be read', async () => {
  using server = await LanguageServer.start();
  server.open(manifest, deployment);
  server.open(near, `${zoneOff}exclude: [a\ntimezone: 'x\n`);
  assert.deepEqual(summary(await server.diagnostics(manifest)), [accountFinding]);
});

test('excludes what lies below it', async () => {
  using server = await LanguageServer.start({ configuration: () => ({ exclude: ['app'] }) });
  server.open(manifest, deployment);
  assert.deepEqual(await server.diagnostics(manifest), []);
  server.open(far, 'exclude: [a.yaml]\n');
  assert.deepEqual(summary(await server.diagnostics(manifest)), deploymentFindings);
  server.edit(far, 2, { text: 'exclude: [app]\n' });
  assert.deepEqual(await server.diagnostics(manifest), []);
  server.open(near, 'exclude: [./a.yaml]\n');
  assert.deepEqual(await server.diagnostics(manifest), []);
});

test('what is not understood is found in it, with what was meant', async () => {
  using server = await LanguageServer.start();
  const text = 'timezone: UTC\nrules:\n  missing-timezone-mout: off\n';
  server.open(near, text);
  const found = await server.diagnostics(near);
  assert.deepEqual(summary(found), ['settings 0:0-0:8', 'settings 2:2-2:23']);
  assert.deepEqual(found[0]?.message, 'There is no setting "timezone"; did you mean timeZone?');
  const { start } = found[1]?.range ?? assert.fail();
  const params = { textDocument: { uri: near }, range: { start, end: start }, context: { diagnostics: [] } };
  const [action] = await server.request<readonly CodeAction[]>('textDocument/codeAction', params);
  assert.equal(action?.title, 'Change missing-timezone-mout to missing-timezone-mount');
  assert.deepEqual(action.edit?.documentChanges, [
    {
      textDocument: { uri: near, version: 1 },
      edits: [{ range: found[1]?.range, newText: 'missing-timezone-mount' }],
    },
  ]);
});

test('a glob that cannot be is found in it, and put in quotes where it lacks these', async () => {
  using server = await LanguageServer.start();
  server.open(near, "exclude:\n- 'a/{b,c'\n- **/*.golden.yaml\n- b.yaml\n");
  const found = await server.diagnostics(near);
  assert.deepEqual(summary(found), ['settings 1:2-1:10', 'settings 2:2-2:18']);
  const { range } = found[1] ?? assert.fail();
  const params = { textDocument: { uri: near }, range, context: { diagnostics: [] } };
  const [action] = await server.request<readonly CodeAction[]>('textDocument/codeAction', params);
  assert.equal(action?.title, "Change **/*.golden.yaml to '**/*.golden.yaml'");
  server.open('file:///w/app/b.yaml', deployment);
  assert.deepEqual(await server.diagnostics('file:///w/app/b.yaml'), []);
});

test('globs in it that want many steps stop nobody', async () => {
  using server = await LanguageServer.start();
  const nasty = ['*a', '**/a/', 'a/**/', '*?', '[a-b]*'].map(wild => `- "${wild.repeat(150)}!"\n`);
  server.open(near, `exclude:\n${nasty.join('')}staticPods:\n${nasty.join('')}`);
  const long = `file:///w/app/${'a'.repeat(200)}/${'a/'.repeat(500)}${'a'.repeat(200)}.yaml`;
  server.open(long, deployment);
  assert.deepEqual(summary(await server.diagnostics(long)), deploymentFindings);
});

test('a rule that it names has its page in short where the mouse rests', async () => {
  using server = await LanguageServer.start();
  server.open(near, zoneOff);
  const hover = (line: number, character: number) =>
    server.request<Hover | null>('textDocument/hover', { textDocument: { uri: near }, position: { line, character } });
  assert.match(JSON.stringify(await hover(1, 5)), /\*\*missing-timezone-mount\*\*/);
  assert.equal(await hover(0, 1), null);
});

const turnOff = 'Turn off missing-timezone-mount in .podsense.yaml';

async function actions(server: LanguageServer): Promise<readonly CodeAction[]> {
  const range = { start: { line: 14, character: 16 }, end: { line: 14, character: 16 } };
  const params = { textDocument: { uri: manifest }, range, context: { diagnostics: [] } };
  return server.request<readonly CodeAction[]>('textDocument/codeAction', params);
}

test('a rule is turned off in it by a plain edit, where the client cannot ask for a severity', async () => {
  using server = await LanguageServer.start();
  server.open(manifest, deployment);
  assert.ok(!(await actions(server)).some(({ title }) => title === turnOff));
  server.open(far, 'timeZone: UTC\n', 'yaml', 7);
  server.edit(far, 8, { text: 'timeZone: node\n' });
  const action = (await actions(server)).find(({ title }) => title === turnOff);
  assert.deepEqual(action?.edit?.documentChanges, [
    {
      textDocument: { uri: far, version: 8 },
      edits: [
        {
          range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
          newText: 'rules:\n  missing-timezone-mount: "off"\n',
        },
      ],
    },
  ]);
});

test('a client that can ask for a severity is told the present one, and where it would be written', async () => {
  const podsense = { commands: ['podsense.changeSeverity'] };
  using server = await LanguageServer.start({
    capabilities: { ...capableClient, experimental: { podsense } },
    configuration: () => ({ rules: { 'missing-timezone-mount': 'hint' } }),
  });
  server.open(manifest, deployment);
  const action = (await actions(server)).at(-1);
  assert.equal(action?.title, 'Change the severity of missing-timezone-mount…');
  const target = { uri: manifest, rule: 'missing-timezone-mount' };
  assert.deepEqual(action.command?.arguments, [target]);
  const present = () => server.request('podsense/severity', target);
  assert.deepEqual(await present(), { present: 'hint', default: 'warning', file: null });
  const set = (severity: string) => server.request<WorkspaceEdit>('podsense/setSeverity', { ...target, severity });
  assert.equal(await set('error'), null);
  server.open(far, 'rules: { missing-timezone-mount: information }\n');
  assert.deepEqual(await present(), { present: 'information', default: 'warning', file: far });
  const edits = (await set('error')).documentChanges?.map(change => 'edits' in change && change.edits);
  const range = { start: { line: 0, character: 33 }, end: { line: 0, character: 44 } };
  assert.deepEqual(edits, [[{ range, newText: 'error' }]]);
  assert.equal(await set('fatal'), null);
  assert.equal(await server.request('podsense/severity', { ...target, rule: 'no-rule' }), null);
});

test('a client is told the time zone that counts for a file, and what writes another one into it', async () => {
  const settings = { timeZone: 'Europe/Oslo' };
  using server = await LanguageServer.start({ capabilities: capableClient, configuration: () => settings });
  const present = () => server.request('podsense/timeZone', { uri: manifest });
  const set = (timeZone: string) => server.request<WorkspaceEdit>('podsense/setTimeZone', { uri: manifest, timeZone });
  assert.deepEqual(await present(), { timeZone: 'Europe/Oslo', isInFile: false, file: null });
  assert.equal(await set('Asia/Tokyo'), null);
  server.open(far, 'rules: {}\n');
  assert.deepEqual(await present(), { timeZone: 'Europe/Oslo', isInFile: false, file: far });
  server.edit(far, 2, { text: 'timeZone: UTC\n' });
  assert.deepEqual(await present(), { timeZone: 'UTC', isInFile: true, file: far });
  const range = { start: { line: 0, character: 10 }, end: { line: 0, character: 13 } };
  for (const timeZone of ['Asia/Tokyo', 'node']) {
    const edits = (await set(timeZone)).documentChanges?.map(change => 'edits' in change && change.edits);
    assert.deepEqual(edits, [[{ range, newText: timeZone }]]);
  }
  assert.equal(await set('Nowhere/Land'), null);
});

test('it is read from the disk, also above the workspace, and followed there', async () => {
  using folder = new TemporaryFolder();
  folder.write('.podsense.yaml', zoneOff);
  folder.write('w/app/other.yaml', deployment);
  using server = await LanguageServer.start({ folders: [folder.uriOf('w')] });
  const uri = folder.uriOf('w/app/a.yaml');
  server.open(uri, deployment);
  assert.deepEqual(summary(await server.diagnostics(uri)), [accountFinding]);
  const changed = async (name: string, type: FileChangeType) => {
    server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf(name), type }] });
    return summary(await server.diagnostics(uri));
  };
  folder.write('w/app/.podsense.yaml', accountOff);
  assert.deepEqual(await changed('w/app/.podsense.yaml', 1), [zoneFinding]);
  folder.write('w/app/.podsense.yaml', `${accountOff}  missing-timezone-mount: off\n`);
  assert.deepEqual(await changed('w/app/.podsense.yaml', 2), []);
  server.open(folder.uriOf('w/app/.podsense.yaml'), '');
  assert.deepEqual(summary(await server.diagnostics(uri)), deploymentFindings);
  server.close(folder.uriOf('w/app/.podsense.yaml'));
  assert.deepEqual(await server.diagnostics(uri), []);
  // An editor sends an event for a removed folder, and none for its files.
  folder.remove('w/app');
  assert.deepEqual(await changed('w/app', 3), [accountFinding]);
});
