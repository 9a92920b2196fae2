import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { actionsFor, diagnosticOf, uri } from './actions.ts';
import { capableClient, plainClient } from './clients.ts';
import { LanguageServer, type RpcError } from './languageServer.ts';
import { deployment, edited, podNamed } from './manifests.ts';

for (const rule of ['default-service-account', 'missing-timezone-mount']) {
  for (const capabilities of [capableClient, { ...plainClient, textDocument: { diagnostic: {} } }]) {
    const client = capabilities === capableClient ? 'capable' : 'plain';
    test(`the preferred fix of ${rule} puts it right, in a ${client} client`, async () => {
      using server = await LanguageServer.start({ capabilities });
      server.open(uri, deployment);
      const diagnostic = await diagnosticOf(server, rule);
      const actions = await actionsFor(server, diagnostic.range);
      assert.deepEqual(
        actions.filter(action => action.isPreferred).map(action => actions.indexOf(action)),
        [0],
      );
      assert.deepEqual(actions[0]?.diagnostics, [diagnostic]);
      const { edit } = actions[0] ?? {};
      assert.equal(edit?.documentChanges === undefined, client === 'plain');
      server.edit(uri, 2, { text: edited(deployment, edit) });
      assert.ok(!(await server.diagnostics(uri)).some(({ code }) => code === rule));
    });
  }
}

test('a fix in another open file is for the version that is open, at the place where it stands now', async () => {
  using server = await LanguageServer.start();
  const accounts = 'file:///w/accounts.yaml';
  const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: default}\n';
  server.open(accounts, account);
  server.open(uri, podNamed('default'));
  const { range } = await diagnosticOf(server, 'default-service-account');
  server.edit(accounts, 2, { text: `# moved\n${account}` });
  const actions = await actionsFor(server, range);
  const edit = actions.find(({ title }) => title === `Do not mount the token of account "default"`)?.edit;
  assert.deepEqual(edit?.documentChanges, [
    {
      textDocument: { uri: accounts, version: 2 },
      edits: [
        {
          range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } },
          newText: 'automountServiceAccountToken: false\n',
        },
      ],
    },
  ]);
});

test('offers nothing where there is no finding, and nothing of other kinds', async () => {
  using server = await LanguageServer.start();
  server.open(uri, deployment);
  const { range } = await diagnosticOf(server, 'missing-timezone-mount');
  const start = { line: 0, character: 0 };
  assert.deepEqual(await actionsFor(server, { start, end: start }), []);
  for (const only of ['refactor', 'source.organizeImports', 'source.fixAll.eslint', 'quickfix.x']) {
    assert.deepEqual(await actionsFor(server, range, [only]), [], only);
  }
});

test('fixes one rule in the whole file when the action is chosen', async () => {
  using server = await LanguageServer.start();
  const text = [podNamed('a'), podNamed('b'), podNamed('c')].join('---\n');
  server.open(uri, text);
  const { range } = await diagnosticOf(server, 'missing-timezone-mount');
  const whole = (await actionsFor(server, range)).find(action => action.title.includes('Fix all 3'));
  assert.ok(whole !== undefined && whole.edit === undefined);
  const resolved = await server.request<CodeAction>('codeAction/resolve', whole);
  server.edit(uri, 2, { text: edited(text, resolved.edit) });
  const left = (await server.diagnostics(uri)).map(({ code }) => code);
  assert.deepEqual([...new Set(left)], ['default-service-account']);
});

test('an action of an older version is refused', async () => {
  using server = await LanguageServer.start();
  server.open(uri, [podNamed('a'), podNamed('b')].join('---\n'));
  const { range } = await diagnosticOf(server, 'missing-timezone-mount');
  const whole = (await actionsFor(server, range)).find(action => action.title.includes('Fix all 2'));
  const start = { line: 0, character: 0 };
  server.edit(uri, 2, { range: { start, end: start }, text: '#\n' });
  await assert.rejects(server.request('codeAction/resolve', whole), hasCode(-32801));
  server.close(uri);
  await assert.rejects(server.request('codeAction/resolve', whole), hasCode(-32801));
});

test('a client that cannot resolve gets the edit at once', async () => {
  using server = await LanguageServer.start({ capabilities: { textDocument: { diagnostic: {} } } });
  server.open(uri, [podNamed('a'), podNamed('b')].join('---\n'));
  const { range } = await diagnosticOf(server, 'missing-timezone-mount');
  const whole = (await actionsFor(server, range)).find(action => action.title.includes('Fix all 2'));
  assert.ok(whole?.edit?.changes?.[uri]);
});

for (const only of ['source', 'source.fixAll', 'source.fixAll.podsense']) {
  test(`${only} takes the safe fixes, and those of the rules that the user names`, async () => {
    let settings = {};
    using server = await LanguageServer.start({ configuration: () => settings });
    const start = { line: 0, character: 0 };
    const everywhere = { start, end: { line: 99, character: 0 } };
    server.open(uri, deployment);
    assert.deepEqual(await actionsFor(server, everywhere, [only]), [], 'nothing is safe here');
    const old = deployment.replace('      containers', '      serviceAccount: web\n      containers');
    server.edit(uri, 2, { text: old });
    const [safe, ...others] = await actionsFor(server, { start, end: start }, [only]);
    assert.deepEqual([safe?.kind, others.length], ['source.fixAll.podsense', 0]);
    assert.equal(edited(old, safe?.edit), old.replace('serviceAccount:', 'serviceAccountName:'));
    settings = { fixAllRules: ['missing-timezone-mount', 'default-service-account'] };
    server.notify('workspace/didChangeConfiguration', { settings: null });
    server.edit(uri, 3, { text: deployment });
    const [all] = await actionsFor(server, everywhere, [only]);
    assert.deepEqual(await server.request('codeAction/resolve', all), all, 'resolving it changes nothing');
    server.edit(uri, 4, { text: edited(deployment, all?.edit) });
    assert.deepEqual(await server.diagnostics(uri), []);
  });
}

function hasCode(code: number): (error: RpcError) => boolean {
  return error => error.code === code;
}
