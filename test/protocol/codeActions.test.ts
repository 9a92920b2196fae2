import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { TimeZone } from '../../server/src/protocol/settingRequests.ts';
import { capableClient, LanguageServer, plainClient, type RpcError } from './languageServer.ts';
import { deployment, edited, podNamed } from './manifests.ts';

const uri = 'file:///w/a.yaml';

function actionsFor(
  server: LanguageServer,
  range: Diagnostic['range'],
  only?: readonly string[],
): Promise<readonly CodeAction[]> {
  return server.request('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], only },
  });
}

async function diagnosticOf(server: LanguageServer, rule: string): Promise<Diagnostic> {
  const found = (await server.diagnostics(uri)).find(({ code }) => code === rule);
  assert.ok(found !== undefined, rule);
  return found;
}

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

test('a fix that wants a time zone asks for it, and makes its edit of the answer', async () => {
  using server = await LanguageServer.start();
  server.open(uri, deployment);
  const { range } = await diagnosticOf(server, 'missing-timezone-mount');
  const actions = await actionsFor(server, range);
  const choice = actions.find(action => action.command?.command === 'podsense.chooseTimeZone');
  assert.ok(choice !== undefined && choice.edit === undefined);
  const [reference] = choice.command?.arguments ?? [];
  const fix = (params: object) => server.request<WorkspaceEdit | null>('podsense/fix', { ...reference, ...params });
  const edit = await fix({ answers: { timeZone: 'Asia/Shanghai' } });
  const text = edited(deployment, edit);
  assert.match(text, /Asia\/Shanghai/);
  for (const wrong of [
    { answers: { timeZone: 'Asia/Shangai' } },
    { answers: {} },
    {},
    { answers: { timeZone: 'Asia/Shanghai' }, fixId: 'x' },
    { answers: { timeZone: 'Asia/Shanghai' }, version: 7 },
    { answers: { timeZone: 'Asia/Shanghai' }, uri: 'file:///w/b.yaml' },
  ]) {
    assert.equal(await fix(wrong), null, JSON.stringify(wrong));
  }
  server.edit(uri, 2, { text });
  assert.equal((await server.diagnostics(uri)).length, 1);
});

test('a fix that wants a namespace asks for it, and makes its edit of the answer', async () => {
  using server = await LanguageServer.start();
  server.open(uri, bindingWithoutNamespace);
  const { range } = await diagnosticOf(server, 'service-account-subject-namespace');
  const [choice] = await actionsFor(server, range);
  assert.ok(choice?.edit === undefined && choice?.isPreferred === undefined);
  assert.equal(choice?.command?.command, 'podsense.nameNamespace');
  const [reference] = choice.command.arguments ?? [];
  const fix = (answers: unknown) => server.request<WorkspaceEdit | null>('podsense/fix', { ...reference, answers });
  for (const [namespace, written] of [
    ['shop', 'shop'],
    ['a', 'a'],
    ['7', '"7"'],
    ['x'.repeat(63), 'x'.repeat(63)],
  ]) {
    const edit = await fix({ namespace });
    const text = edited(bindingWithoutNamespace, edit);
    assert.equal(text, `${bindingWithoutNamespace}    namespace: ${written}\n`);
  }
  for (const wrong of ['', 'Shop', 'a.b', 'a b', '-a', 'a-', 'x'.repeat(64), 'a\nb: c', 7, null]) {
    assert.equal(await fix({ namespace: wrong }), null, JSON.stringify(wrong));
  }
  assert.equal(await fix({ timeZone: 'Asia/Shanghai' }), null, 'the answer to another question');
  server.edit(uri, 2, { text: edited(bindingWithoutNamespace, await fix({ namespace: 'shop' })) });
  assert.deepEqual(await server.diagnostics(uri), []);
});

test('offers the namespace that is certain before the one that is typed, and to clients that cannot ask it alone', async () => {
  const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: agent, namespace: monitoring}\n---\n';
  for (const [commands, titles] of [
    [['podsense.nameNamespace'], ['Set the account\'s namespace to "monitoring"', "Type the account's namespace…"]],
    [['podsense.chooseTimeZone'], ['Set the account\'s namespace to "monitoring"']],
  ] as const) {
    const capabilities = { ...capableClient, experimental: { podsense: { commands } } };
    using server = await LanguageServer.start({ capabilities });
    server.open(uri, account + bindingWithoutNamespace);
    const { range } = await diagnosticOf(server, 'service-account-subject-namespace');
    const fixes = (await actionsFor(server, range)).filter(({ title }) => /namespace/.test(title)).slice(0, 2);
    const found = fixes.map(({ title }) => title).filter(title => !title.startsWith('Ignore'));
    assert.deepEqual(found, titles);
    assert.equal(fixes[0]?.isPreferred, true);
  }
});

const bindingWithoutNamespace = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: read-nodes
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: read-nodes
subjects:
  - kind: ServiceAccount
    name: agent
`;

test('asks nothing of a client that has not said that it can', async () => {
  using server = await LanguageServer.start({ capabilities: { ...capableClient, experimental: {} } });
  server.open(uri, deployment);
  const { range } = await diagnosticOf(server, 'missing-timezone-mount');
  const actions = await actionsFor(server, range);
  assert.ok(actions.length > 0 && actions.every(action => action.command === undefined));
});

test("offers the zone of the user's computer, unless that is UTC or no zone", async () => {
  for (const [computerZone, offered] of [
    ['Asia/Tokyo', true],
    ['UTC', false],
    ['Nowhere/Land', false],
    [7, false],
  ] as const) {
    using server = await LanguageServer.start({ initializationOptions: { computerZone } });
    server.open(uri, deployment);
    const { range } = await diagnosticOf(server, 'missing-timezone-mount');
    const titles = (await actionsFor(server, range)).map(action => action.title);
    assert.equal(
      titles.some(title => title.includes("this computer's zone")),
      offered,
      String(computerZone),
    );
  }
});

test("calls the zone of the user's computer by today's name, whatever its system calls it", async () => {
  using server = await LanguageServer.start({ initializationOptions: { computerZone: 'Asia/Calcutta' } });
  server.open(uri, deployment);
  const { range } = await diagnosticOf(server, 'missing-timezone-mount');
  const titles = (await actionsFor(server, range)).map(action => action.title).join();
  assert.match(titles, /Asia\/Kolkata/);
  assert.doesNotMatch(titles, /Calcutta/);
});

test('gives the pages of the rules and the names of the zones', async () => {
  using server = await LanguageServer.start();
  const page = await server.request<string>('podsense/page', { rule: 'missing-timezone-mount' });
  assert.match(page, /^# .+\n\n/);
  assert.equal(await server.request('podsense/page', { rule: 'constructor' }), null);
  const zones = await server.request<readonly TimeZone[]>('podsense/timeZones');
  assert.ok(zones.length > 300);
  assert.deepEqual(zones[0], { name: 'UTC', offset: 'UTC' });
  assert.deepEqual(
    zones.find(({ name }) => name === 'Asia/Shanghai'),
    { name: 'Asia/Shanghai', offset: 'UTC+08:00' },
  );
});

function hasCode(code: number): (error: RpcError) => boolean {
  return error => error.code === code;
}
