import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ShowMessageParams } from 'vscode-languageserver-protocol';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { account, isMissing, isThere, other, pod } from './accounts.ts';
import { capableClient, plainClient } from './clients.ts';
import { LanguageServer } from './languageServer.ts';
import { deployment, deploymentFindings, summary } from './manifests.ts';
import { Workspace } from './workspace.ts';

const uri = 'file:///w/a.yaml';
const [accountFinding = ''] = deploymentFindings;

for (const [what, settings, expected] of [
  ['null', null, deploymentFindings],
  ['empty', {}, deploymentFindings],
  ['no object', 'x', deploymentFindings],
  ['a list', [1], deploymentFindings],
  [
    'of wrong types',
    { timeZone: 7, timeZoneFix: [], rules: 'x', fixAllRules: {}, staticPods: 1, podTemplates: 3, exclude: {} },
    deploymentFindings,
  ],
  [
    'all null',
    {
      timeZone: null,
      timeZoneFix: null,
      rules: null,
      fixAllRules: null,
      staticPods: null,
      podTemplates: null,
      exclude: null,
    },
    deploymentFindings,
  ],
  ['partly wrong', { timeZone: 'UTC', rules: { 'default-service-account': 3 } }, [accountFinding]],
  ['a rule switched off', { rules: { 'missing-timezone-mount': 'off' } }, [accountFinding]],
  ['UTC', { timeZone: 'UTC' }, [accountFinding]],
] as const) {
  test(`settings that are ${what}`, async () => {
    using server = await LanguageServer.start({ configuration: () => settings });
    server.open(uri, deployment);
    assert.deepEqual(summary(await server.diagnostics(uri)), expected);
    assert.equal(await server.stop(), 0);
  });
}

test('the default settings hold where the client cannot tell its own', async () => {
  using server = await LanguageServer.start({
    configuration: () => {
      throw new Error('no');
    },
  });
  server.open(uri, deployment);
  assert.deepEqual(summary(await server.diagnostics(uri)), deploymentFindings);
});

test('a document is read again where the settings name more kinds that run pods', async () => {
  let settings = {};
  using server = await LanguageServer.start({ configuration: () => settings });
  server.open(uri, deployment.replace('apps/v1', 'example.com/v1').replace('Deployment', 'Sandbox'));
  assert.deepEqual(await server.diagnostics(uri), []);
  settings = { podTemplates: [{ kind: 'Sandbox', apiGroup: 'example.com', path: 'spec.template.spec' }] };
  server.notify('workspace/didChangeConfiguration', { settings: null });
  assert.deepEqual(summary(await server.diagnostics(uri)), deploymentFindings);
});

test('asks once for each folder, and each folder has its own', async () => {
  const asked: (string | undefined)[] = [];
  using server = await LanguageServer.start({
    folders: ['file:///w', 'file:///w/inner', 'file:///v'],
    configuration: scope => {
      asked.push(scope);
      return scope === 'file:///w/inner' ? { timeZone: 'UTC' } : {};
    },
  });
  const counts: Record<string, number> = {};
  for (const document of [
    'file:///w/a.yaml',
    'file:///w/b.yaml',
    'file:///w/inner/a.yaml',
    'file:///wide/a.yaml',
    'untitled:a',
  ]) {
    server.open(document, deployment);
    counts[document] = (await server.diagnostics(document)).length;
    await server.diagnostics(document);
  }
  assert.deepEqual(Object.values(counts), [2, 2, 1, 2, 2]);
  assert.deepEqual(asked, ['file:///w', 'file:///w/inner', undefined]);
});

test('reads again at a change, and has the client pull again where something is different', async () => {
  let settings: unknown = {};
  using server = await LanguageServer.start({ configuration: () => settings });
  server.open(uri, deployment);
  const before = await server.pull(uri);
  settings = { timeZone: 'UTC' };
  server.notify('workspace/didChangeConfiguration', { settings: null });
  await server.message('workspace/diagnostic/refresh');
  const after = await server.pull(uri, before.resultId);
  assert.deepEqual(after.kind === 'full' && summary(after.items), [accountFinding]);
  server.notify('workspace/didChangeConfiguration', { settings: null });
  server.notify('workspace/didChangeConfiguration', {});
  assert.equal((await server.pull(uri, after.resultId)).kind, 'unchanged');
  assert.equal(server.messages('workspace/diagnostic/refresh').length, 1);
});

test('an answer that crosses a change of settings is of the new ones', async () => {
  let settings: unknown = {};
  using server = await LanguageServer.start({ configuration: () => settings });
  server.open(uri, deployment);
  await server.diagnostics(uri);
  settings = { timeZone: 'UTC' };
  server.notify('workspace/didChangeConfiguration', { settings: null });
  assert.deepEqual(summary(await server.diagnostics(uri)), [accountFinding]);
});

test('forgets the settings of a folder that leaves the workspace', async () => {
  using server = await LanguageServer.start({
    configuration: scope => (scope === 'file:///w' ? { timeZone: 'UTC' } : {}),
  });
  server.open(uri, deployment);
  assert.equal((await server.diagnostics(uri)).length, 1);
  const folder = { uri: 'file:///w', name: 'w' };
  server.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
  await server.message('workspace/diagnostic/refresh');
  assert.equal((await server.diagnostics(uri)).length, 2);
});

test('a client that is not asked gives its settings at the start and when they change', async () => {
  using server = await LanguageServer.start({
    capabilities: { ...capableClient, workspace: { diagnostics: { refreshSupport: true } } },
    initializationOptions: { settings: { timeZone: 'UTC' } },
  });
  server.open(uri, deployment);
  assert.deepEqual(summary(await server.diagnostics(uri)), [accountFinding]);
  for (const settings of [null, 1, { other: {} }]) {
    server.notify('workspace/didChangeConfiguration', { settings });
    assert.deepEqual(summary(await server.diagnostics(uri)), [accountFinding]);
  }
  server.notify('workspace/didChangeConfiguration', { settings: { podsense: {} } });
  await server.message('workspace/diagnostic/refresh');
  assert.deepEqual(summary(await server.diagnostics(uri)), deploymentFindings);
});

test('publishes again where the settings of a client that does not pull change', async () => {
  using server = await LanguageServer.start({ capabilities: plainClient });
  server.open(uri, deployment);
  const publishes = (count: number) =>
    server.message<{ diagnostics: readonly unknown[] }>(
      'textDocument/publishDiagnostics',
      ({ diagnostics }) => diagnostics.length === count,
    );
  await publishes(2);
  server.notify('workspace/didChangeConfiguration', { settings: { podsense: { timeZone: 'UTC' } } });
  await publishes(1);
});

test('takes from open documents what other settings say, also from those that the client never asks about', async () => {
  using folder = new TemporaryFolder();
  folder.write('other.yaml', other);
  const settings: Record<string, unknown> = {};
  const documents = { 'pod.yaml': pod, 'account.yaml': account('web') };
  await using workspace = await Workspace.open(folder, documents, { settings });
  await workspace.becomes(isThere);
  settings[folder.uri] = { exclude: ['account.yaml'] };
  workspace.server.notify('workspace/didChangeConfiguration', { settings: null });
  await workspace.becomes(isMissing);
});

test('leaves out what is excluded in its folder', async () => {
  let settings: unknown = { exclude: ['vendor'] };
  using server = await LanguageServer.start({
    folders: ['file:///w', 'file:///w/inner'],
    configuration: scope => (scope === 'file:///w' ? settings : {}),
  });
  const counts = async () => {
    const found: number[] = [];
    for (const path of ['vendor/a.yaml', 'a.yaml', 'inner/vendor/a.yaml']) {
      server.open(`file:///w/${path}`, deployment);
      found.push((await server.diagnostics(`file:///w/${path}`)).length);
    }
    return found;
  };
  assert.deepEqual(await counts(), [0, 2, 2]);
  settings = {};
  server.notify('workspace/didChangeConfiguration', { settings: null });
  await server.message('workspace/diagnostic/refresh');
  assert.deepEqual(await counts(), [2, 2, 2]);
});

test('names it in one line that hides nothing and links to nothing', async () => {
  const name = 'a\n\x1b[1m\u202e[b](command:c)';
  using server = await LanguageServer.start({ folders: ['file:///w'], configuration: () => ({ [name]: 1 }) });
  server.open(uri, deployment);
  await server.diagnostics(uri);
  const shown = String.raw`a\u{a}\u{1b}[1m\u{202e}[b]\u{28}command:c)`;
  for (const method of ['window/showMessage', 'window/logMessage']) {
    const { message } = await server.message<ShowMessageParams>(method);
    assert.ok(message.includes(shown), message);
    assert.doesNotMatch(message, /[\n\u202e]/);
  }
});

test('names what is wrong once, until it has been put right', async () => {
  let settings: unknown = { rules: { 'missing-timezone-mont': 'off' } };
  using server = await LanguageServer.start({ folders: ['file:///w', 'file:///v'], configuration: () => settings });
  const problems = () => server.messages<ShowMessageParams>('window/showMessage');
  const change = async (next: unknown) => {
    settings = next;
    server.notify('workspace/didChangeConfiguration', { settings: null });
    await server.diagnostics(uri);
    await server.diagnostics('file:///v/a.yaml');
  };
  server.open(uri, deployment);
  server.open('file:///v/a.yaml', deployment);
  await server.diagnostics(uri);
  await server.diagnostics('file:///v/a.yaml');
  await change(settings);
  assert.equal(problems().length, 1, JSON.stringify(problems()));
  assert.equal(problems()[0]?.type, 2);
  assert.match(problems()[0]?.message ?? '', /missing-timezone-mont\b.*missing-timezone-mount/);
  const old = settings;
  await change({});
  await change(old);
  assert.equal(problems().length, 2);
});

test('names a glob that can match nothing, and holds to the others', async () => {
  using server = await LanguageServer.start({
    folders: ['file:///w'],
    configuration: () => ({ exclude: ['{b', 'a.*'] }),
  });
  server.open(uri, deployment);
  assert.deepEqual(await server.diagnostics(uri), []);
  const [shown, ...others] = server.messages<ShowMessageParams>('window/showMessage');
  assert.equal(
    shown?.message,
    'Podsense, setting podsense.exclude.0: This pattern can match no file: a "{" has no "}".',
  );
  assert.deepEqual(others, []);
});
